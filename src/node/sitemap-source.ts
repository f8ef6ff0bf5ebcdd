import type {ArticleInput} from '../corpus/article-input.ts';
import {isCoded} from '../errors.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import type {Source, SourceRequest} from '../sources/source.ts';
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
    const wanted = articles.slice(0, request.maxArticles);
    const read: ArticleInput[] = new Array<ArticleInput>(wanted.length);
    const failed = [...failures];
    const {origin} = new URL(baseUrl ?? url);
    let position = 0;
    const work = async (): Promise<void> => {
      for (let i = position++; i < wanted.length; i = position++) {
        const article = wanted[i] as ArticleInput;
        try {
          read[i] = {...article, ...(await readArticle(article, origin, request))};
        } catch (error) {
          request.signal.throwIfAborted();
          if (!isCoded(error)) throw error;
          failed.push(error);
          read[i] = article;
        }
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, work));
    return {kind: 'articles', articles: read, baseUrl, failures: failed};
  };
}

/** What a page says of itself; nothing where it belongs to another site. */
async function readArticle(article: ArticleInput, origin: string, request: SourceRequest): Promise<ArticleInput> {
  if (!article.url || !URL.canParse(article.url, origin) || new URL(article.url, origin).origin !== origin) return {};
  const {body: bytes, headers, url} = await fetchResource(new URL(article.url, origin).href, request, readBytes);
  const page = readHtml(bytes, url, headers.get('content-type'));
  // what the page leaves open the sitemap may know
  return Object.fromEntries(Object.entries(page).filter(([, value]) => value !== undefined && value !== ''));
}
