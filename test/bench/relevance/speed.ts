import MiniSearch from 'minisearch';
import {createRecommender} from '../../../src/core.ts';
import {median} from './metrics.ts';
import {SEARCH_FIELDS, bestTerms, toDocuments} from './minisearch-baselines.ts';
import type {SearchDocument} from './minisearch-baselines.ts';
import {createRandom, shuffle} from './random.ts';
import type {LabelledSet, SetArticle} from './read-set.ts';
import {createUnited} from './scale.ts';
import {drawSubset} from './subset.ts';
import {countTerms} from './term-counts.ts';
import {STOP_WORDS} from './words.ts';

/** Time of a query in a collection of one size. */
export interface SpeedReport {
  /** Median milliseconds of `recommend` with its defaults. */
  readonly ours: number;
  /** Median milliseconds of a search for 50 terms in MiniSearch with its defaults. */
  readonly miniSearch50: number;
  /** Ours divided by MiniSearch's. */
  readonly ratio: number;
}

/** Options of `measureSpeed`. */
export interface SpeedOptions {
  /** Articles in a collection. Default 1,000 and 10,000. */
  readonly sizes?: readonly number[];
  /** How many articles are asked. Default 100. */
  readonly seeds?: number;
}

/** Asked before anything is counted, for code that has run is faster. */
const WARM_UP = 10;

/**
 * Compares the time of our query with that of MiniSearch's own search for the 50 best terms of the same article by
 * tf · ln(N / df), stop words left out, by turns in one run. Collections are parts of govblogs (of the first set, where
 * there is none) and, where that is too small, of all sets united and stitched up. Keys are the sizes.
 */
export async function measureSpeed(
  sets: readonly LabelledSet[],
  {sizes = [1000, 10_000], seeds = 100}: SpeedOptions = {},
): Promise<Record<string, SpeedReport>> {
  const set = sets.find(({name}) => name === 'govblogs') ?? sets[0]!;
  const reports: Record<string, SpeedReport> = {};
  for (const size of sizes) {
    const random = createRandom(1);
    const {articles} =
      set.articles.length >= size ? drawSubset(set, size, random) : createUnited(sets, size, 300, random);
    const asked = shuffle(articles.keys(), random).slice(0, seeds);
    reports[size] = await compare(articles, asked);
  }
  return reports;
}

async function compare(articles: readonly SetArticle[], seeds: readonly number[]): Promise<SpeedReport> {
  const recommender = createRecommender({articles});
  await recommender.load();
  const search = createMiniSearch(articles);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const seed of [...seeds.slice(0, WARM_UP), ...seeds]) {
    const query = search.toQuery(seed);
    ours.push(await milliseconds(() => recommender.recommend({id: articles[seed]!.id})));
    theirs.push(await milliseconds(() => search.find(query)));
  }
  const counted = (times: readonly number[]): number => median(times.slice(-seeds.length));
  return {ours: counted(ours), miniSearch50: counted(theirs), ratio: counted(ours) / counted(theirs)};
}

function createMiniSearch(articles: readonly SetArticle[]): {
  toQuery: (seed: number) => string;
  find: (query: string) => unknown;
} {
  const index = new MiniSearch<SearchDocument>({fields: [...SEARCH_FIELDS]});
  const documents = toDocuments(articles);
  index.addAll(documents);
  const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];
  // function words take MiniSearch longest, and nobody would ask for them
  const terms = (text: string): string[] =>
    tokenize(text.toLowerCase()).filter((term) => term && !STOP_WORDS.has(term));
  const counts = countTerms(
    documents.map((document) => terms(SEARCH_FIELDS.map((field) => document[field]).join('\n'))),
  );
  return {
    toQuery: (seed) => bestTerms(counts, seed, {limit: 50, idf: (docFreq, size) => Math.log(size / docFreq)}).join(' '),
    find: (query) => index.search(query),
  };
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
