import type {ArticleInput} from '../corpus/article-input.ts';
import {readArticleText, readHeading} from './read-article-text.ts';

type JsonLd = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe|HowTo|WebPage)$/;

/** An article and what its page leads to. */
export interface PageArticle extends ArticleInput {
  /** Where the links in the article lead. */
  readonly linked: readonly string[];
  /** The addresses of the article in other languages. */
  readonly translations: readonly string[];
}

/** What is known of a page besides itself. */
export interface ReadPageOptions {
  /** The page's address. Default: the document's own. */
  readonly url?: string | undefined;
  /** The widget: its own text never counts, and the `<article>` around it is the one that does. */
  readonly widget?: Element | undefined;
  /** The element that holds the article's text, where the author of the page has named one. */
  readonly article?: Element | undefined;
}

/**
 * What a page says of the article on it. For each part the first of these that says something: JSON-LD, Open Graph and
 * `<meta>`, the page itself.
 */
export function readPage(
  document: Document,
  {url = document.URL, widget, article: articleElement}: ReadPageOptions = {},
): PageArticle {
  const element = widget ?? document.body;
  const ld = readJsonLd(document);
  const meta = (...names: string[]): string | undefined => readMeta(document, names)[0];
  const content = readArticleText(element, articleElement);
  const common = {
    text: content.text,
    linked: content.links,
    translations: [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][hreflang]')].map(
      ({href}) => href,
    ),
    editorial: {exclude: readMeta(document, ['related-articles']).some((value) => /\bexclude\b/i.test(value))},
    lang: document.documentElement.lang,
  };
  const title = asText(ld['headline']) ?? asText(ld['name']) ?? meta('og:title');
  // the element named has a headline of its own: what the head of the page says may be about something else
  if (articleElement && content.heading && !(title ?? document.title).includes(content.heading)) {
    const isMain = content.heading === readHeading(document, 'h1');
    return {
      ...common,
      url: isMain ? readUrl(document, url, ld) : undefined,
      title: content.heading,
      date: content.date,
    };
  }
  return {
    ...common,
    url: readUrl(document, url, ld),
    title: title ?? content.heading ?? readHeading(document, 'h1') ?? document.title,
    summary: asText(ld['description']) ?? meta('og:description', 'description'),
    text: content.text || asText(ld['articleBody']),
    tags: readTags(document, ld),
    date: asText(ld['datePublished']) ?? meta('article:published_time', 'date', 'dc.date') ?? content.date,
    section: asText(ld['articleSection']) ?? meta('article:section'),
  };
}

/** The article's node in the page's JSON-LD, or an empty one; broken blocks are passed over. */
function readJsonLd(document: Document): JsonLd {
  const nodes: JsonLd[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 5 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((entry) => collect(entry, depth + 1));
      return;
    }
    const node = value as JsonLd;
    nodes.push(node);
    collect(node['@graph'], depth + 1);
    collect(node['mainEntity'], depth + 1);
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      collect(JSON.parse(script.textContent), 0);
    } catch {
      // another block or the page itself will do
    }
  }
  const typeOf = (node: JsonLd): string => asList(node['@type']).find((type) => ARTICLE_TYPE.test(type)) ?? '';
  const articles = nodes.filter((node) => typeOf(node));
  return articles.find((node) => typeOf(node) !== 'WebPage') ?? articles[0] ?? {};
}

/** The canonical address, unless it leads to another site or to the home page: then it lies. */
function readUrl(document: Document, pageUrl: string, ld: JsonLd): string {
  const here = new URL(pageUrl);
  // an anchor resolves and takes apart what it is given, and never throws
  const url = document.createElement('a');
  for (const claim of [
    document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href,
    readMeta(document, ['og:url'])[0],
    asText(ld['url']),
  ]) {
    url.href = claim ?? '';
    const isHome = url.pathname === '/' && !url.search && here.pathname !== '/';
    if (claim && siteOf(url) === siteOf(here) && !isHome) return url.href;
  }
  return here.href;
}

function siteOf(url: URL | HTMLAnchorElement): string {
  return url.hostname.replace(/^(?:www|amp|m)\./, '');
}

function readTags(document: Document, ld: JsonLd): string[] {
  const keywords = asList(ld['keywords']);
  if (keywords.length) return keywords;
  const tags = readMeta(document, ['article:tag']);
  return tags.length ? tags : asList(readMeta(document, ['keywords', 'news_keywords'])[0]);
}

/** The values of the first of these names that the page has. */
function readMeta(document: Document, names: readonly string[]): string[] {
  for (const name of names) {
    const elements = document.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i]`);
    const values = [...elements].map((meta) => meta.getAttribute('content')?.trim() ?? '').filter(Boolean);
    if (values.length) return values;
  }
  return [];
}

function asText(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first : undefined;
}

function asList(value: unknown): string[] {
  const values = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? (value as unknown[]) : [];
  return values
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
