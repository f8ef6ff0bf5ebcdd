import {fetchResource} from './fetch-resource.ts';
import {looksLikeJson, readArticles} from './read-articles.ts';
import type {Resource} from './fetch-resource.ts';
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
    if (format === 'feed') import('./feed.ts').catch(() => undefined);
    const resource = await fetchResource(url, request);
    const articles = await readArticles(await decode(resource), resource.url, format);
    return {kind: 'articles', articles, baseUrl: resource.url};
  };
}

/** JSON is UTF-8 (RFC 8259); everything else, and JSON that is not, needs a closer look at its bytes. */
async function decode({bytes, contentType}: Resource): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  if (looksLikeJson(text) && !text.includes('\ufffd')) return text;
  const {decodeBytes} = await import('./feed.ts');
  return decodeBytes(bytes, contentType);
}
