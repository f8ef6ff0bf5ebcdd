import {decodeEntities} from '../text/entities.ts';
import {scanMarkup} from '../text/scan-markup.ts';

/** An element of an XML document. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its namespace. */
  readonly name: string;
  /** The attributes as they stand in the tag. */
  readonly attributes: string;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** What stands between its tags. */
  readonly inner: string;
}

/** What is being read: `inner` is known at the end tag only. */
interface OpenElement extends XmlElement {
  children: OpenElement[];
  inner: string;
  from: number;
}

/** The word in a namespace's URI that is its usual prefix, but for `mrss`, which is `media`. */
const USUAL = /\b(dc|content|itunes|mrss|(?<=sitemap-)(news|image))\b/;
/** The URIs of the namespaces that feeds' and sitemaps' own names are in. */
const OWN = /atom|\brss\/1\.0\/$|netscape\.com\/rdf|userland|\/sitemap\//i;

/** Elements with text only: when the next part of an article begins in one, its end tag is missing. */
const TEXT_ONLY = /^(title|link|guid|id|pubdate|published|updated|category|dc:\w+)$/;
const NEXT =
  /^(title|link|guid|id|pubdate|published|updated|category|dc:\w+|description|summary|content(:encoded)?|author)$/;

/** An article is never inside another, nor inside what a channel says of itself. */
const ITEM = /^(item|entry)$/;
const ENDED_BY_ITEM = /^(item|entry|title|link|description)$/;

/** Characters of an element's attributes that count: they are looked through for each article below it. */
const MAX_ATTRIBUTES = 5000;

/** Deeper elements belong to their ancestor's text. */
const MAX_DEPTH = 100;

/**
 * Reads XML that need not be well-formed: end tags may be missing or stray, ampersands loose, anything may stand before
 * the declaration. Document types are passed over, so no entity of theirs is expanded and nothing external is asked for.
 *
 * @returns All elements in the order of their start tags.
 */
export function parseXml(text: string): XmlElement[] {
  const all: XmlElement[] = [];
  const open: OpenElement[] = [];
  const prefixes = new Map([['atom', '']]);
  const closeFrom = (depth: number, at: number) => {
    for (const element of open.splice(depth)) element.inner = text.slice(element.from, at);
  };
  for (const {start, end, name: written, closing, attributes} of scanMarkup(text)) {
    if (!written) continue;
    learnPrefixes(prefixes, attributes);
    const name = written.replace(/^([^:]+):/, (whole, prefix: string) => prefixes.get(prefix) ?? whole);
    if (closing) {
      const depth = open.findLastIndex((element) => element.name === name);
      if (depth >= 0) closeFrom(depth, start);
      continue;
    }
    closeFrom(missingEnd(name, open), start);
    if (open.length >= MAX_DEPTH) continue;
    const parent = open.at(-1);
    const element: OpenElement = {
      name,
      attributes: attributes.slice(0, MAX_ATTRIBUTES),
      parent,
      children: [],
      inner: '',
      from: end,
    };
    parent?.children.push(element);
    all.push(element);
    if (!attributes.endsWith('/')) open.push(element);
  }
  closeFrom(0, text.length);
  return all;
}

/** How many of the open elements remain open when another begins. */
function missingEnd(name: string, open: readonly XmlElement[]): number {
  const last = open.length - 1;
  const article = ITEM.test(name) ? open.findIndex((element) => ENDED_BY_ITEM.test(element.name)) : -1;
  if (article >= 0) return article;
  return NEXT.test(name) && TEXT_ONLY.test(open[last]?.name ?? '') ? last : last + 1;
}

function learnPrefixes(prefixes: Map<string, string>, attributes: string): void {
  if (!attributes.includes('xmlns:')) return;
  for (const [, prefix = '', uri = ''] of attributes.matchAll(/\sxmlns:([\w-]+)\s*=\s*["']([^"']*)/g)) {
    const [usual] = USUAL.exec(uri) ?? [];
    if (usual ?? OWN.test(uri)) prefixes.set(prefix.toLowerCase(), usual ? usual.replace('mrss', 'media') + ':' : '');
  }
}

/** The content of an element: what is outside CDATA sections and what is inside, each through a function of its own. */
export function convertContent(
  {inner}: XmlElement,
  outside: (text: string) => string,
  inside: (text: string) => string,
): string {
  const [first = '', ...sections] = inner.split('<![CDATA[');
  const rest = sections.map((section) => {
    const [data = ''] = section.split(']]>', 1);
    return inside(data) + outside(section.slice(data.length + 3));
  });
  return (outside(first) + rest.join('')).trim();
}

/** The content of an element as characters. */
export function plainText(element: XmlElement): string {
  return convertContent(element, decodeEntities, (data) => data);
}
