import {fetchResource} from './fetch-resource.ts';
import {loadFeedReader, readArticles} from './read-articles.ts';
import type {Source, SourceFormat} from './source.ts';

/**
 * The articles behind an address.
 *
 * @param url - Absolute, http or https.
 * @param format - See `ReadOptions`.
 */
export function createUrlSource(url: string, format: SourceFormat | undefined): Source {
  return async (request) => {
    // a known feed's reader comes with the feed, not after it
    if (format === 'feed') loadFeedReader().catch(() => undefined);
    const {bytes, contentType, url: baseUrl} = await fetchResource(url, request);
    return {kind: 'articles', articles: await readArticles(bytes, {url: baseUrl, contentType, format}), baseUrl};
  };
}
