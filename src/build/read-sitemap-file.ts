import {RelatedArticlesError} from '../errors.ts';
import {createSitemapSource, hostOf, passedOver, readNamedPages} from '../node/sitemap-source.ts';
import type {SourceDocument, SourceRequest} from '../sources/source.ts';
import type {FileArticles} from './read-file.ts';
import type {Notice} from './notices.ts';

/** Names are shown up to this many. */
const SHOWN = 3;

/** How a sitemap in a file is read. */
export interface SitemapFileOptions {
  /** The address of the site. Default: that of the pages, which must all be of one host. */
  readonly base: string | undefined;
  readonly request: SourceRequest;
}

/** Whether a file is a sitemap, or an index of sitemaps, by how it begins. */
export function isSitemap(bytes: Uint8Array): boolean {
  return /<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]/.test(Buffer.from(bytes.subarray(0, 2000)).toString('latin1'));
}

/**
 * Reads the pages that a sitemap in a file names. An address that is read has a site, and no other is asked; a file has none, and
 * whoever wrote it would choose which machines are asked: so it is one site, the one that is meant or the only one there.
 *
 * @param document - What the file says.
 * @throws RelatedArticlesError `invalid-option` where the site is not known, `no-articles`.
 */
export async function readSitemapFile(
  file: string,
  {articles, next = []}: SourceDocument,
  {base, request}: SitemapFileOptions,
): Promise<FileArticles> {
  const named = [...articles.map(({url}) => url), ...next].map((url) => hostOf(url));
  const hosts = [...new Set(named.filter((host) => host !== ''))];
  const host = base === undefined ? onlyHost(hosts, file) : new URL(base).host;
  const notices: Notice[] = [];
  const others = passedOver(named, host);
  if (others) notices.push({kind: 'not-read', where: file, message: others});
  const isOwn = (page: URL): boolean => page.host === host;
  const wanted = articles.slice(0, request.maxArticles);
  const pages = await readNamedPages(wanted, {baseUrl: base, isOwn, request});
  const read = [...pages.articles];
  const failures = [...pages.failures];
  for (const url of next.filter((address) => hostOf(address) === host)) {
    if (read.length >= request.maxArticles) break;
    const rest = {...request, maxArticles: request.maxArticles - read.length};
    try {
      const found = await createSitemapSource(url)(rest);
      read.push(...found.articles);
      failures.push(...(found.failures ?? []));
    } catch (error) {
      request.signal.throwIfAborted();
      if (!(error instanceof RelatedArticlesError)) throw error;
      failures.push(error);
    }
  }
  notices.push(...failures.map(({message}): Notice => ({kind: 'not-read', where: file, message})));
  return {articles: read, notices};
}

function onlyHost(hosts: readonly string[], file: string): string {
  const [host, ...others] = hosts;
  if (!host) throw new RelatedArticlesError('no-articles', `${file} names no page.`);
  if (!others.length) return host;
  const names = hosts.slice(0, SHOWN).join(', ') + (hosts.length > SHOWN ? ', …' : '');
  throw new RelatedArticlesError(
    'invalid-option',
    `${file} names pages of several sites (${names}): say which one is yours with --base https://${host}/`,
  );
}
