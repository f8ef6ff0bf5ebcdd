import type {Article} from './corpus/article.ts';
import {part} from './part.ts';
import type {ResolvedRecommendOptions} from './resolve-options.ts';
import type {Editors} from './ranking/editors.ts';
import type {SameSection} from './ranking/fallback.ts';
import {recommendSteps} from './ranking/recommend.ts';
import type {RankedArticle, RankingIndex, RankingRequest, Seed} from './ranking/recommend.ts';
import {isBlank} from './seed.ts';
import {run} from './slices.ts';

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

/** A question made ready for ranking. */
export interface Question extends RankingRequest {
  readonly index: RankingIndex;
  readonly seed: Seed;
  readonly editors: Editors | undefined;
  readonly options: ResolvedRecommendOptions;
}

/** Loads what the options want and the corpus calls for. */
export async function toQuestion(
  index: RankingIndex,
  seed: Seed,
  options: ResolvedRecommendOptions,
): Promise<Question> {
  const {corpus, vectors} = index;
  const {diversity, exclude, languages, now, pin} = options;
  const patterns = exclude.filter((name) => name.includes('*'));
  // none is there on most sites: each is loaded where it is wanted
  const [editing, diversifying, matching] = await Promise.all([
    pin.length || corpus.isEdited ? part(import('./ranking/editors.ts')) : undefined,
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
    options,
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

/** What there is to suggest, by rank, by hand, or by the fallback. */
export async function answer({index, seed, editors, options, ...request}: Question): Promise<Recommendation> {
  const {corpus} = index;
  const {limit, pin, fallback} = options;
  const {allows} = request;
  const empty = (reason: EmptyReason): Recommendation => ({outcome: 'empty', reason, articles: []});
  if (seed.excluded || (seed.position !== undefined && editors?.allowsOn(seed.position) === false))
    return empty('excluded');
  const place = (list: readonly RankedArticle[], pinned?: Iterable<string>): readonly RankedArticle[] =>
    editors?.place(list, {seed: seed.position, limit, pin: pinned, allows}) ?? list;
  const ranked = await run(recommendSteps(index, seed, request));
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
