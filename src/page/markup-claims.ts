import {cleanNames, oneLine} from './claims.ts';
import type {Claims} from './claims.ts';

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|HowTo)\b/;
/** Marked elements that are looked at, at most: a page of comments may have any number. */
const MOST = 3000;

/** What microdata and RDFa-lite say of the article whose text is in `root`. */
export function readItemClaims(root: Element): Claims {
  const found = new Map<string, Element[]>();
  const marked = root.ownerDocument.querySelectorAll('[itemprop],[property]:not(meta[property*=":"])');
  for (const element of [...marked].slice(0, MOST)) {
    if (!isOfArticle(element, root)) continue;
    const names = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
    const plain = names.split(/\s+/).map((raw) => raw.replace(/^(?:schema|dc|dcterms):/, '').toLowerCase());
    for (const name of new Set(plain)) if (name) found.set(name, [...(found.get(name) ?? []), element]);
  }
  const all = (...names: string[]): string[] =>
    names.flatMap((name) => found.get(name) ?? []).flatMap((element) => valueOf(element) ?? []);
  return {
    title: all('headline')[0],
    summary: all('description')[0],
    date: all('datepublished', 'datecreated', 'created', 'issued', 'date')[0],
    modified: all('datemodified', 'modified')[0],
    section: all('articlesection')[0],
    tags: all('keywords'),
    authors: cleanNames((found.get('author') ?? found.get('creator') ?? []).map(nameOf)),
    lang: all('inlanguage')[0],
    image: all('image', 'thumbnailurl')[0],
  };
}

/** What microformats (`h-entry` and the older `hentry`) say of the article in `root`. */
export function readEntryClaims(root: Element): Claims {
  const entry = root.closest('.h-entry,.hentry') ?? root.querySelector('.h-entry,.hentry');
  if (!entry) return {};
  const all = (selector: string): string[] =>
    [...entry.querySelectorAll(selector)].slice(0, 20).flatMap((element) => valueOf(element) ?? []);
  return {
    title: all('.p-name,.entry-title')[0],
    summary: all('.p-summary,.entry-summary')[0],
    date: all('.dt-published,.published')[0],
    modified: all('.dt-updated,.updated')[0],
    tags: all('.p-category,[rel~="tag"]'),
    authors: cleanNames(
      [...entry.querySelectorAll('.p-author,.author .fn,.byline .fn')]
        .slice(0, 20)
        .map((author) => valueOf(author.querySelector('.p-name') ?? author)),
    ),
    image: all('.u-photo,.u-featured')[0],
  };
}

/** Whether what is marked belongs to the article itself, not to its publisher, a comment or a teaser. */
function isOfArticle(element: Element, root: Element): boolean {
  // an element that starts an item of its own is a property of the item around it
  const item = element.parentElement?.closest('[itemscope],[typeof]');
  if (!item) return true;
  const type = `${item.getAttribute('itemtype') ?? ''} ${item.getAttribute('typeof') ?? ''}`;
  if (/WebPage/.test(type)) return true;
  return (ARTICLE.test(type) || !type.trim()) && (item.contains(root) || root.contains(item));
}

function nameOf(element: Element): string | undefined {
  const name = element.querySelector('[itemprop~="name"],[property~="name"],[property~="schema:name"]');
  return valueOf(name ?? element);
}

/** The value of a marked element: what is meant for machines before what is shown. */
function valueOf(element: Element): string | undefined {
  const attribute = ['content', 'datetime', 'src'].find((name) => element.getAttribute(name)) ?? 'title';
  const isTitled = attribute !== 'title' || element.localName === 'abbr';
  const nested = element.querySelector('[itemprop~="url"],[itemprop~="contentUrl"],img[src],[property~="url"]');
  const link =
    element.hasAttribute('itemscope') && nested
      ? (nested.getAttribute('content') ?? nested.getAttribute('src') ?? nested.getAttribute('href'))
      : undefined;
  return (
    oneLine(isTitled ? element.getAttribute(attribute) : undefined) ??
    oneLine(link) ??
    oneLine(element.textContent) ??
    oneLine(element.getAttribute('href'))
  );
}
