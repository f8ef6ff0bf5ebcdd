import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {decodeBytes} from '../../src/sources/decode.ts';

/** A feed of the collection, and what feedparser found in it. */
export interface FeedRow {
  readonly file: string;
  readonly kind: string;
  readonly stored?: string;
  readonly realworld: boolean;
  readonly served?: {readonly headers: Readonly<Record<string, string>>};
  readonly reference_feedparser?: {readonly entries: number};
}

/** The folder with the collected inputs, and why the tests that need it are skipped when it is absent. */
export const inputs = `${process.env['SHARED_DATA'] ?? '../shared'}/inputs`;
export const skip = existsSync(`${inputs}/feeds/manifest.jsonl`)
  ? false
  : `no feeds at ${inputs}: set SHARED_DATA to the folder that holds inputs/`;

/** The values of a file with one JSON value a line; none when there are no inputs. */
export function readLines<T>(file: string): T[] {
  if (skip) return [];
  const lines = readFileSync(`${inputs}/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** The feed as it was served. */
export function feedBytes({file, stored}: FeedRow): Buffer<ArrayBuffer> {
  const bytes = readFileSync(`${inputs}/feeds/${file}`);
  return stored === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** The feed as text. */
export function readFeed(row: FeedRow): string {
  return decodeBytes(feedBytes(row), row.served?.headers['Content-type']);
}

/** Every feed, and those of real sites. JSON feeds are not for a reader of XML. */
export const feeds = readLines<FeedRow>('feeds/manifest.jsonl');
export const realFeeds = feeds.filter(({realworld, kind}) => realworld && kind !== 'jsonfeed');

/**
 * Entries that have both a title and a link, where feedparser 6.0 finds fewer of them than entries. The manifest gives
 * the number of all entries; these were counted by running feedparser over the files. In all others the numbers agree.
 */
const TITLED_AND_LINKED: Readonly<Record<string, number>> = {
  'feed-rs/rss0/rss_0.91_missing_id.xml': 0,
  'miniflux-v2/parser/testdata/no_encoding_ISO-8859-1.xml': 9,
  'netnewswire/manton.rss': 6,
  'netnewswire/markdown1.rss': 23,
  'netnewswire/markdown2.rss': 0,
};

/** Where we differ on purpose: what is right, and why. */
export const DEVIATIONS: Readonly<Record<string, readonly [number, string]>> = {
  'feed-rs/atom/atom_entry_1.xml': [0, 'the entry has no link; feedparser takes its urn:uuid id for one'],
};

/** How many titled and linked articles a feed has; 0 when it is no feed. */
export function expectedCount({file, reference_feedparser: reference}: FeedRow): number {
  return DEVIATIONS[file]?.[0] ?? TITLED_AND_LINKED[file] ?? reference?.entries ?? 0;
}
