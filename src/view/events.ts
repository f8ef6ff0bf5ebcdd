import type {ErrorCode} from '../errors.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';

/** What `related-articles-load` tells: the suggestions are on the page, or there are none to show. */
export type LoadDetail = Recommendation;

/** What `related-articles-error` tells. */
export interface ErrorDetail {
  /** For programs; the README lists the codes. */
  readonly code: ErrorCode;
  /** For the developer. */
  readonly message: string;
}

/** What `related-articles-select` and `related-articles-view` tell. */
export type ArticleDetail = RankedArticle;

/** The events of `<related-articles>`; all of them bubble and cross shadow boundaries. */
export interface RelatedArticlesEventMap {
  /** The suggestions are shown, or there are none (`outcome: 'empty'`). */
  'related-articles-load': CustomEvent<LoadDetail>;
  /** Nothing can be shown. */
  'related-articles-error': CustomEvent<ErrorDetail>;
  /** The reader chose an article. Cancelable: `preventDefault()` keeps the browser from following the link. */
  'related-articles-select': CustomEvent<ArticleDetail>;
  /** At least half of an article's card was in view for a second; once for each article of a list. */
  'related-articles-view': CustomEvent<ArticleDetail>;
}

/**
 * Sends one of the element's events.
 *
 * @returns false when a listener called `preventDefault()`.
 */
export function emit<Name extends keyof RelatedArticlesEventMap>(
  target: EventTarget,
  name: Name,
  detail: RelatedArticlesEventMap[Name]['detail'],
): boolean {
  const cancelable = name === 'related-articles-select';
  return target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable}));
}
