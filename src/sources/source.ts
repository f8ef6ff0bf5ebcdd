import type {ArticleInput} from '../corpus/article-input.ts';
import type {RelatedArticlesError} from '../errors.ts';

/** What a source is given. */
export interface SourceRequest {
  /** The `fetch` to use. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds until a request is given up. */
  readonly timeout: number;
  /** Bytes of an answer at most. */
  readonly maxBytes: number;
  /** Answers at most, where a source comes in several: pages of a feed, files of a sitemap. */
  readonly maxPages: number;
  /** Articles at most; those that come later are left out. */
  readonly maxArticles: number;
  /** Ends the work. */
  readonly signal: AbortSignal;
}

/** What a source gives. */
export interface SourceResult {
  /** Loose articles, to be normalised. */
  readonly kind: 'articles';
  readonly articles: readonly ArticleInput[];
  /** The address against which relative links are resolved. */
  readonly baseUrl: string | undefined;
  /** What could not be read though the rest was: further pages, other sources. Default none. */
  readonly failures?: readonly RelatedArticlesError[] | undefined;
  /** How the error goes on where no article can be used: a clause. Default none. */
  readonly hint?: string | undefined;
}

/** What one answer holds: the articles in it, and where the source goes on. */
export interface SourceDocument {
  readonly articles: readonly ArticleInput[];
  /** Addresses of further parts of the same source, absolute or relative to the answer's. Default none. */
  readonly next?: readonly string[] | undefined;
  /** As in `SourceResult`. */
  readonly hint?: string | undefined;
}

/** Where articles come from. Rejects with a `RelatedArticlesError`, or with the signal's reason when ended. */
export type Source = (request: SourceRequest) => Promise<SourceResult>;

/** Which reader a text is given to: `auto` looks at the text itself. */
export type SourceFormat = 'auto' | 'json' | 'feed';
