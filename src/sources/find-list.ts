import {LISTS} from './named-json.ts';
import {fold, isObject, type Json, type JsonObject} from './json-values.ts';

/** Deeper lists are not looked for. */
const MAX_DEPTH = 4;

/** Entries by which a list is judged, and values among which one is looked for. */
const MAX_LOOKS = 1000;

/** An address of its own: what an article may be kept under in an object. */
const ADDRESS = /^(?:https?:\/)?\/./;

/** Judges whether an object looks like an article. */
export type Judge = (value: JsonObject) => boolean;

/**
 * The list of articles in a value: the value itself, a well-known property, or the first that looks like one. Articles
 * in an object by their slug or number are a list, too; where the slug is an address, it becomes the article's `url`.
 */
export function findList(value: Json, looksLikeArticle: Judge, depth = 0): Json[] | undefined {
  const isArticle = (entry: Json) => isObject(entry) && looksLikeArticle(entry);
  if (Array.isArray(value)) return depth === 0 || value.slice(0, MAX_LOOKS).some(isArticle) ? value : undefined;
  if (!isObject(value) || depth > MAX_DEPTH) return undefined;
  const fields = fold(value);
  const known = LISTS.map((name) => fields.get(name)).filter((list): list is Json[] => Array.isArray(list));
  // a well-known list without an article is still a feed: an empty one, or one of notes without titles
  const best =
    known.find((list) => list.slice(0, MAX_LOOKS).some(isArticle)) ?? known.find((list) => !list.some(isText));
  if (best) return best;
  for (const child of Object.values(value).slice(0, MAX_LOOKS)) {
    const list = findList(child, looksLikeArticle, depth + 1);
    if (list) return list;
  }
  const children = Object.entries(value).map(([key, child]) =>
    isObject(child) && ADDRESS.test(key) ? {url: key, ...child} : child,
  );
  return children.filter(isArticle).length * 2 > children.length ? children : undefined;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}
