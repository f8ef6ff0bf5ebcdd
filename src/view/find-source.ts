import type {ArticleInput} from '../corpus/article-input.ts';
import {toNames} from '../options.ts';
import type {FetchLimits} from '../options.ts';
import type {Source, SourceFormat} from '../sources/source.ts';

/** Where an element gets its articles: one of the first three is there. */
export interface FoundSource {
  readonly articles?: readonly ArticleInput[];
  /** JSON inside the element. */
  readonly json?: string;
  /** Absolute addresses, or a function. */
  readonly source?: Source | readonly string[];
  /** `first`: the addresses are alternatives. */
  readonly use?: 'first';
  readonly format: SourceFormat;
  readonly limits: FetchLimits | undefined;
  /** The address of a snapshot of the articles. */
  readonly snapshot?: string;
}

/** What the author of the page has set on the element. */
export interface SourceAttributes {
  readonly articles: readonly ArticleInput[] | undefined;
  readonly source: Source | undefined;
  readonly src: string;
  readonly format: SourceFormat;
  readonly limits: FetchLimits | undefined;
}

/** Feeds that a page may name, best first. `application/json` comes last: WordPress names single posts so. */
const FEED_TYPES = ['application/feed+json', 'application/rss+xml', 'application/atom+xml', 'application/json'];

/**
 * The property `articles`, else the property `source`, else the attribute `src`, else JSON inside the element, else what
 * the page names in its head: WordPress, then feeds; else nothing.
 */
export function findSource(element: Element, attributes: SourceAttributes): FoundSource | undefined {
  const {articles, source, src, format, limits} = attributes;
  const how = {format, limits};
  const {ownerDocument: document} = element;
  if (articles) return {articles, ...how};
  if (source) return {source, ...how};
  const addresses = toNames(src);
  // one that cannot be resolved stays as it is, for the error message
  if (addresses.length) return {source: addresses.map((address) => resolve(address, document)), ...how};
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (json?.trim()) return {json, ...how};
  const named = [
    ...document.querySelectorAll<HTMLLinkElement>('link[rel="https://api.w.org/" i][href]'),
    ...feedsOf(document),
  ].map(({href}) => href);
  return named.length ? {source: named, use: 'first', ...how} : undefined;
}

/** Whether two elements read the same articles and can share one index. */
export function isSameSource(a: FoundSource | undefined, b: FoundSource | undefined): boolean {
  // strings of addresses are the same when they say the same
  const name = (found: FoundSource | undefined): unknown =>
    typeof found?.source === 'object' ? found.source.join(' ') : found?.source;
  return a?.articles === b?.articles && a?.json === b?.json && name(a) === name(b) && a?.format === b?.format;
}

/** The first feed of each type, in the order of the types; feeds of comments are no articles. */
function feedsOf(document: Document): HTMLLinkElement[] {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][href][type]')];
  return FEED_TYPES.flatMap(
    (type) => links.find((link) => link.type.trim().toLowerCase() === type && !/\bcomments\b/.test(link.href)) ?? [],
  );
}

function resolve(address: string, document: Document): string {
  const link = document.createElement('a');
  link.href = address;
  return link.href;
}
