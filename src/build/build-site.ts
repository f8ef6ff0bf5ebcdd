import {readdirSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import {shardName} from '../corpus/shard-name.ts';
import {RelatedArticlesError} from '../errors.ts';
import {MOST_LISTED} from '../prebuilt/shard.ts';
import {withoutTexts} from '../ranking/neighbours.ts';
import {writeSignatures} from '../ranking/write-signatures.ts';
import {finish} from '../slices.ts';
import {cacheFileFor} from './cache-place.ts';
import {toFiled} from './light-article.ts';
import {toManifest} from './manifest.ts';
import type {Notice, NoticeKind} from './notices.ts';
import {OutputFolder} from './output-folder.ts';
import type {Changes} from './output-folder.ts';
import {rankAll} from './rank-all.ts';
import type {HeldIndex} from './rank-all.ts';
import {indexSite} from './rank-site.ts';
import type {RankOptions} from './rank-site.ts';
import {readSite} from './read-site.ts';
import type {Site, SiteOptions} from './read-site.ts';
import {toShard} from './shard.ts';

export {MOST_LISTED};

/** How the files of a site are made. */
export interface BuildOptions extends Omit<SiteOptions, 'exclude'>, Omit<RankOptions, 'exclude'> {
  /** As in `SiteOptions`. Default: a file among the project's or the user's caches (`cacheFileFor`); empty: none. */
  readonly cache?: string | undefined;
  /** Suggestions for each article, at most 100. Default 6. */
  readonly limit?: number | undefined;
  /** Patterns of pages of a folder that are not read. Default none. */
  readonly exclude?: readonly string[] | undefined;
  /** Ids, addresses or patterns of articles that are never suggested. Default none. */
  readonly never?: readonly string[] | undefined;
  /** Whether to write `snapshot.bin`: what ranking needs of the texts, for pages that have no file. Default yes. */
  readonly snapshot?: boolean | undefined;
  /** Threads that rank. Default: as many as the machine has, for 2,000 articles and more. */
  readonly threads?: number | undefined;
}

/** What was made of a site. It is written beside the other files, but for `changes`. */
export interface BuildReport {
  /** Which program has written the folder. */
  readonly generator: 'related-articles';
  readonly articleCount: number;
  /** Entries of the source of which no article came. */
  readonly skippedCount: number;
  /** Of how many articles what came: related ones, the latest of the section, the latest of all, nothing. */
  readonly outcomes: Readonly<Record<Recommendation['outcome'], number>>;
  /** Suggestions for each article at most. */
  readonly limit: number;
  /** Bytes of a file of neighbours: the middle one of up to 100 evenly chosen, as it is and compressed with brotli. */
  readonly shardBytes: {readonly plain: number; readonly brotli: number};
  /** How many notices there are of each kind. */
  readonly noticeCounts: Readonly<Partial<Record<NoticeKind, number>>>;
  /** What was found on the way; the first thousand. */
  readonly notices: readonly Notice[];
}

/** A report, and what has changed in the folder. */
export interface Built extends BuildReport {
  readonly changes: Changes;
}

const ARTICLES = 'articles.json';
const REPORT = 'report.json';
const MANIFEST = 'manifest.json';
const SNAPSHOT = 'snapshot.bin';
/** Names that others use, too. */
const COMMON = [ARTICLES, REPORT, MANIFEST, SNAPSHOT];
/** Where earlier versions kept what they had read. */
const OLD_CACHE = '.cache.jsonl';
const NEIGHBOURS = 'neighbours';
/** Names of our own files below `neighbours/`: nothing else is ever removed. */
const SHARD = /^[0-9a-f]{2}\/[0-9a-f]{14}\.json$/;
const MOST_NOTICES = 1000;
const MEASURED = 100;

/**
 * Reads a site and writes for each of its articles what is to be suggested on it, so that a page asks for one small file:
 * `neighbours/`, with names made of the articles' addresses (`shardName`); `articles.json`, all articles without their texts;
 * `report.json`; `snapshot.bin` (see `openSnapshot`); and `manifest.json`, checksums of all these. The same articles and options
 * give the same bytes.
 * What is in the folder already is replaced when all is made, and only where it differs.
 *
 * @param from - See `readSite`.
 * @param out - The folder to write into.
 * @throws RelatedArticlesError what `readSite` throws, `invalid-option`.
 */
export async function buildSite(from: string, out: string, options: BuildOptions = {}): Promise<Built> {
  const {limit = 0} = options;
  if (limit > MOST_LISTED)
    throw new RelatedArticlesError(
      'invalid-option',
      `limit ${limit} is above ${MOST_LISTED}, which a page reads at most.`,
    );
  const output = OutputFolder.open(out);
  const isOurs = checkOwner(output, out);
  // what a build that was killed has left behind
  output.discard();
  const read = await readAndIndex(from, out, options);
  try {
    const {report, hasSnapshot, names} = await stageAll(read, output, options);
    const changes = output.commit(
      [...(hasSnapshot ? [] : [SNAPSHOT]), ...(isOurs && !isOldCache(out, options.cache) ? [OLD_CACHE] : [])],
      NEIGHBOURS,
      (name) => SHARD.test(name) && !names.has(name),
    );
    return {...report, changes};
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Ranks, and makes all files ready; `names` are those of the lists. */
async function stageAll(
  {held, linked, notices, entryCount}: Read,
  output: OutputFolder,
  options: BuildOptions,
): Promise<{report: BuildReport; hasSnapshot: boolean; names: ReadonlySet<string>}> {
  const {limit = 6, never, threads, onProgress, snapshot: wantsSnapshot = true} = options;
  const {articles, keys} = held.index.corpus;
  const outcomes = {related: 0, 'same-section': 0, latest: 0, empty: 0};
  const {names, taken} = nameFiles(keys);
  for (const place of taken)
    notices.push({
      kind: 'same-place',
      where: articles[place]?.url ?? '',
      message: 'Its file would be that of another.',
    });
  const sizes: {plain: number; brotli: number}[] = [];
  const every = Math.ceil(articles.length / MEASURED);
  const snapshot = wantsSnapshot ? finish(writeSignatures(held.index)) : undefined;
  let done = 0;
  await rankAll(held, {linked}, {...options, limit, exclude: never}, threads, (place, answer) => {
    outcomes[answer.outcome]++;
    if (!taken.has(place)) {
      const bytes = Buffer.from(JSON.stringify(toShard(answer)));
      if (place % every === 0) sizes.push({plain: bytes.length, brotli: brotliCompressSync(bytes).length});
      output.stage(`${NEIGHBOURS}/${names[place]}`, bytes);
    }
    onProgress?.('rank', ++done, articles.length);
  });
  const report: BuildReport = {
    generator: 'related-articles',
    articleCount: articles.length,
    skippedCount: entryCount - articles.length,
    outcomes,
    limit,
    shardBytes: {plain: median(sizes, 'plain'), brotli: median(sizes, 'brotli')},
    noticeCounts: countKinds(notices),
    notices: notices.slice(0, MOST_NOTICES),
  };
  // it says whose folder this is: without it the next run would take the files below for somebody else's
  output.stage(REPORT, `${JSON.stringify(report, undefined, 2)}\n`);
  // those who have the list find every file that it leads to
  if (snapshot) output.stage(SNAPSHOT, snapshot);
  output.stage(ARTICLES, toList(articles));
  output.stage(MANIFEST, toManifest(output.checksums));
  return {report, hasSnapshot: Boolean(snapshot), names: new Set(names)};
}

/** A site, read and indexed. */
interface Read {
  readonly held: HeldIndex;
  readonly linked: Site['linked'];
  readonly notices: Notice[];
  readonly entryCount: number;
}

/** Everything that is needed of a site; its texts, the most of it, are not kept. */
async function readAndIndex(
  from: string,
  out: string,
  {cache = cacheFileFor(out), onProgress, ...options}: BuildOptions,
): Promise<Read> {
  const site = await readSite(from, {...options, onProgress, cache: cache || undefined});
  const {linked, notices, entryCount, articles} = site;
  onProgress?.('index', 0, articles.length);
  const index = await indexSite(site);
  onProgress?.('index', articles.length, articles.length);
  return {held: {index: options.reasons ? index : withoutTexts(index)}, linked, notices: [...notices], entryCount};
}

/** What the file of each article is called; of those that would share one, all but the first are taken. */
function nameFiles(keys: readonly string[]): {names: readonly string[]; taken: ReadonlySet<number>} {
  const seen = new Set<string>();
  const taken = new Set<number>();
  const names = keys.map((key, place) => {
    const name = `${shardName(key)}.json`;
    if (seen.has(name)) taken.add(place);
    seen.add(name);
    return name;
  });
  return {names, taken};
}

/** @returns whether the cache that was asked for is where earlier versions had theirs. */
function isOldCache(out: string, cache: string | undefined): boolean {
  return Boolean(cache) && path.resolve(cache as string) === path.resolve(out, OLD_CACHE);
}

/**
 * What somebody else has made must not be written over.
 *
 * @returns whether an earlier run has written the folder.
 */
function checkOwner(output: OutputFolder, out: string): boolean {
  if (new TextDecoder().decode(output.read(REPORT)).includes('"generator": "related-articles"')) return true;
  const foreign = COMMON.find((name) => output.read(name));
  if (foreign)
    throw new RelatedArticlesError(
      'invalid-option',
      `${foreign} in ${out} is of something else: choose another folder.`,
    );
  const here = process.cwd();
  // hardly meant: a project would have our files among its own
  if (path.resolve(out) === here && readdirSync(here).length)
    throw new RelatedArticlesError(
      'invalid-option',
      `${here} is the working directory, and not empty: choose a folder in it, such as related.`,
    );
  return false;
}

/** An article a line, so that versions can be compared. */
function toList(articles: readonly Article[]): string {
  return `[\n${articles.map((article) => JSON.stringify(toFiled(article))).join(',\n')}\n]\n`;
}

function countKinds(notices: readonly Notice[]): Partial<Record<NoticeKind, number>> {
  const counts: Partial<Record<NoticeKind, number>> = {};
  for (const {kind} of notices) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function median<Name extends string>(sizes: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return sizes.map((size) => size[name]).sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
}
