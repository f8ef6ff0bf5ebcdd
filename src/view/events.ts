import type {ErrorCode} from '../errors.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Recommendation} from '../answer.ts';

/** How long it took, in milliseconds. */
export interface Timings {
  /** When the widget began to work, since the page began. */
  readonly start: number;
  /** From then until the articles were read and indexed. */
  readonly source: number;
  /** From the start until the suggestions were on the page. */
  readonly total: number;
}

/** What `related-articles-load` tells: the suggestions are on the page, or there are none to show. */
export type LoadDetail = Recommendation & {
  /** Whether this browser belongs to those that are shown nothing, for comparison; `articles` are what others see. */
  readonly holdout: boolean;
  readonly timings: Timings;
};

/** What `related-articles-error` tells. */
export interface ErrorDetail {
  /** For programs; the README lists the codes. */
  readonly code: ErrorCode;
  /** For the developer. */
  readonly message: string;
}

/** What `related-articles-view` tells. */
export interface ArticleDetail extends RankedArticle {
  /** What kind of suggestion it is. */
  readonly outcome: Recommendation['outcome'];
}

/** What `related-articles-select` tells. */
export interface SelectDetail extends ArticleDetail {
  /** The middle button or a modifier key: the article opens elsewhere, and the reader stays on this page. */
  readonly opensElsewhere: boolean;
}

/** The events of `<related-articles>`; all of them bubble and cross shadow boundaries. */
export interface RelatedArticlesEventMap {
  /** The suggestions are shown, or there are none (`outcome: 'empty'`). */
  'related-articles-load': CustomEvent<LoadDetail>;
  /** Nothing can be shown. */
  'related-articles-error': CustomEvent<ErrorDetail>;
  /** The reader chose an article. Cancelable: `preventDefault()` keeps the browser from following the link. */
  'related-articles-select': CustomEvent<SelectDetail>;
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
