import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {part} from '../part.ts';
import {run} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {jsonOf} from './json-values.ts';
import type {Json} from './json-values.ts';
import {isKnown} from './known-input.ts';
import type {ReadDocumentOptions} from './read-articles.ts';
import type {SourceDocument} from './source.ts';

/**
 * Reads a JSON array of articles, a JSON Feed, or any JSON that holds a list of articles, whatever its fields are
 * called.
 *
 * @throws RelatedArticlesError `invalid-json` when the text does not parse, or what `readJson` throws.
 */
export async function parseJson(text: string, options: ReadDocumentOptions): Promise<SourceDocument> {
  let data: Json;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch (cause) {
    throw new RelatedArticlesError(
      'invalid-json',
      `${jsonOf(options.url)} does not parse: ${(cause as Error).message}`,
      {cause},
    );
  }
  return readJson(data, text, options);
}

/**
 * Reads articles from parsed JSON. A list whose fields have the names of `ArticleInput` is passed on as it is, alone or as
 * the one thing in an object. Anything else is left to `readNamedJson`, or else to `readSiteJson`, which are loaded for it.
 *
 * @param text - What the data was parsed from, or what of it matches `SPECIAL`.
 * @throws RelatedArticlesError `unknown-format` when there is no list in it, or one of something else.
 */
export async function readJson(data: Json, text: string, options: ReadDocumentOptions): Promise<SourceDocument> {
  const known = await run(knownList(data, options.maxArticles));
  if (known) return {articles: known};
  const {readNamedJson} = await part(import('./named-json.ts'));
  const articles = await readNamedJson(data, text, options);
  if (articles) return {articles};
  const {readSiteJson} = await part(import('./site-json.ts'));
  return readSiteJson(data, options);
}

/** The list that the data is or holds alone, if all in it are complete articles under the usual names. */
function* knownList(data: Json, maxArticles: number | undefined): Steps<readonly ArticleInput[] | undefined> {
  const [found, other] = (Array.isArray(data) ? [data] : Object.values(data ?? {})) as (Json | undefined)[];
  if (other !== undefined || !Array.isArray(found)) return undefined;
  const list = found.slice(0, maxArticles);
  for (const entry of list) {
    if (!isComplete(entry)) return undefined;
    yield;
  }
  return list.length ? (list as ArticleInput[]) : undefined;
}

/** In JSON a `text` may be HTML, and addresses that lead to a place in a page are of parts of articles. */
function isComplete(entry: unknown): boolean {
  const {url, title, text} = (entry ?? {}) as ArticleInput;
  return Boolean(isKnown(entry) && url && title) && text === undefined && !String(url).includes('#');
}
