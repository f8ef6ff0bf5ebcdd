import type {SetReport} from './evaluate.ts';
import {mean} from './metrics.ts';

/** Mean nDCG@5 over the sets, every set counting alike. */
export interface MeanReport {
  /** Of this library. */
  readonly ours: number;
  /** Of the baseline whose mean is highest. */
  readonly bestBaseline: number;
  /** Ours divided by that. */
  readonly ratio: number;
}

/** Everything of one run, as `--json` writes it. */
export interface Report {
  /** By name of the set. */
  readonly sets: Readonly<Record<string, SetReport>>;
  /** Over these sets. */
  readonly mean: MeanReport;
}

/** Joins the reports of sets. */
export function summarize(sets: Readonly<Record<string, SetReport>>): Report {
  const ours = mean(Object.values(sets).map((report) => report.ours.ndcg5));
  const bestBaseline = baselineMeans(sets)[0]?.mean ?? 0;
  return {sets, mean: {ours, bestBaseline, ratio: ours / bestBaseline}};
}

/** The mean nDCG@5 of each baseline over the sets, best first. */
export function baselineMeans(sets: Readonly<Record<string, SetReport>>): {name: string; mean: number}[] {
  const reports = Object.values(sets);
  const names = Object.keys(reports[0]?.baselines ?? {});
  return names
    .map((name) => ({name, mean: mean(reports.map(({baselines}) => baselines[name]!.ndcg5))}))
    .sort((a, b) => b.mean - a.mean);
}

/**
 * On how many sets ours is above and below the baseline that is best on that set, the 95 % interval of the difference
 * leaving out 0.
 */
export function countSignificant(sets: Readonly<Record<string, SetReport>>): {above: number; below: number} {
  const best = Object.values(sets).map(({baselines, paired}) => {
    const [name] = Object.entries(baselines).reduce((a, b) => (b[1].ndcg5 > a[1].ndcg5 ? b : a));
    return paired[name]!;
  });
  return {above: best.filter(({low}) => low > 0).length, below: best.filter(({high}) => high < 0).length};
}
