import type {Article} from '../corpus/article.ts';
import {finish} from '../slices.ts';
import {findReasons} from './reasons.ts';
import {scoreSteps} from './recommend.ts';
import type {RankingIndex, RankingRequest, Seed} from './recommend.ts';
import type {ScoreParts, ScoredCandidate} from './rerank.ts';

/** Every number that made an article's score. */
export interface Explanation extends ScoreParts {
  /** The article. */
  readonly article: Article;
  /** 0 to 1, as in `RankedArticle`. */
  readonly score: number;
  /** Its place among all candidates, before the threshold and before repetitions are left out. */
  readonly rank: number;
  /** As in `RankedArticle`. */
  readonly matchedTerms: readonly string[];
}

/** Explains the score of the article with this id or address; undefined when it is not among the candidates. */
export function explain(
  index: RankingIndex,
  seed: Seed,
  request: RankingRequest,
  name: string,
): Explanation | undefined {
  const {vector, candidates} = finish(scoreSteps(index, seed, request));
  const position = index.corpus.find(name);
  const rank = candidates.findIndex((candidate) => candidate.position === position) + 1;
  if (!rank) return undefined;
  const {position: at, score, parts} = candidates[rank - 1] as ScoredCandidate;
  const [matchedTerms = []] = findReasons(index, seed, vector, [at]);
  return {...parts, score, article: index.corpus.articles[at] as Article, rank, matchedTerms};
}
