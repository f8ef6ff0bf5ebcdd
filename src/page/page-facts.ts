import {baseOf, resolve} from './page-address.ts';
import type {PageArticle} from './page-article.ts';

/** What is known of a page besides itself. */
export interface ReadPageOptions {
  /** The page's address. Default: the document's own. */
  readonly url?: string | undefined;
  /** The widget: its own text never counts, and the `<article>` around it is the one that does. */
  readonly widget?: Element | undefined;
  /** The element that holds the article's text, where the author of the page has named one. */
  readonly article?: Element | undefined;
}

/** What a page states in its head, whatever its article. */
export interface PageFacts extends Pick<PageArticle, 'translations' | 'editorial'> {
  /** The page's address, as it was given. */
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The address that the page states for itself, true or not. */
  readonly canonical: string | null | undefined;
}

/** Reads what a page states that does not depend on where its article is. */
export function readFacts(document: Document, url = document.URL): PageFacts {
  const base = baseOf(document, url);
  const all = (selector: string, attribute: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
  return {
    url,
    base,
    canonical: all('link[rel~="canonical" i]', 'href')[0],
    translations: resolveAll(all('link[rel~="alternate" i][hreflang]', 'href'), base),
    editorial: {
      exclude: all('meta[name="related-articles" i]', 'content').some((value) => /\bexclude\b/i.test(value ?? '')),
    },
  };
}

/** The addresses of http and https among these, resolved. */
export function resolveAll(addresses: readonly (string | null)[], base: string): string[] {
  return addresses.flatMap((address) => resolve(address, base)?.href ?? []);
}

/**
 * Where the links in an article lead, as they are written: those that are no navigation.
 *
 * @param widget - What is in one of its kind is no link of the article.
 * @param selector - Which links count.
 */
export function linksIn(article: ParentNode, widget: Element, selector = 'a'): (string | null)[] {
  return [...article.querySelectorAll(selector)]
    .filter((link) => !link.closest(`nav,aside,footer,${widget.localName}`))
    .map((link) => link.getAttribute('href'));
}
