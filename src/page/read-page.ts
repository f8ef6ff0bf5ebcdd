import type {ArticleInput} from '../corpus/article-input.ts';
import {readText} from './article-text.ts';
import {firstClaim} from './claims.ts';
import type {Claims} from './claims.ts';
import {findArticle} from './find-article.ts';
import {readHeading, readHeadline} from './headline.ts';
import {readJsonLd} from './json-ld.ts';
import {readEntryClaims, readItemClaims} from './markup-claims.ts';
import {readMetaClaims, readMetaTags} from './meta-tags.ts';
import {baseOf, isCredible, resolve} from './page-address.ts';
import {dateWithin, firstDate, visibleDate} from './page-dates.ts';
import {firstPicture, picturesIn} from './pictures.ts';
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

/** The text that JSON-LD states counts when the page itself shows less than this share of it. */
const SHOWN = 0.5;

/**
 * What a page says of the article on it: for each part what the first source says that says something. The order of the
 * sources is in `docs/pages.md`.
 */
export function readPage(
  document: Document,
  {url = document.URL, widget, article: named}: ReadPageOptions = {},
): PageArticle {
  const base = baseOf(document, url);
  const body = named ?? document.querySelector('body') ?? document.documentElement;
  const prose = measureProse(body, widget ?? body);
  const root = named ?? findArticle(body, widget ?? body, prose);
  const {text, hrefs} = readText(root, prose);
  const here = resolve(url, base);
  const tags = readMetaTags(document);
  const linkedData = readJsonLd(document, (claim) => !!here && resolve(claim, base)?.pathname === here.pathname);
  const meta = readMetaClaims(tags);
  const common = {
    text: text.length < (linkedData.text ?? '').length * SHOWN ? linkedData.text : text,
    linked: resolveAll(hrefs, base),
    translations: resolveAll(
      [...document.querySelectorAll('link[rel~="alternate" i][hreflang]')].map((link) => link.getAttribute('href')),
      base,
    ),
    editorial: {exclude: (tags.get('related-articles') ?? []).some((value) => /\bexclude\b/i.test(value))},
    lang: languageOf(root, [linkedData, meta]),
  };
  const address = (): string => addressOf(document, [meta, linkedData], {url, base});
  const heading = named && readHeading(named);
  const titles = [linkedData.title, meta.title];
  // the element named has a headline of its own: what the head of the page says may be about something else
  if (heading && !(titles.find(Boolean) ?? document.title).includes(heading)) {
    const isMain = heading === readHeading(document);
    return {...common, url: isMain ? address() : undefined, title: heading, date: dateWithin(root)};
  }
  const item = readItemClaims(root);
  const entry = readEntryClaims(root);
  const sources = [linkedData, meta, item, entry];
  return {
    ...common,
    url: address(),
    title: readHeadline(root, {
      stated: [...titles, item.title, entry.title],
      siteNames: [...linkedData.siteNames, ...(tags.get('og:site_name') ?? []), here?.hostname ?? ''],
    }),
    summary: firstClaim(sources, 'summary'),
    tags: firstClaim(sources, 'tags'),
    date: firstDate(sources, 'date') ?? visibleDate(root, here?.pathname),
    modified: firstDate(sources, 'modified'),
    section: firstClaim(sources, 'section'),
    authors: firstClaim(sources, 'authors'),
    image:
      firstPicture([meta.image, linkedData.image, item.image, entry.image], base) ??
      firstPicture(picturesIn(root), base),
  };
}

/** The canonical address, unless it leads to another site or to the home page: then it lies. */
function addressOf(document: Document, sources: readonly Claims[], {url, base}: {url: string; base: string}): string {
  const here = resolve(url, base);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const claims = [canonical, ...sources.map((claims) => claims.url)].flatMap((claim) => resolve(claim, base) ?? []);
  return (claims.find((claim) => !here || isCredible(claim, here)) ?? here)?.href ?? url;
}

/** The language of the nearest element that states one, else what the metadata says. */
function languageOf(root: Element, sources: readonly Claims[]): string {
  const nearest = root.closest('[lang]')?.getAttribute('lang');
  return (nearest || firstClaim(sources, 'lang') || '').replaceAll('_', '-');
}

function resolveAll(addresses: readonly (string | null)[], base: string): string[] {
  return addresses.flatMap((address) => resolve(address, base)?.href ?? []);
}
