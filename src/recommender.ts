import {normalizeArticle} from './corpus/article.ts';
import type {Article} from './corpus/article.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import {canonicalUrl} from './corpus/canonical-url.ts';
import {createCorpus} from './corpus/corpus.ts';
import {RelatedArticlesError} from './errors.ts';
import {resolveRecommendOptions} from './options.ts';
import type {FetchLimits, RecommendOptions, ResolvedRecommendOptions} from './options.ts';
import type {Editors} from './ranking/editors.ts';
import type {Explanation} from './ranking/explain.ts';
import type {SameSection} from './ranking/fallback.ts';
import {createRankingIndex, recommend} from './ranking/recommend.ts';
import type {RankedArticle, RankingIndex, RankingRequest, Seed} from './ranking/recommend.ts';
import {isBlank, toSeed} from './seed.ts';
import {part} from './part.ts';
import {toArticleInput} from './sources/json.ts';
import type {Source, SourceFormat} from './sources/source.ts';
import {loadLanguages} from './text/language.ts';
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
  /**
   * The language of articles that name none and do not show another, as a BCP 47 tag; the page's, for instance. Default
   * unknown.
   */
  readonly lang?: string | undefined;
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
 * source has no other article; none of the others is related enough (or all that are were to be left out); or the
 * article being read is one on which editors want none.
 */
export type EmptyReason = 'unknown-article' | 'no-other-articles' | 'nothing-related' | 'excluded';

/**
 * What came of a request. `outcome` says what kind of suggestions these are: related ones, the newest that share the
 * seed's section or a tag, or the newest of all; `empty` says that there are none, and `reason` why.
 */
export type Recommendation =
  | {readonly outcome: 'related' | 'latest'; readonly articles: readonly RankedArticle[]}
  | SameSection
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
   * The articles most related to `seed`, best first, never the seed itself; where none is related enough, what
   * `fallback` allows.
   *
   * @param seed - The article being read: loose like any input. With the `id` or `url` of one of the source's articles
   * the rest may be missing; where both have a text the longer one counts.
   * @throws RelatedArticlesError `invalid-option`, or what `load` throws; or the signal's reason.
   */
  recommend(seed: ArticleInput, options?: RecommendOptions): Promise<Recommendation>;
  /**
   * Every number that makes the score of an article for this seed.
   *
   * @param article - An id or an address.
   * @returns undefined for an article that the source does not have, that is the seed itself, that must not be suggested,
   * or that is not among the hundred which share most with the seed.
   * @throws RelatedArticlesError like `recommend`.
   */
  explain(seed: ArticleInput, article: string, options?: RecommendOptions): Promise<Explanation | undefined>;
}

interface Loaded extends CorpusInfo {
  readonly index: RankingIndex;
}

/** A question made ready for ranking. */
interface Question extends RankingRequest {
  readonly index: RankingIndex;
  readonly seed: Seed;
  readonly editors: Editors | undefined;
  readonly options: ResolvedRecommendOptions;
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
  const prepare = async (input: ArticleInput, given: RecommendOptions | undefined): Promise<Question> => {
    const resolved = resolveRecommendOptions(given);
    const {index} = await loaded(given?.signal);
    const question = await toQuestion(index, toSeed(input, index.corpus, options.baseUrl), resolved);
    given?.signal?.throwIfAborted();
    return question;
  };
  return {
    async load(signal) {
      const {articleCount, skippedCount} = await loaded(signal);
      return {articleCount, skippedCount};
    },
    async articles() {
      return (await loaded()).index.corpus.articles;
    },
    async recommend(input, given) {
      return answer(await prepare(input, given));
    },
    async explain(input, name, given) {
      const {index, seed, ...request} = await prepare(input, given);
      const {explain} = await part(import('./ranking/explain.ts'));
      return explain(index, seed, request, name);
    },
  };
}

