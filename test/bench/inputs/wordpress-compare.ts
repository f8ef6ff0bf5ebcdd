import {normalizeArticle, type ArticleInput} from '../../../src/core.ts';
import {inlineHtmlToText} from '../../../src/text/html-to-text.ts';
import type {Stated, WordPressField} from './wordpress-stated.ts';

/** What came of an input. */
export interface ReadInput {
  /** The code of the error with which it was refused. */
  readonly refused?: string | undefined;
  readonly articles: readonly ArticleInput[];
  /** Where the source goes on. */
  readonly next: readonly string[];
  /** What relative addresses refer to. */
  readonly base: string;
  /** The input itself, as text. */
  readonly source: string;
}

/** What is compared, and whether both say the same. */
export interface Compared {
  readonly read: string;
  readonly agrees: boolean;
}

/** Stands in for what makes no article, so that the rest can be compared. */
const STAND_IN = {title: '-', url: 'https://stand-in.invalid/'};

/**
 * Compares a statement with what was read. Made comparable first:
 *
 * - Entries count before it is judged whether they have a title and a link: a list without links was read, too.
 * - Titles as text, for articles are plain text; addresses resolved against the input's.
 * - Dates to the second, UTC where no zone is said.
 * - A picture may be read in another size of the same file.
 * - The name that WordPress gives to "no category" is no tag.
 * - In sitemaps, addresses of pictures and of further sitemaps count as entries.
 */
export function compare({field, value, place}: Stated, input: ReadInput): Compared {
  if (field === 'outcome') {
    const read = input.refused ?? (input.articles.length ? 'articles' : 'nothing');
    return {read, agrees: value === 'articles' ? read === value : read !== 'articles' && read !== 'uncoded'};
  }
  if (field === 'items') return same(value, String(countEntries(input)));
  const wanted = comparable(field, value, input.base);
  const found = place === undefined ? input.articles : input.articles.slice(place, place + 1);
  const values = found.flatMap((article) => valuesOf(field, article, input.base));
  const links = place === undefined && field === 'link' ? [...values, ...input.next] : values;
  const ofNothing = field === 'tags' && /^uncategori[sz]ed$/i.test(value);
  const read = links.map((text) => comparable(field, text, input.base));
  return {
    read: place === undefined && links.length > 1 ? `${links.length} others` : links.join(', '),
    agrees: read.includes(wanted) !== ofNothing,
  };
}

const same = (stated: string, read: string): Compared => ({read, agrees: stated === read});

function countEntries({articles, next, source}: ReadInput): number {
  const inSitemap = /<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(source);
  const pictures = inSitemap ? (source.match(/<image:loc>/g) ?? []).length : 0;
  return articles.length + next.length + pictures;
}

function valuesOf(field: WordPressField, input: ArticleInput, base: string): readonly string[] {
  const article = normalizeArticle(
    {...input, title: input.title ?? STAND_IN.title, url: input.url ?? STAND_IN.url},
    base,
  );
  if (!article) return [];
  switch (field) {
    case 'title':
      return input.title === undefined ? [] : [article.title];
    case 'link':
      return input.url === undefined ? [] : [article.url];
    case 'date':
      return article.date === undefined ? [] : [new Date(article.date).toISOString()];
    case 'image':
      return article.image === undefined ? [] : [article.image];
    case 'tags':
      return article.tags;
    case 'author':
      return article.authors;
    default:
      return [];
  }
}

function comparable(field: WordPressField, value: string, base: string): string {
  if (field === 'date') return instant(value);
  if (field !== 'link' && field !== 'image') return inlineHtmlToText(value);
  const {href} = URL.canParse(value, base) ? new URL(value, base) : {href: value};
  return field === 'link' ? href : href.replace(/(?:-\d+x\d+|-scaled)?(?=\.\w+$)/, '');
}

function instant(value: string): string {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? value : new Date(time).toISOString().slice(0, 19);
}
