import {part} from '../part.ts';
import {fetchResource, readPieces, sizeOf} from './fetch-resource.ts';
import {isCmsAddress} from './is-cms-address.ts';
import {loadFeedReader, readDocument} from './read-articles.ts';
import type {Source, SourceDocument, SourceFormat, SourceRequest} from './source.ts';

/** One answer of a source, and the address after redirects. */
export interface Answer extends SourceDocument {
  readonly baseUrl: string;
  /** How large it was. */
  readonly size: number;
}

/**
 * The articles behind an address: JSON, a feed, a sitemap, WordPress or Ghost. A source that comes in several answers is
 * followed on its own site, up to the limits of the request.
 *
 * @param url - Absolute, http or https.
 * @param format - See `ReadOptions`.
 */
export function createUrlSource(url: string, format?: SourceFormat): Source {
  return async (request) => {
    // a reader that is sure to be wanted comes with the answer, not after it
    if (format === 'feed') loadFeedReader().catch(() => undefined);
    const isCms = isCmsAddress(url);
    if (isCms) import('./site-json.ts').catch(() => undefined);
    const address = isCms ? (await part(import('./cms-address.ts'))).completeAddress(url) : url;
    const first = await read(address, format, request);
    if (first.next?.length) return (await part(import('./follow.ts'))).follow(address, first, read, format, request);
    return {kind: 'articles', ...first};
  };
}

async function read(address: string, format: SourceFormat | undefined, request: SourceRequest): Promise<Answer> {
  const {body: pieces, headers, url} = await fetchResource(address, request, readPieces);
  const contentType = headers.get('content-type');
  const document = await readDocument(pieces, {url, contentType, format, headers, maxArticles: request.maxArticles});
  return {...document, baseUrl: url, size: sizeOf(pieces)};
}
