import type {ArticleInput} from '../corpus/article-input.ts';
import {escapeHtml} from '../text/entities.ts';
import {htmlToText} from '../text/html-to-text.ts';
import {toArticleInput} from './named-json.ts';
import {asList, asText, fold, isObject, type Json, type JsonObject} from './json-values.ts';
import {imageOf, srcsetOf} from './wordpress-image.ts';
import {termsOf} from './wordpress-terms.ts';

/** What page builders leave of their own in the text where a theme does not know them. */
const SHORT_CODE = /\[\/?(?:vc|et_pb|fusion|av|mk|kc|tatsu|woodmart|nectar|ultimate)_[^\][]*\]/g;

/** Themes end an excerpt with a mark that it is cut, and a link to the rest. */
const MARK = /\s*(?:\[\s*)?(?:…|\.{3})(?:\s*\])?/.source;
const MORE =
  /(?:continue reading|read (?:more|the rest|the full)|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|lees (?:meer|verder)|continua a leggere|leggi tutto|continue lendo|leia mais|czytaj dalej|читать далее|続きを読む|阅读更多)/
    .source;
/** Without a mark, or an arrow, a new line or sentence must begin: "read more" is prose, too. */
const TAIL = new RegExp(
  `(?:(${MARK})|\\n|(?<=[.!?。！？]["'”’)]*)|\\s(?=\\s*[→»]|${MORE}\\s*[→»]))\\s*(?:→|»\\s*(?=$|${MORE})|${MORE}).{0,150}$|(${MARK})[\\s»→]*$`,
  'is',
);
/** Where a link says so, it needs neither. */
const LINK = new RegExp(`<a\\b[^<>]{0,999}>(?=(?:\\s|<[^<>]{0,99}>){0,9}${MORE})`, 'gi');

/** Characters at the end of an excerpt in which its tail is looked for. */
const TAIL_LENGTH = 300;

/** The kinds of things that the API lists besides posts, by fields that together only they have. */
const OTHERS: readonly (readonly [what: string, ...fields: string[]])[] = [
  ['terms', 'taxonomy', 'name'],
  ['media', 'mediatype', 'sourceurl'],
  ['users', 'avatarurls', 'name'],
  ['comments', 'authoravatarurls'],
];

const isRendered = (value: Json | undefined): boolean => isObject(value) && 'rendered' in value;

/** Whether an object is one of a WordPress REST API: a post, or anything else that it lists. */
export function isWordPress(entry: JsonObject): boolean {
  const fields = fold(entry);
  const isPost = ['title', 'content', 'excerpt', 'guid'].some((name) => isRendered(fields.get(name)));
  return isPost || isObject(fields.get('embedded')) || whatElse(entry) !== undefined;
}

/** What an object of a WordPress API is, where it is no post: `terms`, `media`, `users`, `comments`. */
export function whatElse(entry: JsonObject): string | undefined {
  const fields = fold(entry);
  if (typeof fields.get('title') === 'string') return undefined;
  return OTHERS.find(([, ...names]) => names.every((name) => fields.has(name)))?.[0];
}

/** Reads a post of any type, as a WordPress REST API gives it. A text behind a password is not for readers, nor here. */
export function readPost(entry: JsonObject): ArticleInput {
  const fields = fold(entry);
  const post = toArticleInput(entry);
  const embedded = fields.get('embedded');
  const links = fold(isObject(embedded) ? embedded : {});
  const yoast = fields.get('yoastheadjson');
  const seo = fold(isObject(yoast) ? yoast : {});
  const content = post.content?.replace(SHORT_CODE, ' ');
  const {terms, section} = termsOf(links.get('wp:term'), seo);
  const isLocked = [fields.get('content'), fields.get('excerpt')].some((part) => isObject(part) && part['protected']);
  return {
    ...post,
    url: post.url ?? asText(fields.get('guid')),
    content: isLocked ? undefined : content,
    summary: isLocked || post.summary === undefined ? undefined : withoutTail(post.summary),
    tags: [...new Set([...terms, ...(post.tags ?? [])])],
    section: section ?? post.section,
    date: dateOf(fields),
    image: imageOf(fields, {
      media: links.get('wp:featuredmedia'),
      seo,
      own: post.image,
      content: isLocked ? '' : content,
    }),
    srcset: srcsetOf(links.get('wp:featuredmedia')),
    authors: authorsOf(links.get('author'), post, seo),
    lang: post.lang ?? asText(fields.get('locale')) ?? asText(seo.get('oglocale')),
  };
}

/** The first date that is one: drafts and what plugins make have zeros in one of them. */
function dateOf(fields: ReadonlyMap<string, Json>): string | undefined {
  return ['dategmt', 'date', 'modifiedgmt']
    .map((name) => asText(fields.get(name)))
    .find((date) => date && !date.startsWith('0000'));
}

/** An author who may not be shown is an error object instead. */
function authorsOf(embedded: Json | undefined, post: ArticleInput, seo: ReadonlyMap<string, Json>): readonly string[] {
  const people = Array.isArray(embedded) ? embedded.filter(isObject) : [];
  const names = people.flatMap((person) => asText(person['name']) ?? []);
  if (names.length) return names;
  return post.authors?.length ? post.authors : asList(asText(seo.get('author')));
}

/** An excerpt without "[…] Continue reading"; where it was cut, an ellipsis remains. */
function withoutTail(excerpt: string): string {
  const text = htmlToText(excerpt.replace(SHORT_CODE, ' ').replace(LINK, '<br>$&'));
  const tail = text.slice(-TAIL_LENGTH);
  const rest = tail.replace(TAIL, (_, before?: string, after?: string) => ((before ?? after) ? '…' : ''));
  return escapeHtml((text.slice(0, -TAIL_LENGTH) + rest).trim());
}
