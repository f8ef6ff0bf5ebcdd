import {mean} from './metrics.ts';
import {createRandom} from './random.ts';

/** How far one engine is ahead of another on the same queries. */
export interface PairedDifference {
  /** Mean of ours minus mean of theirs. */
  readonly difference: number;
  /** Lower end of the 95 % interval. */
  readonly low: number;
  /** Upper end of the 95 % interval. */
  readonly high: number;
  /** Two-sided p of no difference. */
  readonly p: number;
}

/** Options of `compareByBootstrap`. */
export interface BootstrapOptions {
  /** How often the queries are drawn anew. Default 10,000. */
  readonly resamples?: number;
  /** Seed of the draws. Default 1. */
  readonly seed?: number;
}

/**
 * Compares two engines query by query with the paired bootstrap: percentile interval, and the p at which that interval
 * begins to hold 0 (Efron & Tibshirani, 1993, "An Introduction to the Bootstrap", chapters 13 and 15), the sample itself
 * counted as one more draw so that it is never 0.
 *
 * @param ours - A score for each query.
 * @param theirs - The other engine's, in the same order.
 */
export function compareByBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  {resamples = 10_000, seed = 1}: BootstrapOptions = {},
): PairedDifference {
  const random = createRandom(seed);
  const differences = Float64Array.from(ours, (score, i) => score - (theirs[i] ?? 0));
  const size = differences.length;
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += differences[Math.floor(random() * size)] as number;
    means[resample] = sum / size;
  }
  means.sort();
  const quantile = (share: number): number => means[Math.min(Math.floor(share * resamples), resamples - 1)] ?? 0;
  const below = means.filter((value) => value <= 0).length;
  const above = means.filter((value) => value >= 0).length;
  return {
    difference: mean([...differences]),
    low: quantile(0.025),
    high: quantile(0.975),
    p: Math.min(1, (2 * (Math.min(below, above) + 1)) / (resamples + 1)),
  };
}
