import type {Corpus} from '../corpus/corpus.ts';
import type {Candidate} from './search-index.ts';
import {dot, toMap} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Share of MiniSearch's score in the fused score; the rest is the similarity of the vectors. */
const SEARCH_SHARE = 0.15;
/** Exponent of the vectors' lengths: below 1, so that long articles are not punished as hard as a cosine would. */
const LENGTH_EXPONENT = 0.8;
/** How little one shared word or pair proves: with n of them, 1 − 0.7ⁿ of the similarity counts. */
const DOUBT = 0.7;
/** What an article far away in time loses at most. */
const TIME_SHARE = 0.25;
/** Days between two articles after which half of that is lost. */
const HALF_LIFE = 365;
const DAY = 864e5;
/** Words named as reasons at most. */
const MATCHED_TERMS = 5;

/** A candidate with its final score. */
export interface ScoredCandidate {
  /** Its position in the corpus. */
  readonly position: number;
  /** 0 to 1: its share of the score that the seed would give itself. */
  readonly score: number;
  /** Cosine of the two vectors, 0 to 1; 1 means the same words. */
  readonly cosine: number;
}

/** What `rerank` works on. */
export interface RerankInput {
  readonly corpus: Corpus;
  readonly vectors: TermVectors;
  readonly candidates: readonly Candidate[];
  /** The seed's vector. */
  readonly seed: Vector;
  /** The seed's date in milliseconds since 1970; undefined switches the time factor off. */
  readonly seedDate: number | undefined;
}

/**
 * Orders candidates by MiniSearch's score fused with the similarity of the term vectors, which counts for less where it
 * rests on a word or two, times a soft factor for the distance between the two dates. Ties: newer first, then by id, so that the same input always gives the same order.
 */
export function rerank({corpus, vectors, candidates, seed, seedDate}: RerankInput): ScoredCandidate[] {
  const seedWeights = toMap(seed);
  const rows = candidates.map(({position, score}) => {
    const other = vectors.vectors[position] as Vector;
    const {product, shared} = dot(seedWeights, other);
    return {
      position,
      search: score,
      cosine: product / (seed.length * other.length || 1),
      // divided so that the seed's similarity to itself is 1
      similarity:
        (evidence(shared) * product) /
        (evidence(seed.ids.length) * seed.length ** (2 - LENGTH_EXPONENT) * other.length ** LENGTH_EXPONENT || 1),
    };
  });
  const bestSearch = Math.max(...rows.map(({search}) => search), Number.MIN_VALUE);
  const bestSimilarity = Math.max(...rows.map(({similarity}) => similarity), 0);
  return rows
    .map(({position, search, cosine, similarity}) => {
      const fused = SEARCH_SHARE * (search / bestSearch) * bestSimilarity + (1 - SEARCH_SHARE) * similarity;
      const score = fused * timeFactor(seedDate, corpus.articles[position]?.date);
      // engines may differ in the last digits of Math.log
      return {position, cosine, score: Math.round(Math.min(score, 1) * 1e6) / 1e6};
    })
    .sort((a, b) => b.score - a.score || compareArticles(corpus, a.position, b.position));
}

/** The seed's words that did most for a candidate, best first. */
export function matchedTerms(vectors: TermVectors, seed: Vector, position: number): string[] {
  const other = toMap(vectors.vectors[position] as Vector);
  const shares: [string, number][] = [];
  seed.ids.forEach((id, i) => {
    const word = vectors.word(id);
    const weight = other.get(id);
    if (word !== undefined && weight !== undefined) shares.push([word, weight * (seed.weights[i] ?? 0)]);
  });
  return shares
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MATCHED_TERMS)
    .map(([word]) => word);
}

function evidence(shared: number): number {
  return 1 - DOUBT ** shared;
}

function timeFactor(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 1;
  return 1 - TIME_SHARE + TIME_SHARE * 2 ** (-Math.abs(a - b) / DAY / HALF_LIFE);
}

function compareArticles(corpus: Corpus, a: number, b: number): number {
  const [x, y] = [corpus.articles[a], corpus.articles[b]];
  return (y?.date ?? 0) - (x?.date ?? 0) || ((x?.id ?? '') < (y?.id ?? '') ? -1 : 1);
}
