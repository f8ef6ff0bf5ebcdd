import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {RelatedArticlesError} from '../errors.ts';
import {readHtml} from '../node/read-html.ts';
import type {PageArticle} from '../page/page-article.ts';
import type {Notice, OnProgress} from './notices.ts';
import {PageCache} from './page-cache.ts';
import {glanceAt, pathOf, siteOf, withoutLists} from './page-file.ts';
import type {PageFacts} from './page-file.ts';
import {createPageMatcher} from './page-patterns.ts';
import {walkFolder} from './walk-folder.ts';

/** Words that make a text: less is a page of links or a form. */
const FEWEST_WORDS = 25;

/** How a folder of pages is read. */
export interface PagesOptions {
  /** The address of the site; pages that state one on another site have theirs from it, too. Default: what pages state. */
  readonly base?: string | undefined;
  /** Addresses, paths or patterns of them (`/posts/*`): only such pages are articles. Default: what a page says it is. */
  readonly include?: readonly string[] | undefined;
  /** The same, of pages that are not read. Default none. */
  readonly exclude?: readonly string[] | undefined;
  /** A file in which is kept what was read: pages that have not changed are not read again. Default none. */
  readonly cache?: string | undefined;
  /** Articles at most; those that come later are left out. Default all. Of a folder all pages are looked at, and no more read. */
  readonly maxArticles?: number | undefined;
  /** Ends the reading: requests, and pages of a folder. To index and to rank is one step that goes on to its end. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The articles of a folder of pages. */
export interface Pages {
  readonly articles: readonly PageArticle[];
  /** The file of each, from the folder. */
  readonly files: readonly string[];
  readonly base: string;
  readonly notices: readonly Notice[];
  /** HTML files that are there, whatever is in them. */
  readonly pageCount: number;
}

/**
 * Reads a folder of built HTML, whatever made it. Where at least one page states that it is an article, or has the tag of
 * the widget, the others count as none; pages without text, redirects and what search engines must not index never do.
 *
 * @throws RelatedArticlesError `no-source` where there are no pages; `invalid-option` where the address of the site is
 * neither given nor stated by a page; `no-articles` where `include` and `exclude` leave no page.
 */
export async function readPages(folder: string, options: PagesOptions = {}): Promise<Pages> {
  const {include = [], exclude = [], maxArticles = Infinity, signal, onProgress} = options;
  const cache = await PageCache.open(options.cache);
  const files = await walkFolder(folder, ['.html', '.htm']);
  if (!files.length) throw new RelatedArticlesError('no-source', `${folder} has no HTML files.`);
  const facts: PageFacts[] = [];
  for (const [i, file] of files.entries()) {
    signal?.throwIfAborted();
    facts.push(glanceAt(withoutLists(await readFile(path.join(folder, file), 'latin1'))));
    onProgress?.('look', i + 1, files.length);
  }
  const base = options.base ?? files.map((file, i) => siteOf(facts[i]?.canonical, file)).find(Boolean);
  if (!base)
    throw new RelatedArticlesError(
      'invalid-option',
      `No page in ${folder} states an address (<link rel="canonical">) that ends as its file is called: say where the site is with --base https://example.org/`,
    );
  const isIncluded = include.length ? createPageMatcher(include, base) : undefined;
  const isExcluded = exclude.length ? createPageMatcher(exclude, base) : undefined;
  const urls = files.map((file) => new URL(`.${pathOf(file)}`, base).href);
  // a page may be known by the address that it states
  const names = urls.map((url, i) => [url, facts[i]?.canonical ?? url]);
  const wanted = names.map((known) => isIncluded?.(known) !== false && !isExcluded?.(known));
  if (!wanted.includes(true))
    throw new RelatedArticlesError(
      'no-articles',
      names.some((known) => isIncluded?.(known) !== false)
        ? `--exclude ${exclude.join(' ')} leaves no page of ${folder}.`
        : `No page of ${folder} matches --include ${include.join(' ')}. It has, for example, ${urls[0]}`,
    );
  const areMarked = !isIncluded && facts.some(({isArticle, hasWidget}) => isArticle || hasWidget);
  const articles: PageArticle[] = [];
  const kept: string[] = [];
  const notices: Notice[] = [];
  for (const [i, file] of files.entries()) {
    const {isArticle, hasWidget, hidden} = facts[i] as PageFacts;
    const url = urls[i] as string;
    const pass = (message: string): void => void notices.push({kind: 'not-an-article', where: file, message});
    signal?.throwIfAborted();
    if (articles.length >= maxArticles) {
      cache.keepRest();
      break;
    }
    if (!wanted[i]) continue;
    if (hidden) pass(hidden === 'noindex' ? 'It asks not to be indexed.' : 'It leads to another page.');
    else if (areMarked && !isArticle && !hasWidget) pass('It does not state that it is an article, as others do.');
    else {
      const read = await readPageFile(path.join(folder, file), url, cache);
      // who says where the site is means all of it
      const article = options.base && siteName(read.url) !== siteName(base) ? {...read, url} : read;
      const words = article.text?.split(/\s+/).length ?? 0;
      const isDense = (article.text?.length ?? 0) > FEWEST_WORDS * 8;
      if (!isIncluded && !isArticle && !hasWidget && words < FEWEST_WORDS && !isDense) pass('It has hardly any text.');
      else {
        articles.push(article);
        kept.push(file);
      }
    }
    onProgress?.('read', i + 1, files.length);
  }
  cache.save();
  return {articles, files: kept, base, notices, pageCount: files.length};
}

/** The host of an address, however it is written. */
function siteName(url = ''): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** Reads one page, without what was written into it. */
async function readPageFile(file: string, url: string, cache: PageCache): Promise<PageArticle> {
  const bytes = await readFile(file);
  const latin = bytes.toString('latin1');
  const bare = withoutLists(latin);
  const own = bare === latin ? bytes : Buffer.from(bare, 'latin1');
  return cache.get(own, url, () => readHtml(own, url));
}
