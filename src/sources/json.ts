import type {ArticleInput, Editorial} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import type {ReadDocumentOptions} from './read-articles.ts';
import type {SourceDocument} from './source.ts';

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** For each part of an article the names that sites give it, best first; compared without case, `_` and `-`. */
const NAMES = {
  id: ['id', 'guid', 'slug'],
  url: ['url', 'link', 'permalink', 'href', 'path'],
  title: ['title', 'name', 'headline'],
  summary: ['summary', 'description', 'excerpt', 'dek', 'standfirst'],
  content: ['contenthtml', 'content', 'articlebody', 'body', 'html', 'text'],
  text: ['contenttext'],
  tags: ['tags', 'keywords', 'categories', 'tag'],
  date: [
    'datepublished',
    'dategmt',
    'date',
    'published',
    'pubdate',
    'publishedat',
    'created',
    'createdat',
    'datemodified',
    'updated',
  ],
  image: ['image', 'thumbnail', 'cover', 'bannerimage', 'featureimage', 'featuredimage', 'picture'],
  authors: ['authors', 'author', 'byline', 'creator'],
  section: ['section', 'articlesection', 'category'],
  kicker: ['kicker'],
  lang: ['lang', 'language', 'inlanguage'],
} as const;

/** Editors' data may also stand among the fields. */
const EDITORIAL = ['pin', 'boost', 'bury', 'exclude', 'expires', 'related'];

/** Properties under which lists of articles are found, best first, before any other list is tried. */
const LISTS = ['items', 'articles', 'posts', 'entries', 'results', 'pages', 'docs', 'documents', 'data'];
const MAX_DEPTH = 4;

/**
 * Reads a JSON array of articles, a JSON Feed, or any JSON object that holds a list of articles, whatever its fields
 * are called. Entries that are no objects are left out; incomplete ones stay and are judged by `normalizeArticle`.
 *
 * @throws RelatedArticlesError `invalid-json` when the text does not parse, `unknown-format` when there is no list in it.
 */
export function parseJson(text: string, _options: ReadDocumentOptions): SourceDocument | Promise<SourceDocument> {
  let data: Json;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch (cause) {
    throw new RelatedArticlesError('invalid-json', `The JSON does not parse: ${(cause as Error).message}`, {cause});
  }
  const list = findList(data, 0);
  if (!list) throw new RelatedArticlesError('unknown-format', 'The JSON holds no list of articles.');
  const language = isObject(data) ? asText(pick(fold(data), NAMES.lang)) : undefined;
  return {articles: list.filter(isObject).map((entry) => toArticleInput(entry, language))};
}

/**
 * Makes an article of an object whose fields have any of the names that sites give them. What is no object gives an
 * empty article.
 */
export function toArticleInput(entry: unknown, language?: string): ArticleInput {
  const fields = fold(isObject(entry) ? entry : {});
  const get = (part: keyof typeof NAMES): Json | undefined => pick(fields, NAMES[part]);
  return {
    id: asText(get('id')),
    url: asText(get('url'), ['href', 'url', '@id']),
    title: asText(get('title')),
    summary: asText(get('summary')),
    content: asText(get('content')),
    text: asText(get('text')),
    tags: asList(get('tags')),
    date: asText(get('date')),
    image: asText(get('image'), ['url', 'src', 'contenturl', 'href']),
    authors: asList(get('authors')),
    section: asText(get('section')),
    kicker: asText(get('kicker')),
    lang: asText(get('lang')) ?? language,
    editorial: readEditorial(isObject(entry) ? entry : {}, fields),
  };
}

/** What editors say among an article's fields and in an object of their own, which counts for more. */
function readEditorial(entry: JsonObject, fields: ReadonlyMap<string, Json>): Editorial | undefined {
  const own = [entry['editorial'], entry['_related_articles']].filter(isObject);
  const names = EDITORIAL.filter((name) => fields.has(name));
  if (!own.length && !names.length) return undefined;
  return Object.assign(Object.fromEntries(names.map((name) => [name, fields.get(name)])), ...own) as Editorial;
}

/** The list of articles in a value: the value itself, a well-known property, or the first that looks like one. */
function findList(value: Json, depth: number): Json[] | undefined {
  if (Array.isArray(value)) return depth === 0 || value.some(looksLikeArticle) ? value : undefined;
  if (!isObject(value) || depth > MAX_DEPTH) return undefined;
  const fields = fold(value);
  const known = LISTS.map((name) => fields.get(name)).filter((list): list is Json[] => Array.isArray(list));
  // a well-known list without an article is still a feed: an empty one, or one of notes without titles
  const best = known.find((list) => list.some(looksLikeArticle)) ?? known.find((list) => !list.some(isText));
  if (best) return best;
  const children = Object.values(value);
  for (const child of children) {
    const list = findList(child, depth + 1);
    if (list) return list;
  }
  // an object of articles by slug or number
  return children.filter(looksLikeArticle).length * 2 > children.length ? children : undefined;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function looksLikeArticle(value: Json): boolean {
  if (!isObject(value)) return false;
  const fields = fold(value);
  return pick(fields, NAMES.title) !== undefined && pick(fields, NAMES.url) !== undefined;
}

/** A value's text: itself, its first element's, or that of a property that usually holds it. */
function asText(
  value: Json | undefined,
  keys: readonly string[] = ['rendered', 'name', 'title', 'label', 'value', 'text', 'url'],
): string | undefined {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const element of value) {
      const text = Array.isArray(element) ? undefined : asText(element, keys);
      if (text) return text;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const text = pick(fold(value), keys);
  return typeof text === 'string' ? text : undefined;
}

/** Names in a list, in an object's values' names, or in a string with commas. Numbers are ids of something else. */
function asList(value: Json | undefined): string[] {
  const list = typeof value === 'string' ? value.split(/[,;]/) : Array.isArray(value) ? value : [value ?? null];
  return list
    .filter((entry) => typeof entry !== 'number')
    .map((entry) => asText(entry)?.trim() ?? '')
    .filter(Boolean);
}

function fold(value: JsonObject): Map<string, Json> {
  const fields = new Map<string, Json>();
  for (const [key, field] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/[_-]/g, '');
    if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** The first of these fields that holds something. */
function pick(fields: ReadonlyMap<string, Json>, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length)) return value;
  }
  return undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
