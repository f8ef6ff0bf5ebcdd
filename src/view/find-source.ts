import type {ArticleInput} from '../corpus/article-input.ts';
import type {SourceFormat} from '../sources/source.ts';

/** Where an element gets its articles: one of the three is there. */
export interface FoundSource {
  readonly articles?: readonly ArticleInput[];
  /** JSON inside the element. */
  readonly json?: string;
  /** An absolute address. */
  readonly source?: string;
  readonly format: SourceFormat;
}

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
  if (articles) return {articles, format};
  if (src) return {source: resolve(src, element.ownerDocument), format};
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (json?.trim()) return {json, format};
  const links = [...element.ownerDocument.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href][type]')];
  for (const type of FEED_TYPES) {
    const link = links.find((link) => link.type.trim().toLowerCase() === type && !/\bcomments\b/.test(link.href));
    if (link) return {source: link.href, format};
  }
  return undefined;
}

/** Whether two elements read the same articles and can share one index. */
export function isSameSource(a: FoundSource | undefined, b: FoundSource | undefined): boolean {
  return a?.articles === b?.articles && a?.json === b?.json && a?.source === b?.source && a?.format === b?.format;
}

/** The absolute address; one that cannot be resolved stays as it is, for the error message. */
function resolve(src: string, document: Document): string {
  const link = document.createElement('a');
  link.href = src;
  return link.href;
}
