import type {ArticleInput} from '../corpus/article-input.ts';
import {canonicalUrl, urlKey} from '../corpus/canonical-url.ts';

/** The same articles with absolute addresses, so that they can stand beside those of another answer. */
export function absoluteAddresses(articles: readonly ArticleInput[], baseUrl: string | undefined): ArticleInput[] {
  const absolute = (address: unknown): string | undefined =>
    typeof address === 'string' ? canonicalUrl(address, baseUrl) : undefined;
  return articles.map((article) => ({...article, url: absolute(article.url), image: absolute(article.image)}));
}

/**
 * The articles of several sources as one list. Of what stands in several the first says most; what it leaves open, the
 * others fill in.
 *
 * @param lists - With absolute addresses.
 */
export function mergeArticles(lists: readonly (readonly ArticleInput[])[]): ArticleInput[] {
  const merged = new Map<string, ArticleInput>();
  lists.flat().forEach((article, i) => {
    // what has no address is left for others to count
    const key = article.url ? urlKey(article.url) : String(i);
    const earlier = merged.get(key);
    merged.set(key, earlier ? fillIn(earlier, article) : article);
  });
  return [...merged.values()];
}

function fillIn(article: ArticleInput, other: ArticleInput): ArticleInput {
  const said = Object.entries(article).filter(([, value]) => !isEmpty(value));
  // another picture's widths are none of this one's
  const {srcset} = article.image ? article : other;
  return {...other, ...Object.fromEntries(said), srcset};
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
