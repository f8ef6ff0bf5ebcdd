import type {ArticleInput} from '../corpus/article-input.ts';
import {isCoded} from '../errors.ts';
import type {RelatedArticlesError} from '../errors.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import type {Source, SourceRequest, SourceResult} from '../sources/source.ts';
import {createUrlSource} from '../sources/url-source.ts';
import {readHtml} from './read-html.ts';

/** Requests under way at once, so that a site is read and not stormed. */
const AT_ONCE = 4;

/**
 * The pages that a sitemap names, each read from its HTML: a sitemap alone has no titles, but for Google News. Indexes of
 * sitemaps are followed up to `maxPages`, and `maxArticles` pages are read at most. Only pages of the sitemap's own site
 * are asked for; one that cannot be read costs itself alone and stands among the failures.
 *
 * @param url - The sitemap's address: absolute, http or https.
 */
export function createSitemapSource(url: string): Source {
  return async (request) => {
    const {articles, failures = [], baseUrl} = await createUrlSource(url)(request);
    const {origin} = new URL(baseUrl ?? url);
    const isOwn = (page: URL): boolean => page.origin === origin;
    const read = await readNamedPages(articles.slice(0, request.maxArticles), {baseUrl, isOwn, request});
    return {...read, failures: [...failures, ...read.failures]};
  };
}

/** Which pages are asked for, and how. */
export interface NamedPages {
  /** What relative addresses are resolved against. */
  readonly baseUrl: string | undefined;
  /** Others are not asked for. */
  readonly isOwn: (page: URL) => boolean;
  readonly request: SourceRequest;
}

/** Reads the pages that a sitemap names. One that is not asked for, or cannot be read, stays what the sitemap says of it. */
export async function readNamedPages(
  wanted: readonly ArticleInput[],
  {baseUrl, isOwn, request}: NamedPages,
): Promise<SourceResult & {readonly failures: readonly RelatedArticlesError[]}> {
  const read: ArticleInput[] = new Array<ArticleInput>(wanted.length);
  const failures: RelatedArticlesError[] = [];
  let position = 0;
  const work = async (): Promise<void> => {
    for (let i = position++; i < wanted.length; i = position++) {
      const article = (read[i] = wanted[i] as ArticleInput);
      const page = article.url && URL.canParse(article.url, baseUrl) ? new URL(article.url, baseUrl) : undefined;
      if (!page || !isOwn(page)) continue;
      try {
        read[i] = {...article, ...(await readPage(page, request))};
      } catch (error) {
        request.signal.throwIfAborted();
        if (!isCoded(error)) throw error;
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return {kind: 'articles', articles: read, baseUrl, failures};
}

/** What a page says of itself. */
async function readPage(page: URL, request: SourceRequest): Promise<ArticleInput> {
  const {body: bytes, headers, url} = await fetchResource(page.href, request, readBytes);
  const article = readHtml(bytes, url, headers.get('content-type'));
  // what the page leaves open the sitemap may know
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined && value !== ''));
}
