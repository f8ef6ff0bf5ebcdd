/**
 * The element's class and the types of its events, without registering the tag.
 *
 * @module
 */
import type {RelatedArticlesElement} from './view/related-articles-element.ts';
import type {RelatedArticlesEventMap} from './view/events.ts';

export {defineRelatedArticles} from './view/define.ts';
export {RelatedArticlesElement} from './view/related-articles-element.ts';
export type {RelatedArticlesAttributes, Theme} from './view/attributes.ts';
export type {
  ArticleDetail,
  ErrorDetail,
  LoadDetail,
  RelatedArticlesEventMap,
  SelectDetail,
  Timings,
} from './view/events.ts';
export type {CardPart, Layout} from './view/layouts.ts';
export type {Words} from './view/words.ts';
export type {ErrorCode} from './errors.ts';
export type {Article} from './corpus/article.ts';
export type {ArticleInput} from './corpus/article-input.ts';
export type {RankedArticle} from './ranking/recommend.ts';
export type {EmptyReason, Recommendation} from './answer.ts';

declare global {
  interface HTMLElementTagNameMap {
    'related-articles': RelatedArticlesElement;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- declaration merging has no other form
  interface HTMLElementEventMap extends RelatedArticlesEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the events bubble up to here
  interface DocumentEventMap extends RelatedArticlesEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- and here
  interface WindowEventMap extends RelatedArticlesEventMap {}
}
