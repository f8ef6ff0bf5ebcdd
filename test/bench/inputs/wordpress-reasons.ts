import type {ReadInput} from './wordpress-compare.ts';
import type {Stated} from './wordpress-stated.ts';

/** Why what was read is not what was stated, as far as the input shows it. */
export function reasonFor({field, value, place}: Stated, {refused, articles, source}: ReadInput): string | undefined {
  if (refused !== undefined) return `refused: ${refused}`;
  const isSitemap = /<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(source);
  if (isSitemap && field === 'items') return 'the count has addresses of other things, or one address twice';
  if (isSitemap && field === 'title') return 'a title of something else than the page';
  const article = place === undefined ? undefined : articles[place];
  if (field === 'image' && article?.image) return 'another picture of the same article';
  if (!source.includes(JSON.stringify(value).slice(1, -1))) return 'the input spells the value in another way';
  return undefined;
}
