import type {Grades} from './read-set.ts';

/** How good one ranked list is, every number from 0 to 1. */
export interface ListMetrics {
  /** Normalised discounted cumulative gain of the best five. */
  readonly ndcg5: number;
  /** Share of related articles among five; a shorter list counts as five. */
  readonly p5: number;
  /** Share of the related articles that are among the best ten. */
  readonly r10: number;
  /** 1 / rank of the first related article among the best ten, or 0. */
  readonly mrr10: number;
}

/**
 * Scores one list, best first, without repetition. Related means a grade of at least 1 for precision, recall and rank;
 * the gain of a grade is 2^grade − 1, discounted by log2(rank + 1) (Burges et al., 2005), and the ideal list holds the
 * best min(5, |related|) gains.
 */
export function scoreList(ranked: readonly string[], grades: Grades): ListMetrics {
  const isRelated = (id: string): boolean => (grades.get(id) ?? 0) >= 1;
  const found = ranked.slice(0, 10).map(isRelated);
  const gains = ranked.slice(0, 5).map((id) => gain(grades.get(id) ?? 0));
  const ideal = [...grades.values()].map(gain).sort((a, b) => b - a);
  return {
    ndcg5: discounted(gains) / discounted(ideal.slice(0, 5)),
    p5: found.slice(0, 5).filter(Boolean).length / 5,
    r10: found.filter(Boolean).length / [...grades.values()].filter((grade) => grade >= 1).length,
    mrr10: found.includes(true) ? 1 / (found.indexOf(true) + 1) : 0,
  };
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** The middle value, the upper of two; 0 of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * The third standardised moment E[(x − μ)³] / σ³ of the whole population; 0 where all values are equal. Of the counts
 * how often each article is suggested it is the hubness of Radovanović et al., 2010, "Hubs in Space", JMLR 11.
 */
export function skewness(values: readonly number[]): number {
  const center = mean(values);
  const moment = (power: number): number => mean(values.map((value) => (value - center) ** power));
  const variance = moment(2);
  return variance ? moment(3) / variance ** 1.5 : 0;
}

function gain(grade: number): number {
  return 2 ** Math.max(grade, 0) - 1;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, value, i) => sum + value / Math.log2(i + 2), 0);
}
