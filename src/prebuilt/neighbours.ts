import type {ArticleInput} from '../corpus/article-input.ts';
import type {Article} from '../corpus/article.ts';
import type {Recommendation} from '../answer.ts';
import {isBarred} from '../corpus/editorial.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import {shardName} from '../corpus/shard-name.ts';
import {resolveFetchLimits, toNames} from '../options.ts';
import type {FetchLimits, RecommendOptions, WidgetOptions} from '../options.ts';
import {part} from '../part.ts';
import type {Recommender} from '../recommender.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import {empty, readShard} from './shard.ts';

/** Lists of pages that are remembered: an application shows many, one after the other. */
const MOST = 20;
/** Bytes of a list at most: a hundred times what one has. */
const MOST_BYTES = 200_000;
/** What hosts answer where there is no file. */
const MISSING = [403, 404, 410];

/** What suggests articles. */
export interface Suggester extends Pick<Recommender, 'load' | 'articles' | 'find'> {
  /** See `Recommender`. */
  recommend(seed: ArticleInput, options?: WidgetOptions): Promise<Recommendation>;
  /** Whether the page at an address has a list that was made beforehand. */
  hasList?(url: string): Promise<boolean>;
  /** Lets go of all that was read. */
  close?(): void;
}

/** Where lists are, and what answers where there is none. */
export interface NeighboursOptions extends FetchLimits {
  /** The address of the folder that `related-articles build` has written. */
  readonly folder: string;
  /** Whether it is on another site: there a file that is missing may look as if there were no network. */
  readonly isForeign: boolean;
  /** Makes what answers for pages that have no list. Called once. */
  readonly createRest: (signal: AbortSignal) => Promise<Suggester>;
}

/**
 * Suggests what `related-articles build` has worked out: for each page one small file, whose name follows from the page's
 * address. What a page leaves out, and how many it shows, is decided here; order, language and what stands in for related articles,
 * there.
 */
export function createNeighbours({folder, isForeign, createRest, ...limits}: NeighboursOptions): Suggester {
  const lists = new Map<string, Promise<Recommendation | undefined>>();
  /** The lists that are there, by page. */
  const found = new Map<string, Recommendation>();
  const ended = new AbortController();
  let rest: Promise<Suggester> | undefined;
  const others = (): Promise<Suggester> => {
    rest ??= createRest(ended.signal).catch((error: unknown) => {
      rest = undefined;
      throw error;
    });
    return rest;
  };
  const listOf = (url: string | undefined): Promise<Recommendation | undefined> => {
    if (!url) return Promise.resolve(undefined);
    const key = urlKey(url);
    const known = lists.get(key);
    if (known) return known;
    const list = fetchList(`${folder}neighbours/${shardName(key)}.json`, limits, {isForeign, signal: ended.signal});
    list.then(
      (answer) => answer && found.set(key, answer),
      () => lists.delete(key),
    );
    lists.set(key, list);
    for (const oldest of [...lists.keys()].slice(0, -MOST)) {
      lists.delete(oldest);
      found.delete(oldest);
    }
    return list;
  };
  return {
    load: () => Promise.resolve({articleCount: 0, skippedCount: 0}),
    async articles() {
      const own = [...found.values()].flatMap((list) => list.articles.map(({article}) => article));
      return rest ? [...own, ...(await (await rest).articles())] : own;
    },
    hasList: async (url) => Boolean(await listOf(url)),
    find: async (url) => (await others()).find(url),
    async recommend(seed, options = {}) {
      const list = await listOf(seed.url);
      options.signal?.throwIfAborted();
      return list ? choose(list, seed, options) : (await others()).recommend(seed, options);
    },
    close() {
      ended.abort();
      void rest?.then((suggester) => suggester.close?.()).catch(() => undefined);
      rest = undefined;
      lists.clear();
    },
  };
}

/** undefined where there is no such file: hosts say so with several codes, and some with a page. */
async function fetchList(
  url: string,
  given: FetchLimits,
  {isForeign, signal}: {isForeign: boolean; signal: AbortSignal},
): Promise<Recommendation | undefined> {
  let status: number | undefined;
  const limits = resolveFetchLimits(given);
  const request = {
    ...limits,
    maxBytes: Math.min(limits.maxBytes, MOST_BYTES),
    signal,
    fetch: async (...asked: Parameters<typeof fetch>) => {
      const response = await fetch(...asked);
      ({status} = response);
      return response;
    },
  };
  try {
    const {body} = await fetchResource(url, request, readBytes);
    return readShard(new TextDecoder().decode(body), Date.now());
  } catch (error) {
    const isMissing = status === undefined ? isForeign : MISSING.includes(status);
    if (isMissing && !signal.aborted) return undefined;
    throw error;
  }
}

async function choose(
  list: Recommendation,
  {url: page, editorial}: ArticleInput,
  {limit = 4, threshold = 0, exclude, pin, fallback = 'latest'}: RecommendOptions,
): Promise<Recommendation> {
  if (isBarred(editorial?.exclude, 'from')) return empty('excluded');
  if (list.outcome === 'empty') return list;
  const {outcome} = list;
  if (fallback === 'none' ? outcome !== 'related' : fallback === 'section' && outcome === 'latest')
    return empty('nothing-related');
  const names = toNames(exclude);
  const patterns = names.filter((name) => name.includes('*'));
  const fits = patterns.length
    ? (await part(import('../ranking/patterns.ts'))).createPatternMatcher(patterns)
    : undefined;
  const toKey = (name: string): string => urlKey(name, page);
  const never = new Set(names.map(toKey));
  const isNamed = (set: ReadonlySet<string>, {id, url}: Article): boolean => set.has(toKey(url)) || set.has(toKey(id));
  // editors may have put one there that the ranking has not found
  const isGoodEnough = (score: number): boolean => outcome !== 'related' || !score || score >= threshold;
  const left = list.articles.filter(
    ({article, score}) => !isNamed(never, article) && !fits?.(article.url) && isGoodEnough(score),
  );
  const first = toNames(pin).map(toKey);
  const placed = first.flatMap((name) => left.filter(({article}) => isNamed(new Set([name]), article)));
  const chosen = [...new Set([...placed, ...left])].slice(0, limit);
  return chosen.length
    ? {...list, articles: chosen.map((ranked, i) => ({...ranked, rank: i + 1}))}
    : empty('nothing-related');
}
