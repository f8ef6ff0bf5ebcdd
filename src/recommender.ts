import {normalizeArticle, normalizeText} from './corpus/article.ts';
import type {Article} from './corpus/article.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import {canonicalUrl} from './corpus/canonical-url.ts';
import {createCorpus} from './corpus/corpus.ts';
import type {Corpus} from './corpus/corpus.ts';
import {parseDate} from './corpus/parse-date.ts';
import {RelatedArticlesError} from './errors.ts';
import {resolveRecommendOptions} from './options.ts';
import type {FetchLimits, RecommendOptions} from './options.ts';
import {recommend} from './ranking/recommend.ts';
import type {RankedArticle, Seed} from './ranking/recommend.ts';
import {createSearchIndex} from './ranking/search-index.ts';
import type {SearchIndex} from './ranking/search-index.ts';
import {createTermVectors} from './ranking/term-vectors.ts';
import type {TermVectors} from './ranking/term-vectors.ts';
import {toArticleInput} from './sources/json.ts';
import type {Source, SourceFormat} from './sources/source.ts';
import {shareWork} from './shared-work.ts';
import type {SharedWork} from './shared-work.ts';
import {createUrlSource} from './sources/url-source.ts';

/** Options of a recommender. Either `articles` or `source` must be given. */
export interface RecommenderOptions extends FetchLimits {
  /** The articles themselves. */
  readonly articles?: Iterable<ArticleInput> | undefined;
  /** An address of a JSON file or a feed, or a function that gives articles. */
  readonly source?: string | URL | Source | undefined;
  /** What an address must hold: `json` or `feed` refuses anything else. Default `auto`: the bytes decide. */
  readonly format?: SourceFormat | undefined;
  /** The address against which relative links of `articles` and a relative `source` are resolved. */
  readonly baseUrl?: string | undefined;
  /** The `fetch` to use. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** What was read. */
export interface CorpusInfo {
  /** Articles that can be suggested. */
  readonly articleCount: number;
  /** Entries left out: without title or usable link, or repeated. */
  readonly skippedCount: number;
}

/**
 * Why there is nothing to suggest: the article being read is unknown to the source and has no text of its own; the
 * source has no other article; or none of the others is related enough (or all that are were to be left out).
 */
export type EmptyReason = 'unknown-article' | 'no-other-articles' | 'nothing-related';

/**
 * What came of a request. `outcome` says what kind of suggestions these are; `empty` says that there are none, and
 * `reason` why.
 */
export type Recommendation =
  | {readonly outcome: 'related'; readonly articles: readonly RankedArticle[]}
  | {
      readonly outcome: 'empty';
      readonly reason: EmptyReason;
      readonly articles: readonly [];
    };

/** Ranks articles by how related they are to the one being read. */
export interface Recommender {
  /**
   * Reads the source and builds the index, once; `recommend` does it by itself. A failure is not kept: the next call
   * tries again.
   *
   * @throws RelatedArticlesError what the source throws, or `no-articles`.
   */
  load(signal?: AbortSignal): Promise<CorpusInfo>;
  /** The articles that can be suggested, in the order of the source. Loads first, like `recommend`. */
  articles(): Promise<readonly Article[]>;
  /**
   * The articles most related to `seed`, best first, never the seed itself.
   *
   * @param seed - The article being read: loose like any input. With the `id` or `url` of one of the source's articles
   * the rest may be missing; where both have a text the longer one counts.
   * @throws RelatedArticlesError `invalid-option`, or what `load` throws; or the signal's reason.
   */
  recommend(seed: ArticleInput, options?: RecommendOptions): Promise<Recommendation>;
}

interface Loaded extends CorpusInfo {
  readonly corpus: Corpus;
  readonly vectors: TermVectors;
  readonly index: SearchIndex;
}

/**
 * Makes a recommender over some articles. Nothing is read before the first call. Works in a page, a worker and Node.
 *
 * @throws RelatedArticlesError `no-source` when neither `articles` nor `source` is given, `invalid-option` when
 * `articles` is no list or `source` no http(s) address.
 */
export function createRecommender(options: RecommenderOptions): Recommender {
  const source = toSource(options);
  let loading: SharedWork<Loaded> | undefined;
  const loaded = async (signal?: AbortSignal): Promise<Loaded> => {
    signal?.throwIfAborted();
    if (!loading || loading.abandoned) {
      const attempt: SharedWork<Loaded> = shareWork((ended) =>
        build(source, options, ended).catch((error: unknown) => {
          if (loading === attempt) loading = undefined;
          throw error;
        }),
      );
      loading = attempt;
    }
    return loading.join(signal);
  };
  return {
    async load(signal) {
      const {articleCount, skippedCount} = await loaded(signal);
      return {articleCount, skippedCount};
    },
    async articles() {
      return (await loaded()).corpus.articles;
    },
    async recommend(input, recommendOptions) {
      const {limit, threshold, exclude} = resolveRecommendOptions(recommendOptions);
      const {corpus, vectors, index} = await loaded(recommendOptions?.signal);
      recommendOptions?.signal?.throwIfAborted();
      const seed = toSeed(input, corpus, options.baseUrl);
      const excluded = new Set(
        [...exclude].map((article) => corpus.find(article)).filter((position) => position !== undefined),
      );
      const articles = recommend({corpus, vectors, index, seed, limit, threshold, excluded});
      if (articles.length) return {outcome: 'related', articles};
      return {outcome: 'empty', reason: whyEmpty(seed, corpus), articles: []};
    },
  };
}

/** The global `fetch` without its demand on `this`. */
const globalFetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);

