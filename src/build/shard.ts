import type {Recommendation} from '../answer.ts';
import {toFiled} from './light-article.ts';
import type {FiledArticle} from './light-article.ts';

/** Digits of a score in a file behind the point. */
const DIGITS = 1e4;

/** A suggestion in a file. */
export interface FiledSuggestion extends FiledArticle {
  /** 0 to 1, to four digits; absent where the ranking has not found the article. */
  readonly score?: number;
  /** The words that did most, where they are wanted. */
  readonly terms?: readonly string[];
}

/** What a file of neighbours holds: what is suggested on one article. */
export interface Shard {
  readonly outcome: Recommendation['outcome'];
  /** For `same-section`: what they share, and what it is called. */
  readonly shared?: 'section' | 'tag';
  readonly label?: string;
  /** For `empty`: why. */
  readonly reason?: string;
  /** Best first. Absent for `empty`. */
  readonly articles?: readonly FiledSuggestion[];
}

/** Makes what a file holds. The same answer always gives the same file. */
export function toShard(answer: Recommendation): Shard {
  if (answer.outcome === 'empty') return {outcome: 'empty', reason: answer.reason};
  const articles = answer.articles.map(({article, score, matchedTerms}): FiledSuggestion => ({
    ...toFiled(article),
    ...(score && {score: Math.round(score * DIGITS) / DIGITS}),
    ...(matchedTerms.length && {terms: matchedTerms}),
  }));
  if (answer.outcome !== 'same-section') return {outcome: answer.outcome, articles};
  return {outcome: 'same-section', shared: answer.shared, label: answer.label, articles};
}
