import type {ArticleInput} from '../corpus/article-input.ts';
import {parseDate} from '../corpus/parse-date.ts';
import {child, dateOf, resolve, textOf} from './feed-fields.ts';
import type {SourceDocument} from './source.ts';
import type {XmlElement} from './xml-scanner.ts';

/** Pages at most unless told. */
const MAX_PAGES = 50_000;

/** What to do about pages without titles. */
const HINT = 'the pages of a sitemap are read in Node, by createSitemapSource';

/**
 * Reads a sitemap: of an index the files, those that changed last first; of a file the pages, with what the extensions
 * for news and pictures say of them. A page without a title stays, for it can be read itself.
 *
 * @param elements - All elements of the document.
 * @param url - Where the sitemap came from.
 * @param maxPages - Pages of a file at most. Default 50,000.
 */
export function readSitemap(elements: readonly XmlElement[], url: string, maxPages = MAX_PAGES): SourceDocument {
  const files = elements
    .filter(({name}) => name === 'sitemap')
    .map((file) => ({url: locationOf(file, url), changed: parseDate(textOf(file, 'lastmod')) ?? 0}))
    .sort((a, b) => b.changed - a.changed)
    .flatMap((file) => file.url ?? []);
  const pages = elements.filter((element) => element.name === 'url' && child(element, 'loc')).slice(0, maxPages);
  return {articles: pages.map((page) => toArticle(page, url)), next: [...new Set(files)], hint: HINT};
}

/** An address that can be asked for. */
function locationOf(parent: XmlElement | undefined, base: string): string | undefined {
  const stated = textOf(parent, 'loc image:loc');
  const address = stated && resolve(stated, base);
  return stated && address && /^https?:\/\//.test(address) ? address : undefined;
}

function toArticle(page: XmlElement, base: string): ArticleInput {
  const news = child(page, 'news:news');
  return {
    url: locationOf(page, base),
    title: textOf(news, 'news:title'),
    date: dateOf(news, 'news:publication_date') ?? dateOf(page, 'lastmod'),
    lang: textOf(child(news, 'news:publication'), 'news:language'),
    tags: textOf(news, 'news:keywords')?.split(','),
    image: locationOf(child(page, 'image:image'), base),
  };
}
