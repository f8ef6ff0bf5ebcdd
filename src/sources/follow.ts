import {isCoded} from '../errors.ts';
import type {RelatedArticlesError} from '../errors.ts';
import {absoluteAddresses} from './merge-articles.ts';
import type {ArticleInput} from '../corpus/article-input.ts';
import type {SourceFormat, SourceRequest, SourceResult} from './source.ts';
import type {Answer} from './url-source.ts';

/** Requests under way at once: further ones would wait in the browser, and burden the site. */
const AT_ONCE = 4;

/** Statuses by which sites say that there is no such page. WordPress answers 400 behind the last. */
const ENDED = /status (?:400|404|410)\b/;

/**
 * Reads on where the first answer of a source says that it goes on, in order, until there is nothing new or a limit of
 * the request is reached: `maxPages` answers, `maxBytes` bytes and `maxArticles` articles, the first one's included. Only
 * addresses of the host of the first answer are asked for, by its protocol, each once. An answer that fails costs its own
 * articles alone.
 *
 * @param read - Reads one answer.
 */
export async function follow(
  address: string,
  first: Answer,
  read: (address: string, format: SourceFormat | undefined, request: SourceRequest) => Promise<Answer>,
  format: SourceFormat | undefined,
  request: SourceRequest,
): Promise<SourceResult> {
  const {signal, maxPages, maxBytes, maxArticles} = request;
  const {host, protocol} = new URL(first.baseUrl);
  const seen = new Set([address, first.baseUrl]);
  const articles: ArticleInput[] = [];
  const known = new Set<string>();
  const failures: RelatedArticlesError[] = [];
  let waiting: string[] = [];
  let pages = 1;
  let size = 0;

  const take = (answer: Answer): void => {
    size += answer.size;
    const found = absoluteAddresses(answer.articles, answer.baseUrl);
    const before = known.size;
    for (const article of found) {
      const {url} = article;
      if (!url || !known.has(url)) articles.push(article);
      if (url) known.add(url);
    }
    // a site that repeats its last page for ever has nothing more to say; an index of sitemaps has no articles itself
    if (found.length && known.size === before) return;
    for (const next of answer.next ?? []) {
      const url = URL.canParse(next, answer.baseUrl) ? new URL(next, answer.baseUrl) : undefined;
      if (url?.host !== host) continue;
      url.protocol = protocol;
      if (seen.has(url.href)) continue;
      seen.add(url.href);
      waiting.push(url.href);
    }
  };

  take(first);
  while (waiting.length && pages < maxPages && size < maxBytes && articles.length < maxArticles) {
    const batch = waiting.slice(0, Math.min(AT_ONCE, maxPages - pages));
    waiting = waiting.slice(batch.length);
    pages += batch.length;
    const answers = await Promise.allSettled(
      batch.map((url) => read(url, format, {...request, maxBytes: maxBytes - size})),
    );
    signal.throwIfAborted();
    for (const answer of answers) {
      if (answer.status === 'fulfilled') take(answer.value);
      else if (!isCoded(answer.reason)) throw answer.reason;
      else if (!ENDED.test(answer.reason.message)) failures.push(answer.reason);
    }
  }
  return {kind: 'articles', ...first, articles, failures};
}
