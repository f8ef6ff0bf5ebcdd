import {articleDate} from '../corpus/parse-date.ts';
import {escapeHtml} from '../text/entities.ts';
import {htmlToText} from '../text/html-to-text.ts';
import type {ScopeOf} from './feed-scope.ts';
import {attribute} from '../text/markup-attribute.ts';
import {convertContent, plainText, type XmlElement} from './xml-scanner.ts';

/**
 * The element that tells what a document is. What may come after other elements (say, a warning that PHP printed) is the
 * first of those that only a page, a feed or a sitemap is named by.
 */
export function rootOf(elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.find(({name}) => /^(html|rss|feed|rdf:rdf|urlset|sitemapindex)$/.test(name)) ?? elements[0];
}

/** The first child of one of these names, in the order of the names, that says anything. */
export function child(parent: XmlElement | undefined, names: string): XmlElement | undefined {
  for (const name of names.split(' ')) {
    const found = parent?.children.find((element) => element.name === name && element.inner.trim());
    if (found) return found;
  }
  return undefined;
}

/** What the first of these children that says anything says, as characters. */
export function textOf(parent: XmlElement | undefined, names: string): string | undefined {
  const element = child(parent, names);
  return element && plainText(element);
}

/** Dates of mail and of ISO 8601, with a zone. */
const STANDARD =
  /^(?:(?:[A-Z][a-z]{2}, *)?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{4})|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)$/;

/**
 * The date in the first of these children that says anything. Where that is in another than the usual forms, what all of them
 * say as it is written, divided by U+0000: the first that can be read counts.
 */
export function dateOf(parent: XmlElement | undefined, names: string): number | string | undefined {
  const text = textOf(parent, names) ?? '';
  const date = STANDARD.test(text) && articleDate(text);
  return (
    date ||
    names
      .split(' ')
      .flatMap((name) => textOf(parent, name) || [])
      .join('\0') ||
    undefined
  );
}

/** Characters of a base that count: all that is below is resolved against it. */
const MAX_BASE = 4096;

/** An absolute address; `undefined` when there can be none. Without a base, what is relative stays so. */
export function resolve(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base.slice(0, MAX_BASE) || undefined).href;
  } catch {
    return base ? undefined : reference;
  }
}

