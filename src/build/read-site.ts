import {stat} from 'node:fs/promises';
import type {Article} from '../corpus/article.ts';
import {normalizeArticle} from '../core.ts';
import type {ArticleInput} from '../corpus/article-input.ts';
import {canonicalUrl, urlKey} from '../corpus/canonical-url.ts';
import {RelatedArticlesError} from '../errors.ts';
import {plainFetch} from '../node/plain-fetch.ts';
import {readSitemapPages} from '../node/sitemap-source.ts';
import type {PageArticle} from '../page/page-article.ts';
import {toKnownInput} from '../sources/named-json.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import type {SourceRequest} from '../sources/source.ts';
import {createUrlSource} from '../sources/url-source.ts';
import type {Notice} from './notices.ts';
import {namesOnly, readArticleFile} from './read-file.ts';
import {readPages} from './read-pages.ts';
import type {PagesOptions} from './read-pages.ts';
import {isSitemap} from './read-sitemap-file.ts';

/** How a site is read. */
export interface SiteOptions extends PagesOptions {
  /** The language of articles that name none and do not show another. */
  readonly lang?: string | undefined;
  /** Milliseconds until a request is given up. Default 30,000. */
  readonly timeout?: number | undefined;
  /** The `fetch` to use. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** All articles of a site. */
export interface Site {
  /** No address twice, in the order of the source. */
  readonly articles: readonly Article[];
  /** What each one was made of, by position. */
  readonly inputs: readonly ArticleInput[];
  /** What addresses in `inputs` are relative to. */
  readonly base: string | undefined;
  /** What must not be suggested on an article, for it links there or is there in another language; by position. */
  readonly linked: readonly (readonly string[])[];
  /** Of these the addresses in other languages. */
  readonly translations: readonly (readonly string[])[];
  /** The HTML file of each article, from the folder; undefined for other sources. */
  readonly files: readonly string[] | undefined;
  readonly notices: readonly Notice[];
  /** The language of articles that name none and do not show another. */
  readonly lang: string | undefined;
  /** Entries that the source has, those included of which nothing came. */
  readonly entryCount: number;
}

/** Limits that keep a mistake from taking for ever, and no site from being read to its end. */
const LIMITS = {maxBytes: 2e9, maxPages: 50_000};

interface Raw {
  readonly articles: readonly ArticleInput[];
  readonly base: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly notices: readonly Notice[];
  readonly pageCount?: number;
}

/**
 * Reads all articles behind an address (a feed, JSON, WordPress, Ghost, a sitemap with its pages), in a file of such a kind or
 * in a folder of HTML. What makes no article is left out and noticed.
 *
 * @param from - An http(s) address, or the path of a file or folder.
 * @throws RelatedArticlesError what the source throws, or `no-articles`.
 */
export async function readSite(from: string, options: SiteOptions = {}): Promise<Site> {
  const base = checkBase(options.base);
  const raw = /^https?:\/\//i.test(from) ? await readAddress(from, options) : await readPath(from, {...options, base});
  const site = understand(raw, options);
  if (!site.articles.length) throw new RelatedArticlesError('no-articles', `${from}: ${whyNone(raw, site)}`);
  return site;
}

/**
 * The address of a site, with a slash at its end; undefined where none is given.
 *
 * @throws RelatedArticlesError `invalid-option` where it is none.
 */
export function checkBase(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const base = canonicalUrl(given);
  if (!base) throw new RelatedArticlesError('invalid-option', `base must be an http(s) address, not "${given}".`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** Why a source gives nothing, by its first page, what could not be read or the commonest reason. */
function whyNone({articles, base, pageCount}: Raw, {notices, entryCount}: Site): string {
  const [first] = notices;
  if (pageCount !== undefined)
    return `${pageCount} pages, none with an article.${first ? ` For example ${first.where}: ${first.message}` : ''}`;
  const relative = !base && articles.some(({url}) => url && !canonicalUrl(url));
  const hint = relative ? ' Their links are relative: say where the site is with --base https://example.org/' : '';
  const unread = notices.find(({kind}) => kind === 'not-read');
  return `${entryCount} entries, none with a title and a usable link.${hint || (unread ? ` ${unread.message}` : '')}`;
}

/** How addresses are asked. */
function toRequest(options: SiteOptions): SourceRequest {
  const {timeout = 30_000, maxArticles = Infinity, fetch = globalThis.fetch, onProgress} = options;
  const {signal = new AbortController().signal} = options;
  const ask = plainFetch(fetch);
  let answers = 0;
  return {
    ...LIMITS,
    timeout,
    maxArticles,
    signal,
    async fetch(...asked) {
      const answer = await ask(...asked);
      onProgress?.('fetch', ++answers);
      return answer;
    },
  };
}

async function readAddress(from: string, options: SiteOptions): Promise<Raw> {
  if (!URL.canParse(from)) throw new RelatedArticlesError('no-source', `${from} is no address that can be asked.`);
  const request = toRequest(options);
  const url = new URL(from).href;
  const named = await createUrlSource(url)(request);
  // a sitemap names pages and says little of them
  const isList = namesOnly(named.articles) && isSitemap((await fetchResource(url, request, readBytes)).body);
  const {articles, baseUrl, failures = []} = isList ? await readSitemapPages(named, url, request) : named;
  const notices = failures.map(({message}): Notice => ({kind: 'not-read', where: from, message}));
  return {articles, base: baseUrl, notices};
}

async function readPath(from: string, options: SiteOptions): Promise<Raw> {
  const kind = await stat(from).catch(() => undefined);
  if (!kind)
    throw new RelatedArticlesError('no-source', `${from} is neither a file nor a folder, nor an http(s) address.`);
  if (kind.isDirectory()) return readPages(from, options);
  const {base} = options;
  const {articles, notices} = await readArticleFile(from, {base, request: toRequest(options)});
  return {articles, base, notices};
}

function understand(
  {articles: read, base, files, notices: found}: Raw,
  {maxArticles = Infinity, lang}: SiteOptions,
): Site {
  const notices = [...found];
  const kept: {article: Article; input: ArticleInput; file: string | undefined}[] = [];
  const seen = new Map<string, string>();
  for (const [i, raw] of read.slice(0, maxArticles).entries()) {
    const input = toKnownInput(raw);
    const article = normalizeArticle(input, base);
    const where = files?.[i] ?? (input.url || `entry ${i + 1}`);
    if (!article) {
      const kind = canonicalUrl(input.url, base) ? 'no-title' : 'no-link';
      const message =
        kind === 'no-title' ? 'It has no title.' : `It has no link that can be followed${titled(input.title)}.`;
      notices.push({kind, where, message});
      continue;
    }
    const key = urlKey(article.url);
    const first = seen.get(key);
    if (first !== undefined) notices.push({kind: 'repeated', where, message: `It has the address of ${first}.`});
    else {
      seen.set(key, where);
      kept.push({article, input: raw, file: files?.[i]});
    }
  }
  return {
    articles: kept.map(({article}) => article),
    inputs: kept.map(({input}) => input),
    base,
    linked: kept.map(({input}) => [...namesIn(input, 'translations'), ...namesIn(input, 'linked')]),
    translations: kept.map(({input}) => namesIn(input, 'translations')),
    files: files && kept.map(({file}) => file as string),
    notices,
    lang,
    entryCount: read.length,
  };
}

/** A link with a star in it must not pass for a pattern. */
function namesIn(input: ArticleInput, name: 'linked' | 'translations'): readonly string[] {
  return ((input as Partial<PageArticle>)[name] ?? []).filter((link) => !link.includes('*'));
}

const titled = (title: string | undefined): string => (title ? ` ("${title.slice(0, 60)}")` : '');
