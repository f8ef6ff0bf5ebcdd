import type {Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import {parseDate} from '../corpus/parse-date.ts';
import type {Shard, ShardArticle} from '../prebuilt/shard.ts';
import {toCard} from './light-article.ts';

/** Digits of a score in a file behind the point. */
const DIGITS = 1e4;

/** Makes what a file holds. The same answer always gives the same file. */
export function toShard(answer: Recommendation): Shard {
  if (answer.outcome === 'empty') return {outcome: 'empty', reason: answer.reason};
  const articles = answer.articles.map(({article, score, matchedTerms}): ShardArticle => ({
    ...toCard(article),
    ...expiry(article),
    ...(score && {score: Math.round(score * DIGITS) / DIGITS}),
    ...(matchedTerms.length && {terms: matchedTerms}),
  }));
  if (answer.outcome !== 'same-section') return {outcome: answer.outcome, articles};
  return {outcome: 'same-section', shared: answer.shared, label: answer.label, articles};
}

/** The present of those who read the file is later. */
function expiry({editorial}: Pick<Article, 'editorial'>): Pick<ShardArticle, 'expires'> {
  const end = parseDate(editorial?.expires);
  return end === undefined ? {} : {expires: new Date(end).toISOString()};
}
