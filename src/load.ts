import {normalizeArticle} from './corpus/article.ts';
import type {Article} from './corpus/article.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import {canonicalUrl} from './corpus/canonical-url.ts';
import {readerFor} from './corpus/reader-for.ts';
import {corpusSteps} from './corpus/corpus.ts';
import {RelatedArticlesError} from './errors.ts';
import {resolveFetchLimits, toNames} from './options.ts';
import type {FetchLimits} from './options.ts';
import {invalid, oneOf} from './resolve-options.ts';
import {part} from './part.ts';
import {rankingIndexSteps} from './ranking/recommend.ts';
import type {RankingIndex} from './ranking/recommend.ts';
import {mapSteps, run} from './slices.ts';
import {toKnownInputs} from './sources/known-input.ts';
import type {Source, SourceFormat, SourceResult} from './sources/source.ts';
import {createUrlSource} from './sources/url-source.ts';
import {loadLanguages} from './text/language.ts';

/** Options of a recommender. Either `articles` or `source` must be given. */
export interface RecommenderOptions extends FetchLimits {
  /** The articles themselves. */
  readonly articles?: Iterable<ArticleInput> | undefined;
  /**
   * An address of JSON, a feed, a sitemap, WordPress or Ghost; several of them in one string, divided by spaces; or a
   * function that gives articles; or a list of all these. What several sources give is merged.
   */
  readonly source?: Entry | readonly Entry[] | undefined;
  /**
   * `first`: of several sources the first that has articles is enough. Default `all`.
   */
  readonly use?: 'all' | 'first' | undefined;
  /** What an address must hold: `json` or `feed` refuses anything else. Default `auto`: the bytes decide. */
  readonly format?: SourceFormat | undefined;
  /**
   * The language of articles that name none and do not show another, as a BCP 47 tag; the page's, for instance. Default
   * unknown.
   */
  readonly lang?: string | undefined;
  /** The address against which relative links of `articles` and a relative `source` are resolved. */
  readonly baseUrl?: string | undefined;
  /** Called for each error that costs only a part of the articles: one of several sources, a further page of one. */
  readonly onFailure?: ((error: RelatedArticlesError) => void) | undefined;
  /** The `fetch` to use. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** One of several sources. */
type Entry = string | URL | Source;

/** What was read. */
export interface CorpusInfo {
  /** Articles that can be suggested. */
  readonly articleCount: number;
  /** Entries left out: without title or usable link, or repeated. */
  readonly skippedCount: number;
}

/** What was read, made ready for questions. */
export interface Loaded extends CorpusInfo {
  /** Whether all parts of the source could be read. */
  readonly isWhole: boolean;
  readonly index: RankingIndex;
  /**
   * Is waited for before the articles at some positions are asked for, or their texts are looked at; `articles()` gives them
   * without. Never rejects. Undefined where all is there.
   */
  readonly prepare?: ((positions: readonly (number | undefined)[]) => Promise<void>) | undefined;
}

/** The global `fetch` without its demand on `this`. */
const globalFetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);

/** Gives an index of these articles that has been made beforehand, if there is one. */
export type OpenIndex = (articles: readonly Article[], signal: AbortSignal) => Promise<RankingIndex | undefined>;

/**
 * Reads a source and builds the index.
 *
 * @param open - Gives the index in place of building it; all articles of the source are read then, however many.
 * @throws RelatedArticlesError what the source throws, or `no-articles`.
 */
export async function load(
  source: Source,
  options: RecommenderOptions,
  signal: AbortSignal,
  open?: OpenIndex,
): Promise<Loaded> {
  const {articles, entries, isWhole} = await read(source, options, signal, open);
  const index = (await open?.(articles, signal)) ?? (await build(articles, options.lang, signal));
  const articleCount = index.corpus.articles.length;
  return {index, isWhole, articleCount, skippedCount: entries - articleCount};
}

/** What a source gave. */
interface Read extends Pick<Loaded, 'isWhole'> {
  readonly articles: readonly Article[];
  /** How many entries there were, those among them that are no articles. */
  readonly entries: number;
}

/** Apart from what comes after: what the source has said must not be held while the index is built. */
async function read(source: Source, options: RecommenderOptions, signal: AbortSignal, open?: OpenIndex): Promise<Read> {
  // who hands in a list knows how long it is
  const limits = resolveFetchLimits({
    ...options,
    maxArticles: options.maxArticles ?? ((options.articles ?? open) ? Infinity : undefined),
  });
  const {fetch = globalFetch} = options;
  const {
    articles,
    baseUrl,
    failures = [],
    hint = baseUrl ? '' : 'relative ones need baseUrl',
  } = await source({...limits, fetch, signal});
  signal.throwIfAborted();
  for (const failure of failures) options.onFailure?.(failure);
  const inputs = await toKnownInputs(articles.slice(0, limits.maxArticles));
  const reader = await part(readerFor(inputs));
  const steps = mapSteps(inputs, (input) => normalizeArticle(input, baseUrl, reader));
  const normalized = (await run(steps, signal)).filter((article) => article !== undefined);
  if (!normalized.length)
    throw new RelatedArticlesError(
      'no-articles',
      `${baseUrl ?? 'articles'}: ${articles.length} entries, none with a title and a usable link${hint ? `; ${hint}` : ''}.`,
    );
  return {articles: normalized, entries: articles.length, isWhole: !failures.length};
}

async function build(
  articles: readonly Article[],
  lang: string | undefined,
  signal: AbortSignal,
): Promise<RankingIndex> {
  const languages = await loadLanguages(articles, lang);
  return run(rankingIndexSteps(await run(corpusSteps(articles, languages), signal)), signal);
}

/**
 * The source that the options name.
 *
 * @throws RelatedArticlesError `no-source` or `invalid-option`.
 */
export function toSource({articles, source, baseUrl, ...options}: RecommenderOptions): Source {
  const use = oneOf('use', options.use, ['all', 'first']);
  const format = oneOf('format', options.format, ['auto', 'json', 'feed']);
  if (articles) {
    // JavaScript callers may hand in anything
    if (typeof articles !== 'object' || typeof articles[Symbol.iterator] !== 'function')
      throw invalid('articles is not a list.');
    const list = [...articles];
    return () => Promise.resolve({kind: 'articles', articles: list, baseUrl});
  }
  const named = Array.isArray(source) ? (source as readonly Entry[]) : [source as Entry | undefined];
  const sources = named
    .flatMap<Entry>((entry) => (typeof entry === 'string' ? toNames(entry) : (entry ?? [])))
    .map((entry) => (typeof entry === 'function' ? checked(entry) : toUrlSource(entry, format, baseUrl)));
  const [only] = sources;
  if (!only) throw new RelatedArticlesError('no-source', 'No articles, no source, no page with a feed.');
  if (sources.length === 1) return only;
  return async (request) => {
    const {firstSource, uniteSources} = await part(import('./sources/several-sources.ts'));
    return (use === 'first' ? firstSource : uniteSources)(sources)(request);
  };
}

/** A source of the caller's own: JavaScript may give anything. */
function checked(source: Source): Source {
  return async (request) => {
    const result = (await source(request)) as Partial<SourceResult> | null | undefined;
    if (!Array.isArray(result?.articles)) throw invalid('source must return {articles: […]}.');
    return result as SourceResult;
  };
}

function toUrlSource(address: string | URL, format: SourceFormat, baseUrl?: string): Source {
  const url = canonicalUrl(String(address), baseUrl);
  if (!url) throw invalid(`source must be an http(s) address, not ${JSON.stringify(address)}.`);
  return createUrlSource(url, format);
}
