import {isRelated, scoreList as scoreFirst} from '../../../src/build/metrics.ts';
import type {ListScores} from '../../../src/build/metrics.ts';
import type {Grades} from './read-set.ts';

export {mean, skewness} from '../../../src/build/metrics.ts';

/** How good one ranked list is, every number from 0 to 1. */
export interface ListMetrics extends ListScores {
  /** 1 / rank of the first related article among the best ten, or 0. */
  readonly mrr10: number;
}

/** Scores one list, best first, as `related-articles eval` does, and by the rank of the first related article. */
export function scoreList(ranked: readonly string[], grades: Grades): ListMetrics {
  const first = ranked.slice(0, 10).findIndex((id) => isRelated(grades.get(id)));
  return {...scoreFirst(ranked, grades), mrr10: first < 0 ? 0 : 1 / (first + 1)};
}

/** The middle value, the upper of two; 0 of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
