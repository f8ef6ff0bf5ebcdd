/**
 * What can go wrong, as a closed set of codes. The README's table of errors lists each with its usual cause.
 *
 * - `no-source`: nothing to read articles from: no `src`, no inline data, no `articles`, no feed named by the page.
 * - `invalid-option`: an option has a value that cannot be used.
 * - `network`: the request could not be made or broke off (offline, DNS, CORS, blocked).
 * - `http-status`: the server answered with a status other than 2xx.
 * - `timeout`: no complete answer within the time allowed.
 * - `too-large`: more bytes than allowed.
 * - `unknown-format`: the bytes are neither JSON nor a feed (often an HTML page).
 * - `invalid-json`: the bytes look like JSON but do not parse.
 * - `no-articles`: the source was read, but it holds no article with a title and a usable link.
 * - `internal`: an error of another kind, of the page's own `source` function or a fault of this library.
 */
export type ErrorCode =
  | 'no-source'
  | 'invalid-option'
  | 'network'
  | 'http-status'
  | 'timeout'
  | 'too-large'
  | 'unknown-format'
  | 'invalid-json'
  | 'no-articles'
  | 'internal';

/** The only error this library throws on purpose. `code` is for programs, `message` for people. */
export class RelatedArticlesError extends Error {
  /** The kind of fault. */
  readonly code: ErrorCode;

  /**
   * @param code - The kind of fault.
   * @param message - One sentence for the developer, with the offending value.
   * @param options - `cause`: the error underneath, where there is one.
   */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RelatedArticlesError';
    this.code = code;
  }
}

/** Whether something thrown is a `RelatedArticlesError`, also one of another copy of this library. */
export function isCoded(error: unknown): error is RelatedArticlesError {
  return error instanceof Error && error.name === 'RelatedArticlesError';
}
