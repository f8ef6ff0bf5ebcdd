import {RelatedArticlesError} from './errors.ts';

/** Options of one request for related articles. */
export interface RecommendOptions {
  /** How many articles at most. Default 4. */
  readonly limit?: number | undefined;
  /**
   * Articles with a lower score are left out, 0 to 1. The score is an article's share of what the seed would score
   * against itself. Default 0.02, which keeps out articles that merely share a word or two; 0 shows all that match.
   */
  readonly threshold?: number | undefined;
  /** Ids or addresses of articles that must not be suggested. Default none. */
  readonly exclude?: Iterable<string> | undefined;
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** `RecommendOptions` with every default filled in. */
export interface ResolvedRecommendOptions {
  readonly limit: number;
  readonly threshold: number;
  readonly exclude: Iterable<string>;
}

/** The defaults of `RecommendOptions`. */
export const DEFAULT_RECOMMEND_OPTIONS: ResolvedRecommendOptions = {limit: 4, threshold: 0.02, exclude: []};

/**
 * Checks and completes the options.
 *
 * @throws RelatedArticlesError `invalid-option` for a limit that is not a whole number of at least 0, or a threshold
 * outside 0 to 1.
 */
export function resolveRecommendOptions(options: RecommendOptions = {}): ResolvedRecommendOptions {
  const limit = options.limit ?? DEFAULT_RECOMMEND_OPTIONS.limit;
  const threshold = options.threshold ?? DEFAULT_RECOMMEND_OPTIONS.threshold;
  if (!Number.isInteger(limit) || limit < 0)
    throw new RelatedArticlesError(
      'invalid-option',
      `limit must be a whole number of at least 0, not ${String(limit)}.`,
    );
  if (!(threshold >= 0 && threshold <= 1))
    throw new RelatedArticlesError(
      'invalid-option',
      `threshold must be a number from 0 to 1, not ${String(threshold)}.`,
    );
  return {limit, threshold, exclude: options.exclude ?? DEFAULT_RECOMMEND_OPTIONS.exclude};
}

/** Limits on what is read from the network. */
export interface FetchLimits {
  /** Milliseconds until a request is given up. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Bytes of an answer at most. Default 10,000,000. */
  readonly maxBytes?: number | undefined;
}

/** The defaults of `FetchLimits`. */
export const DEFAULT_FETCH_LIMITS: Required<{[K in keyof FetchLimits]: number}> = {
  timeout: 10_000,
  maxBytes: 10_000_000,
};
