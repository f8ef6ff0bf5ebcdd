import {RelatedArticlesError} from './errors.ts';

/** What may be shown where nothing is related enough: nothing; the same section or a shared tag; or else the latest. */
export type Fallback = 'none' | 'section' | 'latest';

/** Options of one request for related articles. */
export interface RecommendOptions {
  /** How many articles at most. Default 4. */
  readonly limit?: number | undefined;
  /**
   * Articles with a lower score are left out, 0 to 1. The score is an article's share of what the seed would score
   * against itself. Default 0.03: docs/relevance.md says what
   * that keeps out; 0 shows all that match.
   */
  readonly threshold?: number | undefined;
  /**
   * Ids or addresses of articles that must not be suggested. One with a `*` is a pattern for addresses: it stands for any
   * characters, and without `https://` in front only the path is compared (`/press/*`). A string may
   * hold several, divided by white space. Default none.
   */
  readonly exclude?: string | Iterable<string> | undefined;
  /**
   * Ids or addresses of articles to put into the first places, in this order. A string may hold several, divided by white
   * space. Default none.
   */
  readonly pin?: string | Iterable<string> | undefined;
  /**
   * How much a suggestion is held back for being like those before it, 0 to 1. Default 0: the most related, however alike.
   */
  readonly diversity?: number | undefined;
  /** Days after which an article's age halves its score. Default none: age does not count. */
  readonly halfLife?: number | undefined;
  /** What to give where nothing is related enough. Default `latest`. */
  readonly fallback?: Fallback | undefined;
  /** `same` keeps to the seed's language where that can be told and an article is in it, `any` does not. Default `same`. */
  readonly languages?: 'same' | 'any' | undefined;
  /** The present, for `halfLife` and articles that expire: milliseconds since 1970. Default the clock's. */
  readonly now?: number | undefined;
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options as the widget gives them. */
export interface WidgetOptions extends RecommendOptions {
  /** Whether suggested articles must have their texts, of which a kept index has few at hand. Default no. */
  readonly withTexts?: boolean | undefined;
}

/** Names as a list: a string is divided at white space, as in the element's attributes. Without any it is empty. */
export function toNames(names: string | Iterable<string> | null = ''): string[] {
  return typeof names === 'string' ? names.split(/\s+/).filter(Boolean) : Array.from(names ?? [], String);
}

/** Limits on what is read from the network. */
export interface FetchLimits {
  /** Milliseconds until a request is given up. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Bytes of an answer at most. Default 10,000,000. */
  readonly maxBytes?: number | undefined;
  /** Answers at most, where a source comes in several: pages of a feed, files of a sitemap. Default 5. */
  readonly maxPages?: number | undefined;
  /** Articles of a source at most; those that come later are left out. Default 2,000. */
  readonly maxArticles?: number | undefined;
}

/**
 * The limits with every default filled in.
 *
 * @throws RelatedArticlesError `invalid-option` for one that is not above 0: nothing could be read.
 */
export function resolveFetchLimits({
  timeout = 10_000,
  maxBytes = 10_000_000,
  maxPages = 5,
  maxArticles = 2_000,
}: FetchLimits): {readonly [Name in keyof FetchLimits]-?: number} {
  const limits = {timeout, maxBytes, maxPages, maxArticles};
  for (const [name, limit] of Object.entries(limits))
    if (!(limit > 0)) throw new RelatedArticlesError('invalid-option', `${name} ${limit} is not above 0.`);
  return limits;
}
