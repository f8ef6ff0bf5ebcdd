import type {Article} from './corpus/article.ts';
import type {ArticleInput} from './corpus/article-input.ts';
import {readerFor} from './corpus/reader-for.ts';
import {answer, toQuestion} from './answer.ts';
import type {Question, Recommendation} from './answer.ts';
import {load, toSource} from './load.ts';
import type {CorpusInfo, Loaded, RecommenderOptions} from './load.ts';
import {resolveFetchLimits} from './options.ts';
import type {RecommendOptions, WidgetOptions} from './options.ts';
import type {Corpus} from './corpus/corpus.ts';
import {invalid, resolveRecommendOptions} from './resolve-options.ts';
import {part} from './part.ts';
import type {Explanation} from './ranking/explain.ts';
import type {RankingIndex} from './ranking/recommend.ts';
import {findSeed, toSeed} from './seed.ts';
import {shareWork} from './shared-work.ts';

/** An address or an id; or an article, as `recommend` and `articles` give it. */
export type ArticleName = string | Pick<Article, 'url'>;

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
   * The source's article with this address, in any form of it, or else this id; or the one that has the address of this
   * article. Loads first, like `recommend`.
   */
  find(name: ArticleName): Promise<Article | undefined>;
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
   * @param article - As in `find`.
   * @returns undefined for an article that the source does not have, that is the seed itself, that must not be suggested,
   * or that is not among the hundred which share most with the seed.
   * @throws RelatedArticlesError like `recommend`.
   */
  explain(seed: ArticleInput, article: ArticleName, options?: RecommendOptions): Promise<Explanation | undefined>;
}

/**
 * Makes a recommender over some articles. Nothing is read before the first call. Works in a page, a worker and Node.
 *
 * @throws RelatedArticlesError `no-source` when neither `articles` nor `source` is given, `invalid-option` when
 * `articles` is no list, `source` no http(s) address, `use` or `format` a word that they do not know, or a limit not
 * above 0.
 */
export function createRecommender(options: RecommenderOptions = {}): Recommender {
  const source = toSource(options);
  // what makes no sense is refused now, not with the first question
  resolveFetchLimits(options);
  return recommenderOver((signal) => load(source, options, signal), options.baseUrl);
}

/**
 * A recommender over whatever `load` gives. It is called once, and again after a failure.
 *
 * @param baseUrl - The address against which those of seeds are resolved.
 */
export function recommenderOver(load: (signal: AbortSignal) => Promise<Loaded>, baseUrl?: string): Recommender {
  const loading = shareWork(async (ended) => {
    const made = await load(ended);
    // it may hold the articles as they were handed in, which are as large as the index
    load = () => Promise.resolve(made);
    return made;
  });
  /** The index, with all that is known of the articles at some positions. */
  const open = async (positionsIn: (corpus: Corpus) => readonly (number | undefined)[]): Promise<RankingIndex> => {
    const {index, prepare} = await loading.join();
    await prepare?.(positionsIn(index.corpus));
    return index;
  };
  const ask = async (input: ArticleInput, given: RecommendOptions | undefined): Promise<Question> => {
    const resolved = resolveRecommendOptions(given);
    // JavaScript callers may forget it, or name an article as in `find`
    if (Object(input) !== input) throw invalid('The seed is no article.');
    const {index, prepare} = await loading.join(given?.signal);
    const {corpus} = index;
    const position = findSeed(input, corpus, baseUrl);
    await prepare?.([position]);
    const reader = await part(readerFor([input]));
    const question = await toQuestion(index, toSeed(input, {position, corpus, baseUrl, reader}), resolved);
    given?.signal?.throwIfAborted();
    return question;
  };
  return {
    async load(signal) {
      const {articleCount, skippedCount} = await loading.join(signal);
      return {articleCount, skippedCount};
    },
    async articles() {
      return [...(await loading.join()).index.corpus.articles];
    },
    async find(name) {
      const place = (corpus: Corpus): number | undefined => corpus.find(toName(name));
      const {corpus} = await open((corpus) => [place(corpus)]);
      return corpus.articles[place(corpus) ?? -1];
    },
    async recommend(input, given?: WidgetOptions) {
      const found = await answer(await ask(input, given));
      if (given?.withTexts) await open(({find}) => found.articles.map(({article}) => find(article.url)));
      return found;
    },
    async explain(input, name, given) {
      const {index, seed, ...request} = await ask(input, given);
      await open(({find}) => [find(toName(name))]);
      const {explain} = await part(import('./ranking/explain.ts'));
      return explain(index, seed, request, toName(name));
    },
  };
}

function toName(name: ArticleName): string {
  // JavaScript callers may hand in anything
  return (name as Partial<Article> | undefined)?.url ?? (name as string);
}
