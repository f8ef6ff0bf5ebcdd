/**
 * Ranking without a page: for Node, workers and programs of your own. Touches no DOM.
 *
 * @module
 */
import {normalizeArticle as normalize} from './corpus/article.ts';
import type {Article} from './corpus/article.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import * as html from './text/html-to-text.ts';

export type {Article} from './corpus/article.ts';
export type {ArticleInput, Editorial} from './corpus/article-input.ts';
export {RelatedArticlesError} from './errors.ts';
export type {ErrorCode} from './errors.ts';
export type {Fallback, FetchLimits, RecommendOptions} from './options.ts';
export type {Explanation} from './ranking/explain.ts';
export type {SameSection} from './ranking/fallback.ts';
export type {RankedArticle} from './ranking/recommend.ts';
export type {EmptyReason, Recommendation} from './answer.ts';
export type {CorpusInfo, RecommenderOptions} from './load.ts';
export {createRecommender} from './recommender.ts';
export type {ArticleName, Recommender} from './recommender.ts';
export {readArticles} from './sources/read-articles.ts';
export type {ReadOptions} from './sources/read-articles.ts';
export type {Source, SourceFormat, SourceRequest, SourceResult} from './sources/source.ts';
export {createUrlSource} from './sources/url-source.ts';

/**
 * Makes an article of what stands under the names of `ArticleInput`: HTML becomes text, addresses are resolved against
 * `baseUrl` and checked, dates are understood. An input without a title or without a usable http(s) link gives undefined;
 * nothing is ever thrown, for input may be anything that JSON can hold.
 */
export function normalizeArticle(input: ArticleInput, baseUrl?: string): Article | undefined {
  return normalize(input, baseUrl, html);
}
