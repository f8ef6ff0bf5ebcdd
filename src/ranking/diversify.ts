import type {ScoredCandidate} from './rerank.ts';
import {dot} from './term-vectors.ts';
import type {TermVectors} from './term-vectors.ts';

/** Candidates that are put into a new order; those behind them stay where they are. */
const MOST = 50;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): each place goes to the candidate with the best
 * (1 − diversity) · score − diversity · likeness, where likeness is its cosine to the most similar one before it, on the
 * scale of the best score.
 *
 * @param diversity - 0 keeps the order; 1 looks at nothing but likeness after the first.
 */
export function diversify(
  {rows, spread}: TermVectors,
  candidates: readonly ScoredCandidate[],
  diversity: number,
): ScoredCandidate[] {
  const rest = candidates.slice(0, MOST).map((candidate) => ({candidate, likeness: 0}));
  const top = candidates[0]?.score ?? 0;
  const ordered: ScoredCandidate[] = [];
  while (rest.length) {
    const value = ({candidate, likeness}: (typeof rest)[number]): number =>
      (1 - diversity) * candidate.score - diversity * likeness * top;
    const best = rest.reduce((a, b) => (value(b) > value(a) ? b : a));
    rest.splice(rest.indexOf(best), 1);
    ordered.push(best.candidate);
    const vector = rows.at(best.candidate.position);
    spread(vector, (dense) => {
      for (const other of rest) {
        const compared = rows.at(other.candidate.position);
        const cosine = dot(dense, compared) / (vector.length * compared.length || 1);
        other.likeness = Math.max(other.likeness, cosine);
      }
    });
  }
  return [...ordered, ...candidates.slice(MOST)];
}