async function toQuestion(index: RankingIndex, seed: Seed, options: ResolvedRecommendOptions): Promise<Question> {
  const {corpus, vectors} = index;
  const {diversity, languages, now} = options;
  const pin = [...options.pin];
  const exclude = [...options.exclude].map(String);
  const patterns = exclude.filter((name) => name.includes('*'));
  // none is there on most sites: each is loaded where it is wanted
  const [editing, diversifying, matching] = await Promise.all([
    pin.length || corpus.articles.some(({editorial}) => editorial) ? part(import('./ranking/editors.ts')) : undefined,
    diversity ? part(import('./ranking/diversify.ts')) : undefined,
    patterns.length ? part(import('./ranking/patterns.ts')) : undefined,
  ]);
  const editors = editing?.createEditors(corpus, now);
  const excluded = new Set(exclude.map(corpus.find));
  const fits = matching?.createPatternMatcher(patterns);
  const isForeign = (position: number): boolean => {
    const lang = corpus.languages[position];
    return languages !== 'any' && Boolean(lang && seed.lang) && lang !== seed.lang;
  };
  return {
    ...options,
    index,
    seed,
    editors,
    options: {...options, pin},
    allows: (position) =>
      position !== seed.position &&
      !excluded.has(position) &&
      !fits?.((corpus.articles[position] as Article).url) &&
      !isForeign(position) &&
      (editors?.allows(position) ?? true),
    favour: editors?.favour,
    arrange: diversifying && ((candidates) => diversifying.diversify(vectors, candidates, diversity)),
  };
}

async function answer({index, seed, editors, options, ...request}: Question): Promise<Recommendation> {
  const {corpus} = index;
  const {limit, pin, fallback} = options;
  const {allows} = request;
  const empty = (reason: EmptyReason): Recommendation => ({outcome: 'empty', reason, articles: []});
  if (seed.excluded || (seed.position !== undefined && editors?.allowsOn(seed.position) === false))
    return empty('excluded');
  const place = (list: readonly RankedArticle[], pinned?: Iterable<string>): readonly RankedArticle[] =>
    editors?.place(list, {seed: seed.position, limit, pin: pinned, allows}) ?? list;
  const ranked = recommend(index, seed, request);
  // pins alone make nothing related
  if (place(ranked).length) return {outcome: 'related', articles: place(ranked, pin)};
  if (fallback !== 'none' && limit) {
    const {findFallback} = await part(import('./ranking/fallback.ts'));
    const found = findFallback({corpus, seed, limit, fallback, allows});
    if (found) return {...found, articles: place(found.articles, pin)};
  }
  const pinned = place([], pin);
  if (pinned.length) return {outcome: 'related', articles: pinned};
  if (isBlank(seed)) return empty('unknown-article');
  return empty(
    corpus.articles.length > (seed.position === undefined ? 0 : 1) ? 'nothing-related' : 'no-other-articles',
  );
}

/** The global `fetch` without its demand on `this`. */
const globalFetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request);

async function build(source: Source, options: RecommenderOptions, signal: AbortSignal): Promise<Loaded> {
  const {fetch = globalFetch, timeout = 10_000, maxBytes = 10_000_000, maxPages = 10, maxArticles = 10_000} = options;
  const {articles, baseUrl} = await source({fetch, timeout, maxBytes, maxPages, maxArticles, signal});
  signal.throwIfAborted();
  const normalized = articles
    .map((input: ArticleInput | null) => {
      // fields may have any usual name; two of `ArticleInput` say what JSON cannot: a literal text, a Date
      const known = toArticleInput(input);
      return normalizeArticle({...known, text: input?.text ?? known.text, date: known.date ?? input?.date}, baseUrl);
    })
    .filter((article) => article !== undefined);
  const corpus = createCorpus(normalized, await loadLanguages(normalized, options.lang));
  const articleCount = corpus.articles.length;
  if (!articleCount)
    throw new RelatedArticlesError('no-articles', `${articles.length} entries, none with a title and a usable link.`);
  return {
    index: createRankingIndex(corpus),
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
