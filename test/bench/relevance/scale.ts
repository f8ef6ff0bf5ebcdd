import {createBaselines} from './baselines.ts';
import {createOurs} from './engine.ts';
import type {Engine} from './engine.ts';
import {mean, scoreList} from './metrics.ts';
import {createRandom} from './random.ts';
import type {Random} from './random.ts';
import type {LabelledSet} from './read-set.ts';
import {drawSubset, originOf, stitchUp, uniteSets} from './subset.ts';

/** nDCG@5 in collections of one size. */
export interface SizeReport {
  /** How many queries were asked, over all draws. */
  readonly queries: number;
  /** Of this library: the mean over the sets of the mean over the queries. */
  readonly ours: number;
  /** The same of each baseline, by name. */
  readonly baselines: Readonly<Record<string, number>>;
}

/** Options of `measureScale`. */
export interface ScaleOptions {
  /** Articles in a collection. Default 5, 20, 100, 1,000 and 10,000. */
  readonly sizes?: readonly number[];
  /** How many collections of a size are drawn of each set. Default 40 up to 5, 20 up to 20, 8 up to 100, else 2. */
  readonly draws?: (size: number) => number;
  /** How many queries are asked where no set is large enough and all are united. Default 300. */
  readonly unitedQueries?: number;
  /** Seed of everything that is drawn. Default 1. */
  readonly seed?: number;
}

/**
 * Measures how quality depends on the number of articles: in random parts of each set that has so many, or in all sets
 * united and stitched up where none has. The same seed gives the same collections. Keys are the sizes.
 */
export async function measureScale(
  sets: readonly LabelledSet[],
  {sizes = [5, 20, 100, 1000, 10_000], draws = defaultDraws, unitedQueries = 300, seed = 1}: ScaleOptions = {},
): Promise<Record<string, SizeReport>> {
  const reports: Record<string, SizeReport> = {};
  for (const size of sizes) {
    const scores: Scores = new Map();
    const random = createRandom(seed);
    const large = sets.filter(({articles}) => articles.length >= size);
    for (const set of large)
      for (let draw = 0; draw < draws(size); draw++)
        await askAll(drawSubset(set, size, random), () => set.name, scores);
    if (!large.length) await askAll(createUnited(sets, size, unitedQueries, random), originOf, scores);
    reports[size] = toReport(scores);
  }
  return reports;
}

/** All sets as one collection of `size` articles, about `queries` of them asked, as many of each set. */
export function createUnited(sets: readonly LabelledSet[], size: number, queries: number, random: Random): LabelledSet {
  const united = uniteSets(sets, Math.ceil(queries / sets.length), random);
  return united.articles.length >= size ? drawSubset(united, size, random) : stitchUp(united, size, random);
}

/** Scores by engine, then by the set that the query comes from. */
type Scores = Map<string, Map<string, number[]>>;

async function askAll(set: LabelledSet, toOrigin: (query: string) => string, scores: Scores): Promise<void> {
  if (!set.labels.size) return;
  for (const engine of [await createOurs(set.articles), ...createBaselines(set.articles)]) {
    const byOrigin = scores.get(engine.name) ?? new Map<string, number[]>();
    scores.set(engine.name, byOrigin);
    for (const [query, score] of await askQueries(set, engine)) {
      const origin = toOrigin(query);
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), score]);
    }
  }
}

async function askQueries({articles, labels}: LabelledSet, {rank}: Engine): Promise<[string, number][]> {
  const scores: [string, number][] = [];
  for (const [seed, {id}] of articles.entries()) {
    const grades = labels.get(id);
    if (!grades) continue;
    const ranked = await rank(seed, 5);
    scores.push([
      id,
      scoreList(
        ranked.map((position) => articles[position]!.id),
        grades,
      ).ndcg5,
    ]);
  }
  return scores;
}

function toReport(scores: Scores): SizeReport {
  const {ours = 0, ...baselines} = Object.fromEntries(
    [...scores].map(([name, byOrigin]) => [name, mean([...byOrigin.values()].map(mean))]),
  );
  const queries = [...(scores.get('ours')?.values() ?? [])].reduce((sum, {length}) => sum + length, 0);
  return {queries, ours, baselines};
}

function defaultDraws(size: number): number {
  return size <= 5 ? 40 : size <= 20 ? 20 : size <= 100 ? 8 : 2;
}
