import {RelatedArticlesError, isCoded} from '../errors.ts';

/**
 * A `fetch` whose errors say what the system says. A browser keeps that to itself, so that messages for it name what may be the
 * reason; in Node the error underneath knows.
 *
 * @returns a `fetch` that throws, also while the answer is read, RelatedArticlesError `network`; or what ends the request.
 */
export function plainFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (asked, init) => {
    const url = asked instanceof Request ? asked.url : String(asked);
    const told = (cause: unknown): unknown =>
      isCoded(cause) || init?.signal?.aborted
        ? cause
        : new RelatedArticlesError('network', `${url} could not be read: ${reasonOf(cause)}.`, {cause});
    try {
      const answer = await fetch(asked, init);
      if (answer.body) Object.defineProperty(answer, 'body', {value: watched(answer.body, told)});
      return answer;
    } catch (cause) {
      throw told(cause);
    }
  };
}

/** What the system says, with its code. */
function reasonOf(error: unknown): string {
  const {message, cause} = error as Error;
  const {message: inner = '', code = ''} = (cause ?? {}) as {message?: string; code?: string};
  const reason = (inner || message).replace(/\.$/, '');
  if (!code || reason.includes(code)) return reason;
  return inner ? `${reason} (${code})` : code;
}

/** The same bytes; `told` makes of an error another. */
function watched(body: ReadableStream<Uint8Array>, told: (cause: unknown) => unknown): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const {done, value} = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        controller.error(told(cause));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
