import type {ArticleInput} from '../corpus/article-input.ts';
import type {SourceFormat} from '../sources/source.ts';

/** Where an element gets its articles, in the order in which they are looked for. */
export type FoundSource =
  | {readonly kind: 'articles'; readonly articles: readonly ArticleInput[]}
  | {readonly kind: 'inline'; readonly json: string}
  | {readonly kind: 'url'; readonly url: string; readonly format: SourceFormat};

/** What the author of the page has set on the element. */
export interface SourceAttributes {
  readonly articles: readonly ArticleInput[] | undefined;
  readonly src: string;
  readonly format: SourceFormat;
}

/** Feeds that a page may name, best first. `application/json` comes last: WordPress names single posts so. */
const FEED_TYPES = ['application/feed+json', 'application/rss+xml', 'application/atom+xml', 'application/json'];

/**
 * The property `articles`, else the attribute `src`, else JSON inside the element, else the first feed that the page
 * names by `<link rel="alternate">`; else nothing.
 */
export function findSource(element: Element, {articles, src, format}: SourceAttributes): FoundSource | undefined {
  if (articles) return {kind: 'articles', articles};
  if (src) return {kind: 'url', url: resolve(src, element.baseURI), format};
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (json?.trim()) return {kind: 'inline', json};
  const links = [...element.ownerDocument.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href][type]')];
  for (const type of FEED_TYPES) {
    const link = links.find((link) => link.type.trim().toLowerCase() === type && !/\bcomments\b/.test(link.href));
    if (link) return {kind: 'url', url: link.href, format};
  }
  return undefined;
}

/** Whether two elements read the same articles and can share one index. */
export function isSameSource(a: FoundSource | undefined, b: FoundSource | undefined): boolean {
  if (a?.kind === 'articles' && b?.kind === 'articles') return a.articles === b.articles;
  if (a?.kind === 'inline' && b?.kind === 'inline') return a.json === b.json;
  return a?.kind === 'url' && b?.kind === 'url' && a.url === b.url && a.format === b.format;
}

/** An address that cannot be resolved stays as it is, for the error message. */
function resolve(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}
