/** How good one ranked list is, every number from 0 to 1. */
export interface ListScores {
  /** Normalised discounted cumulative gain of the first five: the best order is 1. */
  readonly ndcg5: number;
  /** Share of related articles among five; a shorter list counts as five. */
  readonly p5: number;
  /** Share of the related articles that are among the first ten. */
  readonly r10: number;
}

/**
 * Scores one list, best first, without repetition. Related means a grade of at least 1 for precision and recall; the gain
 * of a grade is 2^grade − 1, discounted by log2(rank + 1) (Burges et al., 2005), and the ideal list holds the best
 * min(5, |related|) gains.
 */
export function scoreList(ranked: readonly string[], grades: ReadonlyMap<string, number>): ListScores {
  const found = ranked.slice(0, 10).map((name) => isRelated(grades.get(name)));
  const gains = ranked.slice(0, 5).map((name) => gain(grades.get(name) ?? 0));
  const ideal = [...grades.values()].map(gain).sort((a, b) => b - a);
  return {
    ndcg5: discounted(gains) / discounted(ideal.slice(0, 5)),
    p5: found.slice(0, 5).filter(Boolean).length / 5,
    r10: found.filter(Boolean).length / [...grades.values()].filter(isRelated).length,
  };
}

/** Whether a grade calls an article related. */
export function isRelated(grade = 0): boolean {
  return grade >= 1;
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
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
