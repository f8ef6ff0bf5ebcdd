/**
 * What only XML needs that is no feed, or that may do harm.
 *
 * @module
 */
import {hasEntityBomb} from './entity-bomb.ts';
import {rootOf} from './feed-fields.ts';
import {namedFeed} from './named-feed.ts';
import {readSitemap} from './sitemap.ts';
import type {SourceDocument} from './source.ts';
import type {XmlElement} from './xml-scanner.ts';

/** Why a document must not be read, if it must not. */
export function dangerOf(source: string, url: string): string | undefined {
  return hasEntityBomb(source) ? `${url || 'The text'} defines entities of its own: refused.` : undefined;
}

/** Reads a sitemap; of anything else tells what it is. A page's address where a feed's belongs is the usual mistake. */
export function readOddXml(
  elements: readonly XmlElement[],
  source: string,
  url: string,
  maxPages?: number,
): SourceDocument | string {
  if (/^(urlset|sitemapindex)$/.test(rootOf(elements)?.name ?? '')) return readSitemap(elements, url, maxPages);
  const named = namedFeed(source, url);
  return named
    ? `${url || 'The text'} is an HTML page, not a feed; it names ${named}: use that.`
    : `No feed at ${url}: it begins with "${source.trim().slice(0, 40)}".`;
}
