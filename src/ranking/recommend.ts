import type {Article, ArticleText} from '../corpus/article.ts';
import {FIELDS, fieldTerms} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import {finish} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {buildQuery} from './build-query.ts';
import {pickDistinct} from './pick-distinct.ts';
import {rerank} from './rerank.ts';
import type {ScoredCandidate} from './rerank.ts';
import type {SearchIndex} from './search-index.ts';
import {searchIndexSteps} from './search-index.ts';
import {chanceSteps} from './chance.ts';
import {kinshipSteps} from './kinship.ts';
import type {Kinship} from './kinship.ts';
import {hubSteps} from './hubs.ts';
import {completeVectors, termVectorSteps} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Candidates that MiniSearch hands to the re-ranking. */
const CANDIDATES = 100;
/** Words named as reasons at most. */
const MATCHED_TERMS = 5;

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
  /** Whether the article at a position may be suggested; the seed's own is left out in any case. */
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
  const {pairs, found, vectors: rows} = yield* termVectorSteps(read);
  // what only this needed goes: it is larger than all that stays, and what was made with it would keep it
  const corpus: Corpus & {terms?: unknown} = {...read};
  delete corpus.terms;
  const vectors = completeVectors(corpus, pairs, found, rows);
  const hubs = yield* hubSteps(vectors);
  const chance = yield* chanceSteps(vectors);
  const kinship = yield* kinshipSteps(corpus.articles);
  return {corpus, vectors, hubs, chance, kinship, search: yield* makeSearch(corpus, vectors)};
}

/** The articles most related to the seed, best first; never the seed, never one article twice. */
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

/** Finds reasons when the first of them is looked at: few pages show any, and to find them is a third of an answer's time. */
function lazyReasons(
  index: RankingIndex,
  seed: Seed,
  vector: Vector,
  positions: readonly number[],
): (i: number) => readonly string[] {
  let reasons: string[][] | undefined;
  // lets go of the index as soon as they are there
  let find: (() => string[][]) | undefined = () => findReasons(index, seed, vector, positions);
  return (i) => {
    reasons ??= find?.();
    find = undefined;
    return reasons?.[i] ?? [];
  };
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
  const isKnown = known && FIELDS.every((field) => seed.content[field] === known[field]);
  const position = isKnown ? (seed.position as number) : -1;
  const terms = isKnown ? undefined : fieldTerms(seed.content, corpus.tokenizerFor(seed.lang));
  const vector = terms ? vectors.vectorOf(terms) : (vectors.vectors[position] as Vector);
  yield;
  const query = buildQuery({
    corpus,
    seed: vector,
    isKnown: position >= 0,
    allows: (position) => position !== seed.position && allows(position),
  });
  yield;
  const candidates = search.search(query, CANDIDATES);
  yield;
  const seedTitle = new Set(terms ? terms.title.flatMap((term) => corpus.idOf(term) ?? []) : corpus.titles[position]);
  return {
    vector,
    candidates: vectors.spread(vector, (dense) =>
      rerank({...index, candidates, seed: vector, dense, seedTitle, about: seed, halfLife, now, favour}),
    ),
  };
}

/**
 * Finds the seed's words that did most for each of some articles, best first, as the seed spells them.
 *
 * @param vector - The seed's.
 * @param positions - The articles.
 */
export function findReasons(
  {corpus, vectors}: RankingIndex,
  {content, lang}: Seed,
  vector: Vector,
  positions: readonly number[],
): string[][] {
  if (!positions.length) return [];
  const best = vectors.spread(vector, (dense) =>
    positions.map((position) => {
      const {ids, weights} = vectors.vectors[position] as Vector;
      const shares: [word: string, share: number][] = [];
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        const share = (dense[id] as number) * (weights[i] as number);
        const word = share ? vectors.word(id) : undefined;
        if (word !== undefined) shares.push([word, share]);
      }
      return shares
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, MATCHED_TERMS)
        .map(([word]) => word);
    }),
  );
  const {title, tags, summary, text} = content;
  const surfaces = corpus.tokenizerFor(lang).surfaces([title, ...tags, summary, text].join('\n'), new Set(best.flat()));
  return best.map((words) => words.map((word) => surfaces.get(word) ?? word));
}
