import type {ArticleInput} from '../corpus/article-input.ts';
import {NAMES, toArticleInput} from './named-json.ts';
import {asText, fold, isObject, pick, type Json, type JsonObject} from './json-values.ts';

/** Besides `NAMES`, what search indexes and static sites call the parts of an article. */
const RARE_NAMES = {
  ...NAMES,
  id: [...NAMES.id, 'objectid', 'uuid'],
  url: [
    ...NAMES.url,
    ...['uri', 'relpermalink', 'absoluteurl', 'canonicalurl', 'sectionroute', 'pageroute', 'pageurl', 'location'],
    ...['externalurl', 'loc', 'pathname', 'route', 'ref'],
  ],
  title: ['pagetitle', ...NAMES.title, 'subject', 'heading', 'posttitle'],
  summary: [...NAMES.summary, 'abstract', 'teaser', 'subtitle', 'lead', 'intro', 'snippet', 'postexcerpt'],
  content: [...NAMES.content, 'sectioncontent', 'rawcontent', 'context', 'bodyhtml', 'markdown', 'postcontent'],
  text: [...NAMES.text, 'plaintext', 'plain', 'bodytext'],
  tags: [...NAMES.tags, 'topics', 'labels', 'category', 'class'],
  date: [...NAMES.date, 'publicationdate', 'datetime', 'timestamp', 'pubdatetime', 'postdate', 'firstpublishedat'],
  image: [...NAMES.image, 'thumbnailurl', 'heroimage', 'photo', 'thumb', 'ogimage', 'socialimage', 'banner'],
  section: [...NAMES.section, 'categories', 'class'],
  authors: [...NAMES.authors, 'writer', 'contributors', 'authorname'],
};

/** What content systems wrap an article's fields in. */
const WRAPPERS = ['node', 'attributes', 'frontmatter', 'fields', 'data', 'source', 'item', 'document', 'post'];

/** Wrappers are opened so deep: `edges: [{node: {fields, frontmatter}}]`. */
const MAX_WRAPPERS = 2;

/** An object's fields together with those of what wraps some of them; its own count for more. */
function unwrap(entry: JsonObject, depth = 0): JsonObject {
  if (depth === MAX_WRAPPERS) return entry;
  const fields = fold(entry);
  const inner = WRAPPERS.map((name) => fields.get(name)).filter(isObject);
  if (!inner.length) return entry;
  return Object.fromEntries(
    [entry, ...inner.map((wrapped) => unwrap(wrapped, depth + 1))].flatMap(Object.entries).reverse(),
  );
}

/** The address that an id or a slug is. */
function addressIn(fields: ReadonlyMap<string, Json>): string | undefined {
  return ['id', 'guid', 'slug', 'key']
    .map((name) => asText(fields.get(name)))
    .find((text) => text && /^(?:https?:\/)?\/\S/.test(text));
}

/**
 * Makes an article of an object like `toArticleInput`, with more effort: it knows rarer names, opens what wraps the
 * fields, takes an id that is an address for the link, and a title that is a list for the headings that it holds.
 */
export function readLooseArticle(entry: JsonObject, language?: string): ArticleInput {
  const unwrapped = unwrap(entry);
  const fields = fold(unwrapped);
  const {title, ...rest} = unwrapped;
  const named = Array.isArray(title) && pick(fields, ['name', 'headline']) ? rest : unwrapped;
  const article = toArticleInput(named, language, RARE_NAMES);
  return {
    ...article,
    url: article.url ?? addressIn(fields),
    // what was escaped twice when a page became an index
    content: article.content?.replaceAll('&amp;nbsp;', ' '),
    section: /^\d+$/.test(article.section ?? '') ? undefined : article.section,
  };
}

/** Whether an object has what an article cannot do without: a title and an address. */
export function looksLikeArticle(entry: JsonObject): boolean {
  const fields = fold(unwrap(entry));
  const has = (names: readonly string[]) => pick(fields, names) !== undefined;
  return has(RARE_NAMES.title) && (has(RARE_NAMES.url) || addressIn(fields) !== undefined);
}
