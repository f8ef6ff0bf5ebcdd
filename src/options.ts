import {RelatedArticlesError} from './errors.ts';

/** Options of one request for related articles. */
export interface RecommendOptions {
  /** How many articles at most. Default 4. */
  readonly limit?: number | undefined;
  /**
   * Articles with a lower score are left out, 0 to 1. The score is an article's share of what the seed would score
   * against itself. Default 0.03, which keeps out articles that merely share a word or two; 0 shows all that match.
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

/**
 * Checks and completes the options.
 *
 * @throws RelatedArticlesError `invalid-option` for a limit that is not a whole number of at least 0, or a threshold
 * outside 0 to 1.
 */
export function resolveRecommendOptions(options: RecommendOptions = {}): ResolvedRecommendOptions {
  const {limit = 4, threshold = 0.03, exclude = []} = options;
  if (!Number.isInteger(limit) || limit < 0) throw invalid(`limit ${limit} is no whole number.`);
  if (!(threshold >= 0 && threshold <= 1)) throw invalid(`threshold ${threshold} is not from 0 to 1.`);
  return {limit, threshold, exclude};
}

function invalid(message: string): RelatedArticlesError {
  return new RelatedArticlesError('invalid-option', message);
}

/** Limits on what is read from the network. */
export interface FetchLimits {
  /** Milliseconds until a request is given up. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Bytes of an answer at most. Default 10,000,000. */
  readonly maxBytes?: number | undefined;
}
