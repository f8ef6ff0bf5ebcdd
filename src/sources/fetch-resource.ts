import {RelatedArticlesError} from '../errors.ts';
import type {SourceRequest} from './source.ts';

/** A complete answer. */
export interface Resource {
  /** The address after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

/**
 * Reads an address completely.
 *
 * @throws RelatedArticlesError `network`, `http-status`, `timeout` or `too-large`; or the signal's reason.
 */
export async function fetchResource(url: string, request: SourceRequest): Promise<Resource> {
  const {signal, fetch, timeout, maxBytes} = request;
  signal.throwIfAborted();
  const controller = new AbortController();
  const leave = (): void => {
    controller.abort(signal.reason);
  };
  signal.addEventListener('abort', leave);
  const timer = setTimeout(() => {
    controller.abort(new RelatedArticlesError('timeout', `${url} gave no complete answer within ${timeout} ms.`));
  }, timeout);
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) throw new RelatedArticlesError('http-status', `${url} answered with status ${response.status}.`);
    return {url: response.url || url, bytes: await readBody(response, url, maxBytes), headers: response.headers};
  } catch (cause) {
    if (cause instanceof RelatedArticlesError) throw cause;
    controller.signal.throwIfAborted();
    throw new RelatedArticlesError('network', `${url} could not be read (offline, blocked, or no CORS header).`, {
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    // ends a body that was refused half-way
    controller.abort();
  }
}

async function readBody(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(response.headers.get('content-length'));
  const check = (): void => {
    if (size > maxBytes) throw new RelatedArticlesError('too-large', `${url} is larger than ${maxBytes} bytes.`);
  };
  check();
  size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    size += step.value.length;
    check();
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
