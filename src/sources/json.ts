import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {part} from '../part.ts';
import {isInPage, run} from '../slices.ts';
import type {Json} from './json-values.ts';
import {isKnown} from './known-input.ts';
import type {ReadDocumentOptions} from './read-articles.ts';
import type {SourceDocument} from './source.ts';

/** Characters that a page parses at once: more would take a slow phone longer than a reader should notice. */
const AT_ONCE = 500_000;

/**
 * Reads a JSON array of articles, a JSON Feed, or any JSON that holds a list of articles, whatever its fields are
 * called. A list whose fields have the names of `ArticleInput` is passed on as it is, alone or as the one thing in an
 * object. Anything else is left to `readNamedJson`, or else to `readSiteJson`, which are loaded for it.
 *
 * @throws RelatedArticlesError `invalid-json` when the text does not parse, `unknown-format` when there is no list in it,
 *   or one of something else.
 */
export async function parseJson(text: string, options: ReadDocumentOptions): Promise<SourceDocument> {
  const parsing = isInPage && text.length > AT_ONCE ? await part(import('./parse-in-steps.ts')) : undefined;
  const json = text.replace(/^\ufeff/, '');
  let data: Json;
  try {
    data = parsing ? await run(parsing.parseInSteps(json)) : (JSON.parse(json) as Json);
  } catch (cause) {
    throw new RelatedArticlesError('invalid-json', `The JSON does not parse: ${(cause as Error).message}`, {cause});
  }
  const known = knownList(data, options.maxArticles);
  if (known) return {articles: known};
  const {readNamedJson} = await part(import('./named-json.ts'));
  const articles = await readNamedJson(data, text, options);
  if (articles) return {articles};
  const {readSiteJson} = await part(import('./site-json.ts'));
  return readSiteJson(data, options);
}

/** The list that the data is or holds alone, if all in it are complete articles under the usual names. */
function knownList(data: Json, maxArticles: number | undefined): readonly ArticleInput[] | undefined {
  const [found, other] = (Array.isArray(data) ? [data] : Object.values(data ?? {})) as (Json | undefined)[];
  if (other !== undefined || !Array.isArray(found)) return undefined;
  const list = found.slice(0, maxArticles);
  return list.length && list.every(isComplete) ? (list as ArticleInput[]) : undefined;
}

/** In JSON a `text` may be HTML, and addresses that lead to a place in a page are of parts of articles. */
function isComplete(entry: unknown): boolean {
  const {url, title, text} = (entry ?? {}) as ArticleInput;
  return Boolean(isKnown(entry) && url && title) && text === undefined && !String(url).includes('#');
}
