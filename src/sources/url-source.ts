import {decodeBytes} from './decode.ts';
import {fetchResource} from './fetch-resource.ts';
import {readArticles} from './read-articles.ts';
import type {Source, SourceFormat} from './source.ts';

/**
 * The articles behind an address.
 *
 * @param url - Absolute, http or https.
 * @param format - See `readArticles`.
 */
export function createUrlSource(url: string, format: SourceFormat = 'auto'): Source {
  return async (request) => {
    // a known feed's reader comes with the feed, not after it
    if (format === 'feed') void import('./feed.ts').catch(() => undefined);
    const resource = await fetchResource(url, request);
    const text = decodeBytes(resource.bytes, resource.contentType);
    return {kind: 'articles', articles: await readArticles(text, resource.url, format), baseUrl: resource.url};
  };
}
