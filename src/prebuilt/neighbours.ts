import type {ArticleInput} from '../corpus/article-input.ts';
import type {Article} from '../corpus/article.ts';
import type {Recommendation} from '../answer.ts';
import {isBarred} from '../corpus/editorial.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import {shardName} from '../corpus/shard-name.ts';
import {resolveFetchLimits} from '../options.ts';
import type {FetchLimits, RecommendOptions} from '../options.ts';
import {part} from '../part.ts';
import type {Recommender} from '../recommender.ts';
import {fetchResource} from '../sources/fetch-resource.ts';
import {empty, readShard, withArticles} from './shard.ts';

/** Lists of pages that are remembered: an application shows many, one after the other. */
const MOST = 20;

/** What suggests articles. */
export interface Suggester extends Pick<Recommender, 'load' | 'articles' | 'find' | 'recommend'> {
  /** Whether the page at an address has a list that was made beforehand. */
  hasList?(url: string): Promise<boolean>;
  /** Lets go of all that was read. */
  close?(): void;
}

/** Where lists are, and what answers where there is none. */
export interface NeighboursOptions extends FetchLimits {
  /** The address of the folder that `related-articles build` has written. */
  readonly folder: string;
  /** Makes what answers for pages that have no list. Called once. */
  readonly createRest: () => Promise<Suggester>;
}

/**
 * Suggests what `related-articles build` has worked out: for each page one small file, whose name follows from the page's
 * address. What a page leaves out, and how many it shows, is decided here; order, language and what stands in for related articles,
 * there.
 */
export function createNeighbours({folder, createRest, ...limits}: NeighboursOptions): Suggester {
  const lists = new Map<string, Promise<Recommendation | undefined>>();
  let rest: Promise<Suggester> | undefined;
  const others = (): Promise<Suggester> => {
    rest ??= createRest().catch((error: unknown) => {
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
    const list = fetchList(`${folder}neighbours/${shardName(key)}.json`, limits);
    list.catch(() => lists.delete(key));
    lists.set(key, list);
    for (const oldest of [...lists.keys()].slice(0, -MOST)) lists.delete(oldest);
    return list;
  };
  return {
    load: () => Promise.resolve({articleCount: 0, skippedCount: 0}),
    async articles() {
      const known = await Promise.all(lists.values());
      const own = known.flatMap((list) => list?.articles.map(({article}) => article) ?? []);
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
      void rest?.then((suggester) => suggester.close?.()).catch(() => undefined);
      rest = undefined;
      lists.clear();
    },
  };
}

/** undefined where there is no such file: hosts say so with several codes, and some with a page. */
async function fetchList(url: string, given: FetchLimits): Promise<Recommendation | undefined> {
  const answers: number[] = [];
  const request = {
    ...resolveFetchLimits(given),
    signal: new AbortController().signal,
    fetch: async (...asked: Parameters<typeof fetch>) => {
      const response = await fetch(...asked);
      answers.push(response.status);
      return response;
    },
  };
  try {
    const {body} = await fetchResource(url, request, (response) => response.text());
    return readShard(body, Date.now());
  } catch (error) {
    if (answers.some((status) => status >= 400 && status < 500)) return undefined;
    throw error;
  }
}

async function choose(
  list: Recommendation,
  {editorial}: ArticleInput,
  {limit = 4, threshold = 0, exclude = [], pin = [], fallback = 'latest'}: RecommendOptions,
): Promise<Recommendation> {
  if (isBarred(editorial?.exclude, 'from')) return empty('excluded');
  const {outcome} = list;
  if (outcome === 'empty') return list;
  if (fallback === 'none' ? outcome !== 'related' : fallback === 'section' && outcome === 'latest')
    return empty('nothing-related');
  const names = [...exclude];
  const patterns = names.filter((name) => name.includes('*'));
  const fits = patterns.length
    ? (await part(import('../ranking/patterns.ts'))).createPatternMatcher(patterns)
    : undefined;
  const never = new Set(names.map(urlKey));
  const isNamed = (set: ReadonlySet<string>, {id, url}: Article): boolean =>
    set.has(urlKey(url)) || set.has(urlKey(id));
  const left = list.articles.filter(
    ({article, score}) =>
      !isNamed(never, article) && !fits?.(article.url) && (outcome !== 'related' || score >= threshold),
  );
  const first = [...pin].map(urlKey);
  const placed = first.flatMap((name) => left.filter(({article}) => isNamed(new Set([name]), article)));
  const chosen = [...new Set([...placed, ...left])].slice(0, limit);
  return withArticles(
    list,
    chosen.map((ranked, i) => ({...ranked, rank: i + 1})),
  );
}
