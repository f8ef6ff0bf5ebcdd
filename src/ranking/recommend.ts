import type {Article, ArticleText} from '../corpus/article.ts';
import {FIELDS, fieldTerms} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import {finish} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {buildQuery} from './build-query.ts';
import {pickDistinct} from './pick-distinct.ts';
import {lazyReasons} from './reasons.ts';
import {rerank} from './rerank.ts';
import type {ScoredCandidate} from './rerank.ts';
import type {SearchIndex} from './search-index.ts';
import {searchIndexSteps} from './search-index.ts';
import {chanceSteps} from './chance.ts';
import {kinshipSteps} from './kinship.ts';
import type {Kinship} from './kinship.ts';
import {hubSteps, hubsOfFew} from './hubs.ts';
import {LARGE} from './large.ts';
import {signSteps} from './sign-texts.ts';
import {fromHubLevel, toHubLevel} from './quantise.ts';
import {countSteps} from './term-counts.ts';
import type {TermVectors, Vector} from './term-vectors.ts';
import {weighTexts} from './whole-texts.ts';

/** Candidates that MiniSearch hands to the re-ranking. */
const CANDIDATES = 100;

/** An article with its place in the list and the reason for it. */
export interface RankedArticle {
  /** The article. */
  readonly article: Article;
  /** 0 to 1: its share of the score that the seed would give itself. 0 where the ranking has not found the article. */
  readonly score: number;
  /** 1 for the best. */
  readonly rank: number;
  /** Up to five words of the seed that did most for this article, as the seed spells them, best first. */
  readonly matchedTerms: readonly string[];
}

/** The article being read. */
export interface Seed {
  /** Its position in the corpus, when it is one of the corpus' articles. */
  readonly position: number | undefined;
  /** Its text. */
  readonly content: ArticleText;
  /** Its date in milliseconds since 1970. */
  readonly date: number | undefined;
  /** Its section, or empty. */
  readonly section: string;
  /** Its address. */
  readonly url: string | undefined;
  /** Its language, as the corpus tells it: a primary subtag, or empty. */
  readonly lang: string;
  /** Whether nothing is to be suggested on it. */
  readonly excluded: boolean;
}

/** A corpus with all that ranking has made of it. */
export interface RankingIndex {
  readonly corpus: Corpus;
  readonly vectors: TermVectors;
  readonly hubs: Float64Array;
  readonly chance: number;
  readonly kinship: Kinship;
  readonly search: SearchIndex;
}

/** What one question is about, besides the seed. */
export interface RankingRequest {
  /** How many articles. */
  readonly limit: number;
  /** Scores below this are left out. */
  readonly threshold: number;
  /** Whether the article at a position may be suggested; not the seed's own. */
  readonly allows: (position: number) => boolean;
  /** Factor by position that editors have put on the score. */
  readonly favour?: ((position: number) => number) | undefined;
  /** Days after which an article's age halves its score; Infinity: age does not count. */
  readonly halfLife: number;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** Puts candidates, best first, into another order before the best are picked. */
  readonly arrange?: ((candidates: readonly ScoredCandidate[]) => readonly ScoredCandidate[]) | undefined;
  /** Picks the best of those that are good enough. Default `pickDistinct`. */
  readonly pick?: typeof pickDistinct | undefined;
  /** Whether `matchedTerms` stay empty: to find them takes a third of the time. Default no. */
  readonly withoutReasons?: boolean | undefined;
}

/** Makes all that ranking needs of a corpus. */
export function createRankingIndex(corpus: ReadCorpus): RankingIndex {
  return finish(rankingIndexSteps(corpus));
}

/**
 * The same in small steps.
 *
 * @param makeSearch - Makes what finds candidates. Default: MiniSearch.
 */
export function* rankingIndexSteps(read: ReadCorpus, makeSearch = searchIndexSteps): Steps<RankingIndex> {
  const counted = yield* countSteps(read);
  const size = read.articles.length;
  const hubsOfMany = size > LARGE && (yield* hubSteps(weighTexts(read, counted)));
  const {corpus, vectors} = yield* signSteps(read, counted);
  const alikeness = yield* chanceSteps(vectors);
  const chance = alikeness.reduce((sum, value) => sum + value, 0) / (size || 1);
  const hubs = (hubsOfMany || hubsOfFew(alikeness, chance)).map((factor) => fromHubLevel(toHubLevel(factor)));
  const kinship = yield* kinshipSteps(corpus.articles);
  return {corpus, vectors, hubs, chance, kinship, search: yield* makeSearch(corpus, vectors)};
}

/** The articles most related to the seed, best first; never one article twice. */
export function* recommendSteps(index: RankingIndex, seed: Seed, request: RankingRequest): Steps<RankedArticle[]> {
  const {corpus} = index;
  const {limit, threshold, arrange, pick = pickDistinct, withoutReasons = false} = request;
  const {vector, candidates} = yield* scoreSteps(index, seed, request);
  yield;
  const good = candidates.filter((candidate) => candidate.score >= threshold);
  const picked = pick({...index, ordered: arrange?.(good) ?? good, title: seed.content.title, limit});
  yield;
  const positions = picked.map(({position}) => position);
  const reasonsOf = withoutReasons ? () => [] : lazyReasons(index, seed, vector, positions);
  return picked.map((candidate, i) => ({
    article: corpus.articles[candidate.position] as Article,
    score: candidate.score,
    rank: i + 1,
    get matchedTerms() {
      return reasonsOf(i);
    },
  }));
}

/** All candidates with their scores, best first, and the seed's vector. */
export function* scoreSteps(
  index: RankingIndex,
  seed: Seed,
  {allows, favour, halfLife, now}: RankingRequest,
): Steps<{vector: Vector; candidates: ScoredCandidate[]}> {
  const {corpus, vectors, search} = index;
  const known = corpus.articles[seed.position ?? -1];
  // a page often says no more than the source, which has been read already
  const position =
    known && FIELDS.every((field) => seed.content[field] === known[field]) ? (seed.position as number) : -1;
  const whole = position < 0 ? undefined : vectors.seedAt(position);
  const terms = whole ? undefined : fieldTerms(seed.content, corpus.tokenizerFor(seed.lang));
  const vector = terms ? yield* vectors.vectorSteps(terms) : (whole as Vector);
  yield;
  const queryTerms = buildQuery({
    corpus,
    seed: vector,
    own: seed.position === undefined ? undefined : vectors.rows.at(seed.position).ids,
  });
  yield;
  const candidates = search.search({terms: queryTerms, allows}, CANDIDATES);
  yield;
  const seedTitle = new Set(terms ? terms.title.flatMap((term) => corpus.idOf(term) ?? []) : corpus.titles[position]);
  return {
    vector,
    candidates: vectors.spread(vector, (dense) =>
      rerank({...index, candidates, seed: vector, dense, seedTitle, about: seed, halfLife, now, favour}),
    ),
  };
}