async function build(source: Source, options: RecommenderOptions, signal: AbortSignal): Promise<Loaded> {
  const {fetch = globalFetch, timeout = 10_000, maxBytes = 10_000_000} = options;
  const {articles, baseUrl} = await source({fetch, timeout, maxBytes, signal});
  signal.throwIfAborted();
  const normalized = articles
    .map((input: ArticleInput | null) => {
      // fields may have any usual name; two of `ArticleInput` say what JSON cannot: a literal text, a Date
      const known = toArticleInput(input);
      return normalizeArticle({...known, text: input?.text ?? known.text, date: known.date ?? input?.date}, baseUrl);
    })
    .filter((article) => article !== undefined);
  const corpus = createCorpus(normalized);
  const articleCount = corpus.articles.length;
  if (!articleCount)
    throw new RelatedArticlesError('no-articles', `${articles.length} entries, none with a title and a usable link.`);
  return {
    corpus,
    vectors: createTermVectors(corpus),
    index: createSearchIndex(corpus),
    articleCount,
    skippedCount: articles.length - articleCount,
  };
}

function toSource({articles, source, format, baseUrl}: RecommenderOptions): Source {
  if (articles) {
    // JavaScript callers may hand in anything
    if (typeof articles[Symbol.iterator] !== 'function')
      throw new RelatedArticlesError('invalid-option', 'articles is not a list.');
    const list = [...articles];
    return () => Promise.resolve({kind: 'articles', articles: list, baseUrl});
  }
  if (typeof source === 'function') return source;
  if (source === undefined)
    throw new RelatedArticlesError('no-source', 'No articles, no source, and the page names no feed.');
  const url = canonicalUrl(String(source), baseUrl);
  if (!url)
    throw new RelatedArticlesError(
      'invalid-option',
      `source must be an http(s) address, not ${JSON.stringify(source)}.`,
    );
  return createUrlSource(url, format);
}

function whyEmpty({position, content}: Seed, corpus: Corpus): EmptyReason {
  if (!(content.title + content.summary + content.text + content.tags.join(''))) return 'unknown-article';
  return corpus.articles.length > (position === undefined ? 0 : 1) ? 'nothing-related' : 'no-other-articles';
}

/** Joins what the page says with what the source says of the same article. */
function toSeed(input: ArticleInput, corpus: Corpus, baseUrl: string | undefined): Seed {
  const url = canonicalUrl(input.url, baseUrl);
  const position =
    (input.id === undefined ? undefined : corpus.find(String(input.id))) ?? (url ? corpus.find(url) : undefined);
  const own = normalizeText(input);
  const known = position === undefined ? undefined : corpus.articles[position];
  const date = known?.date ?? (input.date === undefined ? undefined : parseDate(input.date));
  if (!known) return {position, content: own, date};
  const content = {
    title: known.title,
    tags: known.tags.length ? known.tags : own.tags,
    summary: known.summary || own.summary,
    text: own.text.length > known.text.length ? own.text : known.text,
  };
  return {position, content, date};
}
