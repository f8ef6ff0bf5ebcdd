import {createBaselines} from './baselines.ts';
import {compareByBootstrap} from './bootstrap.ts';
import type {PairedDifference} from './bootstrap.ts';
import {createOurs} from './engine.ts';
import type {Engine} from './engine.ts';
import {mean, median, scoreList, skewness} from './metrics.ts';
import type {ListMetrics} from './metrics.ts';
import type {LabelledSet} from './read-set.ts';

/** How good an engine is on one set: means over the queries, and two numbers on how it spreads its suggestions. */
export interface EngineMetrics extends ListMetrics {
  /** Share of all articles that are among the best six for at least one other; every article is asked. */
  readonly coverage6: number;
  /** Skewness of how often each article is among the best six: the higher, the more often a few are suggested. */
  readonly hubness: number;
  /** Median milliseconds of a query; what can be made ready before the first one is not counted. */
  readonly msPerQuery: number;
}

/** All engines on one set. */
export interface SetReport {
  /** How many queries were asked. */
  readonly queries: number;
  /** This library. */
  readonly ours: EngineMetrics;
  /** The baselines by name. */
  readonly baselines: Readonly<Record<string, EngineMetrics>>;
  /** nDCG@5 of ours minus that of each baseline, by name. */
  readonly paired: Readonly<Record<string, PairedDifference>>;
}

/** Runs this library and all baselines on a set. */
export async function evaluateSet(set: LabelledSet): Promise<SetReport> {
  const ours = await evaluate(set, await createOurs(set.articles));
  const baselines: Record<string, EngineMetrics> = {};
  const paired: Record<string, PairedDifference> = {};
  for (const engine of createBaselines(set.articles)) {
    const {metrics, ndcg5} = await evaluate(set, engine);
    baselines[engine.name] = metrics;
    paired[engine.name] = compareByBootstrap(ours.ndcg5, ndcg5);
  }
  return {queries: set.labels.size, ours: ours.metrics, baselines, paired};
}

/** Asks one engine for every article of the set. `ndcg5` holds a score for each query, in the order of the articles. */
export async function evaluate(
  {articles, labels}: LabelledSet,
  engine: Engine,
): Promise<{metrics: EngineMetrics; ndcg5: number[]}> {
  const suggested = articles.map(() => 0);
  const times: number[] = [];
  const scores: ListMetrics[] = [];
  for (const [seed, {id}] of articles.entries()) {
    const grades = labels.get(id);
    const start = performance.now();
    const ranked = await engine.rank(seed, grades ? 10 : 6);
    const elapsed = performance.now() - start;
    for (const position of ranked.slice(0, 6)) suggested[position]!++;
    if (!grades) continue;
    times.push(elapsed);
    scores.push(
      scoreList(
        ranked.map((position) => articles[position]!.id),
        grades,
      ),
    );
  }
  const meanOf = (key: keyof ListMetrics): number => mean(scores.map((score) => score[key]));
  const metrics = {
    ndcg5: meanOf('ndcg5'),
    p5: meanOf('p5'),
    r10: meanOf('r10'),
    mrr10: meanOf('mrr10'),
    coverage6: mean(suggested.map((count) => (count ? 1 : 0))),
    hubness: skewness(suggested),
    msPerQuery: median(times),
  };
  return {metrics, ndcg5: scores.map(({ndcg5}) => ndcg5)};
}