/** Whether an element holds HTML as it stands. Where a CDATA section begins it, tags show that the section has no end. */
const isMarkup = (element: XmlElement) =>
  (element.children.length > 0 && !/^\s*<!\[CDATA/.test(element.inner)) || /x(ht)?ml/.test(attribute(element, 'type'));

/** The text that Atom wraps in base64 for safe travel; `undefined` when it is none. */
function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * What an element says, as HTML. RSS means HTML by what it says; in Atom the type tells HTML, XHTML and text apart.
 *
 * @returns `undefined` when it is neither (a picture, say).
 */
export function htmlOf(element: XmlElement | undefined, isAtom: boolean): string | undefined {
  if (!element) return undefined;
  const type = attribute(element, 'type');
  const mode = attribute(element, 'mode');
  if (isAtom && /^(image|audio|video)\//.test(type)) return undefined;
  const isBinary = mode === 'base64' || (isAtom && /\//.test(type) && !/^text\/|ml$/.test(type));
  if (!isBinary && isMarkup(element)) return convertContent(element, (markup) => markup, escapeHtml);
  const text = isBinary ? decodeBase64(plainText(element)) : plainText(element);
  const isLiteral =
    /^(text|(text\/)?plain)$/.test(type) ||
    (isAtom && !type && !/escaped|base64/.test(mode) && !element.name.includes(':'));
  return text && isLiteral ? escapeHtml(text) : text;
}

/** The title as HTML in one line. References that were escaped once too often are set right. */
export function titleOf(item: XmlElement, isAtom: boolean): string | undefined {
  const element = child(item, 'title dc:title media:title');
  const html = htmlOf(element, isAtom);
  const line = element && html && isMarkup(element) ? escapeHtml(htmlToText(html)) : html;
  return line?.replace(/&amp;(?=(?:#x?[\da-f]{1,6}|[a-z]\w{1,9});)/gi, '&') || undefined;
}

/** The address that a `link` element names, if it is one that people follow. */
function addressIn(element: XmlElement): string {
  if (!/^(|alternate|.*\/alternate)$/.test(attribute(element, 'rel'))) return '';
  return attribute(element, 'href') || plainText(element);
}

/**
 * Where a feed or an article can be read: the publisher's own link rather than a counting one, a page rather than
 * another format, and by the rules of RSS the guid unless it says that it is no permalink.
 */
export function linkOf(item: XmlElement, scopeOf: ScopeOf): string | undefined {
  const links = item.children.filter(({name}) => name === 'link');
  const pages = links.filter((link) => /^$|html/.test(attribute(link, 'type')));
  const guid = child(item, 'guid');
  const permalink =
    guid && attribute(guid, 'ispermalink') !== 'false' && /^https?:/.test(plainText(guid)) ? guid : undefined;
  const original = child(item, 'feedburner:origlink');
  for (const link of [original, ...pages, ...links, permalink]) {
    const address = link && (link.name === 'link' ? addressIn(link) : plainText(link));
    if (address) return resolve(address, scopeOf(link).base);
  }
  return undefined;
}

/** Addresses, and what WordPress calls its category for posts that have none. */
const NO_TAG = /^(?:https?:|(?:uncategori[sz]ed|sin categor[ií]a|non class[eé]|без рубрики)$)/i;

/** Tags: RSS categories, Atom's label or else term, subjects and keywords. */
export function tagsOf(item: XmlElement): string[] {
  const tags = partsOf(item).flatMap((element) => {
    if (/^(itunes|media):keywords$/.test(element.name)) return plainText(element).split(',');
    if (!/^((media:|itunes:)?category|dc:subject)$/.test(element.name)) return [];
    const named =
      attribute(element, 'label') || attribute(element, 'text') || plainText(element) || attribute(element, 'term');
    // some write all into one
    return named.split(/,(?=[^\s\d])/);
  });
  return [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag && !NO_TAG.test(tag));
}

/** The name in "mail@example.org (Name)", "Name <mail@example.org>" or "Name"; empty when there is only an address. */
function nameIn(author: string): string {
  const words = author.split(/\s+|(?=\()/).filter((word) => !/.@./.test(word));
  return words.join(' ').replace(/^\((.*)\)$/, '$1');
}

/** The authors' names. */
export function authorsOf(parent: XmlElement | undefined): string[] {
  for (const source of ['dc:creator', 'author', 'itunes:author', 'dc:author']) {
    const elements = parent?.children.filter(({name}) => name === source) ?? [];
    const named = elements.flatMap((element) => (element.children.length ? (child(element, 'name') ?? []) : element));
    const names = new Set(named.map((element) => nameIn(plainText(element))).filter(Boolean));
    if (names.size) return [...names];
  }
  return [];
}

const addressOfImage = (element: XmlElement) =>
  attribute(element, 'url') || attribute(element, 'href') || plainText(child(element, 'url') ?? element);

function isImage(element: XmlElement): boolean {
  const {name} = element;
  const shown = /^(media:thumbnail|(itunes:)?image)$/.test(name);
  if (!shown && !/^(media:content|enclosure)$/.test(name) && attribute(element, 'rel') !== 'enclosure') return false;
  const kind = shown ? 'image' : attribute(element, 'medium') + attribute(element, 'type');
  const address = addressOfImage(element);
  // Blog hosts put the author's portrait first.
  return (
    !/gravatar\.com\/avatar/.test(address) && /^image|^;.*\.(jpe?g|png|webp|avif|gif)\b/i.test(`${kind};${address}`)
  );
}

/** An article's elements, those in groups included. */
function partsOf(item: XmlElement, parts: XmlElement[] = []): XmlElement[] {
  for (const element of item.children) {
    parts.push(element);
    if (/^(media:group|media:content|itunes:category|categories)$/.test(element.name)) partsOf(element, parts);
  }
  return parts;
}

/** The largest picture among media, thumbnails and enclosures; the first one of equals. */
export function imageOf(item: XmlElement, scopeOf: ScopeOf): string | undefined {
  const width = (element: XmlElement) => +attribute(element, 'width') || 0;
  let best: XmlElement | undefined;
  for (const element of partsOf(item)) {
    if (isImage(element) && (!best || width(element) > width(best))) best = element;
  }
  return best && resolve(addressOfImage(best), scopeOf(best).base);
}
