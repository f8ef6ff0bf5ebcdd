import type {Article} from '../corpus/article.ts';
import {TWIN_SCORE, pickDistinct, titleKeyOf} from './pick-distinct.ts';
import type {PickInput} from './pick-distinct.ts';
import type {ScoredCandidate} from './rerank.ts';

/** Among this many candidates for each place all places are taken, but for sites full of copies. */
const HEAD = 2;

/**
 * The same as `pickDistinct`, in half the time: what is too far behind to be compared with any that is picked, and has another
 * title, is not looked at. Where that was guessed wrong, all are.
 *
 * @param ordered - By their scores, best first.
 */
export function pickFew({ordered, limit, ...input}: PickInput): ScoredCandidate[] {
  const {articles} = input.corpus;
  const titleAt = ({position}: ScoredCandidate): string => titleKeyOf(articles[position] as Article);
  const pick = (some: readonly ScoredCandidate[]): ScoredCandidate[] => pickDistinct({...input, ordered: some, limit});
  const head = ordered.slice(0, limit * HEAD);
  const least = head.at(-1)?.score ?? 0;
  const titles = new Set(head.map(titleAt));
  const near = ordered.filter(
    (candidate, i) => i < head.length || candidate.score >= least * TWIN_SCORE || titles.has(titleAt(candidate)),
  );
  const picked = pick(near);
  const isRight = picked.length === limit && picked.every(({score}) => score >= least);
  return isRight || near.length === ordered.length ? picked : pick(ordered);
}
