import type {ArticleInput} from '../corpus/article-input.ts';
import {fold, isObject, pick, type Json, type JsonObject} from './json-values.ts';
import type {SourceDocument} from './source.ts';

/** Under these names converters put an element's text, and what holds its attributes. */
const TEXT = ['#text', '_text', '$t', '_', '#cdata', '_cdata', '__cdata', '#cdata-section', 'value', 'content', 'name'];
const ATTRIBUTES = ['@attributes', '_attributes', '$', 'attributes'];

/** Elements are searched so deep for their text: a list of one that has a text of its own. */
const MAX_DEPTH = 4;

type Fields = ReadonlyMap<string, Json>;

const EMPTY: Fields = new Map();

/** Where the root of a feed is found: RSS, RDF, Atom. */
const ROOTS = ['rss', 'rdf:rdf', 'rdf', 'feed'];

/** All of an element that may be there once or several times. */
function all(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function fieldsOf(value: Json | undefined): Fields {
  const [first] = all(value);
  return isObject(first) ? fold(first) : EMPTY;
}

/** What an element says. */
function textOf(value: Json | undefined, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (typeof value === 'number') return String(value);
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return undefined;
  const inner = Array.isArray(value) ? value : TEXT.map((name) => value[name]);
  for (const part of inner) {
    const text = textOf(part, depth + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** An attribute of an element, by any of the ways to write it: `@name`, `-name`, in an object of attributes. */
function attribute(element: Json | undefined, name: string): string | undefined {
  if (!isObject(element)) return undefined;
  const holders = ATTRIBUTES.map((key) => element[key]).filter(isObject);
  const values = [
    ...holders.map((holder) => holder[name]),
    ...['@', '@_', '-', '_', ''].map((mark) => element[mark + name]),
  ];
  return values.map((value) => textOf(value)).find((text) => text !== undefined);
}

/** The address of the page that an element links to: the text of RSS, the `href` of Atom. */
function linkOf(fields: Fields, rel = 'alternate'): string | undefined {
  const links = all(fields.get('link')).map((link) => ({
    rel: attribute(link, 'rel') ?? 'alternate',
    address: attribute(link, 'href') ?? textOf(link),
  }));
  return links.find((link) => link.rel === rel && link.address)?.address;
}

/** The guid, where it is an address that people can follow. */
function permalink(fields: Fields): string | undefined {
  const [guid] = all(fields.get('guid'));
  const text = textOf(guid);
  return text && /^https?:/.test(text) && attribute(guid, 'isPermaLink') !== 'false' ? text : undefined;
}

function imageOf(fields: Fields): string | undefined {
  const pictures = ['media:thumbnail', 'media$thumbnail', 'media:content', 'enclosure', 'itunes:image', 'image'];
  const elements = pictures.flatMap((name) => all(fields.get(name)));
  const found = elements.find((element) => /^image|^$/.test(attribute(element, 'type') ?? ''));
  return attribute(found, 'url') ?? attribute(found, 'href') ?? textOf(found);
}

function readItem(item: JsonObject, language: string | undefined): ArticleInput {
  const fields = fold(item);
  const text = (...names: string[]) => textOf(pick(fields, names));
  const people = [...all(fields.get('dc:creator')), ...all(fields.get('author'))];
  const categories = [
    ...all(fields.get('category')),
    ...all(fields.get('categories')),
    ...all(fields.get('dc:subject')),
  ];
  return {
    id: text('guid', 'id'),
    url: linkOf(fields) ?? permalink(fields),
    title: text('title'),
    summary: text('description', 'summary'),
    content: text('content:encoded', 'contentencoded', 'content$encoded', 'content'),
    tags: categories.flatMap((tag) => attribute(tag, 'label') ?? textOf(tag) ?? attribute(tag, 'term') ?? []),
    date: text('pubdate', 'published', 'dc:date', 'updated'),
    image: imageOf(fields),
    authors: people.flatMap((person) => textOf(person) ?? []),
    lang: language,
  };
}

/**
 * Reads a feed that was turned from XML into JSON, whatever made it: `{rss: {channel: {item: […]}}}`, or
 * `{feed: {entry: […]}}` as Blogger gives it. Anything else is undefined.
 */
export function readXmlAsJson(data: Json): SourceDocument | undefined {
  const root = fieldsOf(pick(fieldsOf(data), ROOTS));
  const channel = root.has('channel') ? fieldsOf(root.get('channel')) : root;
  const items = pick(channel, ['item', 'entry']) ?? pick(root, ['item']);
  if (Array.isArray(data) || (items === undefined && !root.has('channel'))) return undefined;
  const language = textOf(channel.get('language')) ?? textOf(channel.get('xml:lang'));
  const next = linkOf(channel, 'next');
  return {
    articles: all(items)
      .filter(isObject)
      .map((item) => readItem(item, language)),
    next: next === undefined ? [] : [next],
  };
}
