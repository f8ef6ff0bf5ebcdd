import {RelatedArticlesError} from '../errors.ts';
import {shareWork} from '../shared-work.ts';
import type {SharedWork} from '../shared-work.ts';
import type {SourceRequest} from './source.ts';

/** A complete answer. */
export interface Resource {
  /** The address after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The header's value, or empty. */
  readonly contentType: string;
}

interface Flight {
  readonly work: SharedWork<Resource>;
  readonly fetch: typeof globalThis.fetch;
}

/** Requests under way, so that two widgets with one source ask once. Emptied as each settles: nothing is kept. */
const flights = new Map<string, Flight>();

/**
 * Reads an address completely. Equal requests under way are shared; a request is ended when nobody waits for it.
 *
 * @throws RelatedArticlesError `network`, `http-status`, `timeout` or `too-large`; or the signal's reason.
 */
export function fetchResource(url: string, request: SourceRequest): Promise<Resource> {
  const {signal, fetch, timeout, maxBytes} = request;
  const key = `${timeout} ${maxBytes} ${url}`;
  const current = flights.get(key);
  if (current && current.fetch === fetch && !current.work.abandoned) return current.work.join(signal);
  const work = shareWork((ended) =>
    download(url, request, ended).finally(() => {
      if (flights.get(key)?.work === work) flights.delete(key);
    }),
  );
  flights.set(key, {work, fetch});
  return work.join(signal);
}

async function download(url: string, {fetch, timeout, maxBytes}: SourceRequest, ended: AbortSignal): Promise<Resource> {
  const controller = new AbortController();
  const end = (reason: unknown): void => {
    controller.abort(reason);
  };
  ended.addEventListener('abort', () => {
    end(ended.reason);
  });
  const timer = setTimeout(() => {
    end(new RelatedArticlesError('timeout', `No complete answer from ${url} within ${timeout} ms.`));
  }, timeout);
  try {
    const response = await fetch(url, {signal: controller.signal});
    if (!response.ok) throw new RelatedArticlesError('http-status', `${url} answered with status ${response.status}.`);
    const contentType = response.headers.get('content-type') ?? '';
    return {url: response.url || url, bytes: await readBody(response, url, maxBytes), contentType};
  } catch (cause) {
    if (cause instanceof RelatedArticlesError) throw cause;
    if (controller.signal.aborted) throw controller.signal.reason;
    throw new RelatedArticlesError('network', `${url} could not be read (offline, blocked, or no CORS header).`, {
      cause,
    });
  } finally {
    clearTimeout(timer);
    // ends a body that was refused half-way
    end(undefined);
  }
}

async function readBody(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): RelatedArticlesError =>
    new RelatedArticlesError('too-large', `${url} is larger than ${maxBytes} bytes.`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(step.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
