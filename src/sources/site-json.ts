import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {completeAddress} from './cms-address.ts';
import {nextPages, nextWordPressPages} from './cms-pages.ts';
import {findList} from './find-list.ts';
import {isGhost, readGhostPost} from './ghost.ts';
import {LISTS, NAMES} from './named-json.ts';
import {asText, fold, isObject, jsonOf, pick, type Json, type JsonObject} from './json-values.ts';
import {looksLikeArticle, readLooseArticle} from './loose-article.ts';
import {joinSections} from './page-sections.ts';
import type {ReadDocumentOptions} from './read-articles.ts';
import {readSearchIndex} from './search-index.ts';
import type {SourceDocument} from './source.ts';
import {isWordPress, readPost, whatElse} from './wordpress.ts';
import {readXmlAsJson} from './xml-in-json.ts';

/** What Ghost's API lists besides posts and pages. */
const NO_POSTS = ['settings', 'tags', 'authors', 'tiers', 'newsletters', 'meta'];

/**
 * Reads JSON that is more than a plain list of articles: answers of WordPress and Ghost, search indexes of static sites,
 * feeds that were turned into JSON, and lists that stand deep in something else. Part of the answer is where it goes on.
 *
 * @throws RelatedArticlesError `unknown-format` when there is no article in it, with what it is where that can be told.
 */
export function readSiteJson(data: Json, options: ReadDocumentOptions): SourceDocument {
  const articles = readSearchIndex(data, options.url);
  const found = articles ? {articles} : (readXmlAsJson(data) ?? readApiRoot(data, options.url));
  if (found) return found;
  const other = isObject(data) && Object.keys(data).every((name) => NO_POSTS.includes(name)) && Object.keys(data)[0];
  if (other) throw refusal(`${jsonOf(options.url)} holds the ${other} of a site, not its posts.`);
  const isPost = isObject(data) && isWordPress(data) && !LISTS.some((name) => Array.isArray(data[name]));
  const list = isPost ? [data] : findList(data, (entry) => isWordPress(entry) || looksLikeArticle(entry));
  if (!list) throw refusal(failureIn(data, options.url) ?? `${jsonOf(options.url)} holds no list of articles.`);
  return readList(list, data, options);
}

/** The root of a WordPress API names no article, but where they are. */
function readApiRoot(data: Json, url: string | undefined): SourceDocument | undefined {
  const routes = isObject(data) ? data['routes'] : undefined;
  if (!url || !isObject(routes) || !('/wp/v2/posts' in routes)) return undefined;
  const posts = completeAddress(url);
  return posts === url ? undefined : {articles: [], next: [posts]};
}

/** What an answer says that tells of a failure: `{code, message}` of WordPress, `{errors: [{message}]}` of Ghost. */
function failureIn(data: Json, url: string | undefined): string | undefined {
  const errors = isObject(data) ? data['errors'] : undefined;
  const error = Array.isArray(errors) ? errors.find(isObject) : data;
  if (!isObject(error)) return undefined;
  const parts = [error['code'] ?? error['type'], error['message'] ?? error['error']];
  const said = parts.filter((part) => typeof part === 'string').join(': ');
  return said ? `${url || 'The source'} answered with an error: ${said.slice(0, 300)}` : undefined;
}

function refusal(message: string): RelatedArticlesError {
  return new RelatedArticlesError('unknown-format', message);
}

function readList(list: readonly Json[], data: Json, options: ReadDocumentOptions): SourceDocument {
  const language = asText(pick(fold(isObject(data) ? data : {}), NAMES.lang));
  const entries = list.filter(isObject).slice(0, options.maxArticles);
  const others = entries.map(whatElse);
  if (others[0] && others.every(Boolean))
    throw refusal(`${jsonOf(options.url)} holds WordPress ${others[0]}, not posts.`);
  const articles = entries.filter((_, i) => !others[i]).map((entry) => readEntry(entry, language));
  const isWordPressList = Array.isArray(data) && entries.some(isWordPress);
  return {
    articles: joinSections(articles),
    next: isWordPressList ? nextWordPressPages(list.length, options) : nextPages(data, options),
  };
}

function readEntry(entry: JsonObject, language: string | undefined): ArticleInput {
  if (isWordPress(entry)) return readPost(entry);
  return isGhost(entry) ? readGhostPost(entry) : readLooseArticle(entry, language);
}
