import {RelatedArticlesError} from '../errors.ts';
import {mapSteps, run} from '../slices.ts';
import type {SourceRequest} from './source.ts';

/** A complete answer. */
export interface Resource<T> {
  /** The address after redirects. */
  readonly url: string;
  readonly body: T;
  readonly headers: Headers;
}

/** Reads the body of an answer; `check` refuses one that is too large, as soon as that is known. */
export type BodyReader<T> = (response: Response, check: (size: number) => void) => Promise<T>;

/**
 * Reads an address completely.
 *
 * @throws RelatedArticlesError `network`, `http-status`, `timeout` or `too-large`; or the signal's reason.
 */
export async function fetchResource<T>(url: string, request: SourceRequest, read: BodyReader<T>): Promise<Resource<T>> {
  const {signal, fetch, timeout, maxBytes} = request;
  signal.throwIfAborted();
  const controller = new AbortController();
  const leave = (): void => {
    controller.abort(signal.reason);
  };
  signal.addEventListener('abort', leave);
  // a timer that is set to more goes off at once
  const patience = Math.min(timeout, 2 ** 31 - 1);
  const timer = setTimeout(() => {
    controller.abort(new RelatedArticlesError('timeout', `${url} gave no complete answer within ${timeout} ms.`));
  }, patience);
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) throw new RelatedArticlesError('http-status', `${url} answered with status ${response.status}.`);
    const check = (size: number): void => {
      if (size > maxBytes) throw new RelatedArticlesError('too-large', `${url} is larger than ${maxBytes} bytes.`);
    };
    check(Number(response.headers.get('content-length')));
    return {url: response.url || url, body: await read(response, check), headers: response.headers};
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

/** Reads the bytes, and no more of them than may be, in the pieces in which they come: to make one of megabytes is a long task. */
export const readPieces: BodyReader<readonly Uint8Array[]> = async (response, check) => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    pieces.push(step.value);
    size += step.value.length;
    check(size);
  }
  return pieces;
};

/** The same in one piece. */
export const readBytes: BodyReader<Uint8Array> = async (response, check) => join(await readPieces(response, check));

/** How long some pieces are together. */
export function sizeOf(pieces: readonly {readonly length: number}[]): number {
  return pieces.reduce((sum, {length}) => sum + length, 0);
}

/** Makes one piece of several. */
export async function join(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeOf(pieces));
  let at = 0;
  const copying = mapSteps(pieces, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  await run(copying);
  return bytes;
}

/**
 * Leaves the bytes with the browser: a page that does not look at them has a tenth of the work. Whether they are too many
 * shows at the end, or when time is up.
 */
export const readBlob: BodyReader<Blob> = async (response, check) => {
  const blob = await response.blob();
  check(blob.size);
  return blob;
};
