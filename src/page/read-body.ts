import type {ArticleInput} from '../corpus/article-input.ts';
import {readText} from './article-text.ts';
import {findArticle} from './find-article.ts';
import {baseOf, credibleAddress, resolve} from './page-address.ts';
import {measureProse} from './prose.ts';

/** An article and what its page leads to. */
export interface PageArticle extends ArticleInput {
  /** When it was last changed, as the page writes it. */
  readonly modified?: string | undefined;
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

/** The body of a page's article, and where it was found. */
export interface PageBody extends PageArticle {
  /** The page's address, as it was given. */
  readonly url: string;
  readonly text: string;
  /** The language of the nearest element that states one, or empty. */
  readonly lang: string;
  /** The element that holds the article. */
  readonly root: Element;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The address that the page states for itself, true or not. */
  readonly canonical: string | null | undefined;
}

/** Reads what a page shows of its article, without what its head and its markup state. */
export function readBody(
  document: Document,
  {url = document.URL, widget, article: named}: ReadPageOptions = {},
): PageBody {
  const base = baseOf(document, url);
  const body = named ?? document.querySelector('body') ?? document.documentElement;
  const prose = measureProse(body, widget ?? body);
  const root = named ?? findArticle(body, widget ?? body, prose);
  const {text, hrefs} = readText(root, prose);
  const all = (selector: string, attribute: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
  const resolved = (addresses: readonly (string | null)[]): string[] =>
    addresses.flatMap((address) => resolve(address, base)?.href ?? []);
  return {
    url,
    base,
    root,
    canonical: all('link[rel~="canonical" i]', 'href')[0],
    text,
    linked: resolved(hrefs),
    translations: resolved(all('link[rel~="alternate" i][hreflang]', 'href')),
    editorial: {
      exclude: all('meta[name="related-articles" i]', 'content').some((value) => /\bexclude\b/i.test(value ?? '')),
    },
    lang: (root.closest('[lang]')?.getAttribute('lang') ?? '').replaceAll('_', '-'),
  };
}

/** What a page shows of an article of which the source knows the rest. */
export function toArticle(body: PageBody): PageArticle & {readonly url: string} {
  const {text, linked, translations, editorial, lang, canonical, url, base} = body;
  return {text, linked, translations, editorial, lang, url: credibleAddress([canonical], url, base)};
}
