import type {ArticleInput, Editorial} from '../corpus/article-input.ts';
import {mapSteps, run} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {asList, asText, fold, isObject, pick, SPECIAL, type Json, type JsonObject} from './json-values.ts';
import type {ReadDocumentOptions} from './read-articles.ts';

/** The parts of an article that `NAMES` tells apart. */
type Names = Readonly<Record<keyof typeof NAMES, readonly string[]>>;

/** For each part of an article the names that sites give it, best first; compared without case, `_` and `-`. */
export const NAMES = {
  id: ['id', 'guid', 'slug'],
  url: ['url', 'link', 'permalink', 'href', 'path'],
  title: ['title', 'name', 'headline'],
  summary: ['summary', 'description', 'excerpt', 'dek', 'standfirst'],
  content: ['contenthtml', 'content', 'articlebody', 'body', 'html', 'text', 'contents'],
  text: ['contenttext'],
  tags: ['tags', 'keywords', 'categories', 'tag'],
  date: [
    'datepublished',
    'dategmt',
    'date',
    'published',
    'pubdate',
    'publishedat',
    'publishdate',
    'created',
    'createdat',
    'datemodified',
    'updated',
    'lastmod',
    'modified',
    'time',
  ],
  image: [
    'image',
    'thumbnail',
    'cover',
    'bannerimage',
    'featureimage',
    'featuredimage',
    'coverimage',
    'imageurl',
    'picture',
    'img',
  ],
  srcset: ['srcset'],
  authors: ['authors', 'author', 'byline', 'creator'],
  section: ['section', 'articlesection', 'category'],
  kicker: ['kicker'],
  lang: ['lang', 'language', 'inlanguage'],
} as const;

/** Editors' data may also stand among the fields. */
const EDITORIAL = ['pin', 'boost', 'bury', 'exclude', 'expires', 'related'];

/** A list of strings, for the build shortens properties that begin with `_`, quoted or not. */
const EDITORIAL_OBJECTS = ['editorial', '_related_articles'];

/** Properties under which lists of articles are found, best first. */
export const LISTS = ['items', 'articles', 'posts', 'entries', 'results', 'pages', 'docs', 'documents', 'data'];

/**
 * Reads JSON whose fields are called otherwise than those of `ArticleInput`: JSON Feeds, and lists that stand in the data
 * itself or under a well-known name. Undefined where most of it are no articles with a title, an address and a text, or
 * where it is something that `readSiteJson` knows more of. Entries that are no objects are left out; incomplete ones stay
 * and are judged by `normalizeArticle`.
 *
 * @param text - What the data was parsed from, or what of it matches `SPECIAL`.
 */
export async function readNamedJson(
  data: Json,
  text: string,
  {maxArticles}: ReadDocumentOptions,
): Promise<readonly ArticleInput[] | undefined> {
  if (SPECIAL.test(text)) return undefined;
  const fields = fold(isObject(data) ? data : {});
  const found = [data, ...LISTS.map((name) => fields.get(name))].find((value) => Array.isArray(value)) ?? [];
  const language = asText(pick(fields, NAMES.lang));
  const list = found.slice(0, maxArticles).filter(isObject);
  return run(readList(list, language));
}

function* readList(list: readonly JsonObject[], language: string | undefined): Steps<ArticleInput[] | undefined> {
  const articles = yield* mapSteps(list, (entry) => toArticleInput(entry, language));
  const complete = articles.filter((article) => article.url && article.title && hasText(article));
  const isPlain = complete.length * 2 > articles.length && !articles.some(({url}) => url?.includes('#'));
  return isPlain ? articles : undefined;
}

function hasText({summary, content, text}: ArticleInput): unknown {
  return summary ?? content ?? text;
}

/**
 * Makes an article of an object whose fields have any of the names that sites give them. What is no object gives an
 * empty article.
 *
 * @param language - The language of the whole, for objects that state none.
 * @param names - The names to go by. Default `NAMES`.
 */
export function toArticleInput(entry: unknown, language?: string, names: Names = NAMES): ArticleInput {
  const fields = fold(isObject(entry) ? entry : {});
  // elsewhere numbers are those of something else
  const get = (part: keyof Names): Json | undefined =>
    pick(fields, names[part], /id|title|date/.test(part) ? undefined : 'number');
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
    srcset: asText(get('srcset')),
    authors: asList(get('authors')),
    section: asText(get('section')),
    kicker: asText(get('kicker')),
    lang: asText(get('lang')) ?? language,
    editorial: readEditorial(isObject(entry) ? entry : {}, fields),
  };
}

/**
 * What editors say among an article's fields and in an object of their own, which counts for more: values and lists of them.
 * Deeper ones mean nothing, and may be too deep to be written or handed to a page.
 */
function readEditorial(entry: JsonObject, fields: ReadonlyMap<string, Json>): Editorial | undefined {
  const own = EDITORIAL_OBJECTS.map((name) => entry[name]).filter(isObject);
  const names = EDITORIAL.filter((name) => fields.has(name));
  if (!own.length && !names.length) return undefined;
  const said = [...names.map((name) => [name, fields.get(name)] as const), ...own.flatMap(Object.entries<Json>)];
  return Object.fromEntries(
    said.filter(([, value]) => ![value].flat().some((part) => part && typeof part === 'object')),
  );
}

/** An article as developers hand it in: two parts of `ArticleInput` say what JSON cannot, a literal text and a `Date`. */
export function toKnownInput(input: ArticleInput | null): ArticleInput {
  const known = toArticleInput(input);
  return {...known, text: input?.text ?? known.text, date: known.date ?? input?.date};
}
