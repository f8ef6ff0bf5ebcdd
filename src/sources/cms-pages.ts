import {asNumber, fold, isObject, type Json} from './json-values.ts';
import type {ReadDocumentOptions} from './read-articles.ts';

/** Further pages named at once; a server that states more is not believed. */
const MAX_PAGES = 200;

/** The path of a collection in a WordPress API, and of nothing that lies in a folder of that name. */
const COLLECTION = /\/wp\/v2\/[\w-]+\/?$/;

/** WordPress gives so many unless the address asks for another number. */
const PER_PAGE = 10;

/** The addresses of pages from one number to another: that of the page read, with another `page`. */
function pages(address: URL, from: number, to: number): string[] {
  const count = Math.min(to - from + 1, MAX_PAGES);
  return Array.from({length: count > 0 ? count : 0}, (_, i) => {
    const page = new URL(address);
    page.searchParams.set('page', String(from + i));
    return page.href;
  });
}

function parseUrl(url = ''): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/**
 * Where a list of WordPress goes on: the pages that `X-WP-TotalPages` counts. Servers of other origins seldom show that
 * header; then the one that `Link` names, or the page after one that is full. A page too many is an error that tells
 * the end.
 *
 * @param count - How many entries this page has.
 */
export function nextWordPressPages(count: number, {url, headers}: ReadDocumentOptions): string[] {
  const address = parseUrl(url);
  if (!address) return [];
  const page = Number(address.searchParams.get('page') ?? 1);
  const total = Number(headers?.get('x-wp-totalpages') ?? NaN);
  if (total) return pages(address, page + 1, total);
  const [, next] = /<([^<>]*)>\s*;\s*rel="?next\b/i.exec(headers?.get('link') ?? '') ?? [];
  if (next) return [next];
  const isFull = count > 0 && count === Number(address.searchParams.get('per_page') ?? PER_PAGE);
  const isCollection = COLLECTION.test(address.searchParams.get('rest_route') ?? address.pathname);
  return isFull && isCollection ? pages(address, page + 1, page + 1) : [];
}

/** Where the object around a list says that it goes on: `next_url` of a JSON Feed, or Ghost's pagination. */
export function nextPages(data: Json, {url}: ReadDocumentOptions): string[] {
  const fields = fold(isObject(data) ? data : {});
  const next = fields.get('nexturl');
  if (typeof next === 'string' && next) return [next];
  const meta = fields.get('meta');
  const pagination = isObject(meta) ? meta['pagination'] : undefined;
  const address = parseUrl(url);
  if (!isObject(pagination) || !address) return [];
  const following = asNumber(pagination['next']);
  return pages(address, following, asNumber(pagination['pages'] ?? following));
}
