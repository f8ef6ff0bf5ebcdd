import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError, isCoded} from '../errors.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import type {Source, SourceRequest, SourceResult} from '../sources/source.ts';
import {createUrlSource} from '../sources/url-source.ts';
import {readHtml} from './read-html.ts';

/** Requests under way at once, so that a site is read and not stormed. */
const AT_ONCE = 4;

/**
 * The pages that a sitemap names, each read from its HTML: a sitemap alone has no titles, but for Google News. Indexes of
 * sitemaps are followed up to `maxPages`, and `maxArticles` pages are read at most. Only pages of the sitemap's own host
 * are asked for; one that cannot be read costs itself alone. The failures tell of it, and of how many were passed over.
 *
 * @param url - The sitemap's address: absolute, http or https.
 */
export function createSitemapSource(url: string): Source {
  return async (request) => readSitemapPages(await createUrlSource(url)(request), url, request);
}

/** The same, of a sitemap that was read already. */
export async function readSitemapPages(
  {articles, failures = [], baseUrl}: SourceResult,
  url: string,
  request: SourceRequest,
): Promise<SourceResult> {
  const {host} = new URL(baseUrl ?? url);
  const wanted = articles.slice(0, request.maxArticles);
  const hosts = wanted.map((page) => hostOf(page.url, baseUrl));
  const others = passedOver(hosts, host);
  const told = others === undefined ? [] : [new RelatedArticlesError('no-articles', others)];
  const read = await readNamedPages(wanted, {baseUrl, isOwn: (page) => page.host === host, request});
  return {...read, failures: [...failures, ...told, ...read.failures]};
}

/** Says how many addresses are of another host than the one that is asked; undefined where none is. */
export function passedOver(hosts: readonly string[], host: string): string | undefined {
  const others = hosts.filter((other) => other && other !== host).length;
  return others ? `${others} of ${hosts.length} addresses are not of ${host}: they are not asked for.` : undefined;
}

/** The host of an address; empty where there is none. */
export function hostOf(address: string | undefined, base?: string): string {
  return address && URL.canParse(address, base) ? new URL(address, base).host : '';
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
