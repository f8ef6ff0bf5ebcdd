import {FIELDS} from '../corpus/corpus.ts';
import type {Corpus, FieldIds, FieldTerms} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import type {RepeatedPairs} from './repeated-pairs.ts';
import {saturate} from './saturation.ts';
import type {SparseRows} from './sparse-rows.ts';
import {createCounter} from './term-counts.ts';
import type {TermCounts} from './term-counts.ts';

/** Pairs of neighbouring words count half: they sharpen the subject, single words carry it. */
const PAIR_WEIGHT = 0.5;

/** A sparse vector: parallel arrays of dimensions and weights, and its Euclidean length. */
export interface Vector {
  /** Dimensions, in no order. */
  readonly ids: Uint32Array;
  /** Weight of each dimension. */
  readonly weights: Float32Array;
  /** Square root of the sum of the squared weights. */
  readonly length: number;
}

/** The subject of each article as a vector of tf·idf weights over words and pairs of neighbouring words. */
export interface TermVectors {
  /** The signatures of the corpus' articles, by position: what tells most of each. */
  readonly rows: SparseRows;
  /** How many dimensions the corpus has. */
  readonly dimensions: number;
  /** The vector of any terms, a seed's for instance; words that the corpus does not have lie beyond its dimensions. */
  readonly vectorSteps: (fields: FieldTerms) => Steps<Vector>;
  /** What stands for the article at a position as a seed, where that is known without reading its text again: what `vectorSteps` gives, or, where there is no text, its signature. */
  readonly seedAt: (position: number) => Vector | undefined;
  /** What the whole text of the article at a position says, where that is known without reading it again. */
  readonly countsAt: (position: number) => TermCounts | undefined;
  /** The word of a dimension, or undefined when it is a pair of words. */
  readonly word: (id: number) => string | undefined;
  /** See `idfIn`. */
  readonly idf: Idf;
  /**
   * Lays a vector out over all dimensions, for products with many others, while `work` runs; the array is used again
   * afterwards.
   */
  readonly spread: <T>(vector: Vector, work: (dense: Float32Array) => T) => T;
  /** The pairs of words that are dimensions; their numbers follow those of the words. */
  readonly pairs: RepeatedPairs;
  /** In how many articles each dimension stands, nearly. */
  readonly found: Uint32Array;
}

/** What there is to know of the articles, besides the corpus. */
export interface VectorParts extends Pick<TermVectors, 'pairs' | 'found' | 'rows'> {
  /** Default: nothing is known. */
  readonly countsAt?: TermVectors['countsAt'] | undefined;
  /** Default: by the counts. */
  readonly seedAt?: TermVectors['seedAt'] | undefined;
}

/** Puts together what stands for the texts of a corpus. */
export function completeVectors(
  {words, idOf, articles}: Corpus,
  {pairs, found, rows, countsAt = () => undefined, seedAt}: VectorParts,
): TermVectors {
  const dimensions = found.length;
  const idf = idfIn(found, words.length, articles.length);
  const weighAt = (position: number): Vector | undefined => {
    const counts = countsAt(position);
    return counts && weigh(counts, idf);
  };
  // what is as long as there are dimensions is dear to make
  const spare: Float32Array[] = [];
  return {
    rows,
    dimensions,
    pairs,
    found,
    idf,
    countsAt,
    seedAt: seedAt ?? weighAt,
    spread({ids, weights}, work) {
      const dense = spare.pop() ?? new Float32Array(dimensions);
      // what lies beyond the dimensions is left out by the array itself
      for (let i = 0; i < ids.length; i++) dense[ids[i] as number] = weights[i] as number;
      try {
        return work(dense);
      } finally {
        for (let i = 0; i < ids.length; i++) dense[ids[i] as number] = 0;
        spare.push(dense);
      }
    },
    *vectorSteps(fields) {
      // a word that the corpus does not have is part of what the seed is about, though it matches nothing
      const own = new Map<string, number>();
      const toId = (word: string): number => {
        const id = idOf(word) ?? own.get(word) ?? dimensions + own.size;
        if (id >= dimensions) own.set(word, id);
        return id;
      };
      const ids = Object.fromEntries(
        FIELDS.map((field) => [field, new Uint32Array(fields[field].map(toId))]),
      ) as FieldIds;
      // the first text has tables made of all words and of all pairs
      yield;
      yield* pairs.prepare();
      return weigh(createCounter(words.length, pairs.find, dimensions + own.size)(ids), idf);
    },
    word: (id) => words[id],
  };
}

/** What a dimension counts for: its inverse document frequency, of pairs a part. */
export type Idf = (id: number) => number;

/**
 * Makes what tells what a dimension counts for: 0 for a pair of one article, which joins it to no other. A word that no
 * article has, beyond the dimensions, counts as much as one of a single article.
 *
 * @param found - In how many articles each dimension stands.
 * @param words - How many dimensions are words; the others are pairs.
 * @param size - How many articles there are.
 */
export function idfIn(found: Uint32Array, words: number, size: number): Idf {
  // it depends on the number of articles alone
  const known = new Float64Array(size + 1);
  for (let docFreq = 0; docFreq <= size; docFreq++) known[docFreq] = inverseDocFreq(docFreq, size);
  const dimensions = found.length;
  return (id) => {
    if (id >= dimensions) return known[1] as number;
    const docFreq = found[id] as number;
    return id < words ? (known[docFreq] as number) : docFreq > 1 ? PAIR_WEIGHT * (known[docFreq] as number) : 0;
  };
}

/**
 * Makes a vector of counts.
 *
 * @param room - Where its weights go, if they are needed only for a while: as long as the longest vector.
 */
export function weigh({ids, termFreqs}: TermCounts, idf: Idf, room?: Float32Array): Vector {
  const weights = room?.subarray(0, ids.length) ?? new Float32Array(ids.length);
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = saturate(termFreqs[i] as number) * idf(ids[i] as number);
    weights[i] = weight;
    // as it is kept, for an article's length must not depend on who works it out
    squares += (weights[i] as number) ** 2;
  }
  return {ids, weights, length: Math.sqrt(squares)};
}

/** log(1 + N/df): never 0, so that even a corpus of two articles has something to compare. */
export function inverseDocFreq(docFreq: number, size: number): number {
  return Math.log(1 + size / docFreq);
}

/** The product of two vectors, one of them laid out over all dimensions. */
export function dot(dense: Float32Array, {ids, weights}: Vector): number {
  let product = 0;
  for (let i = 0; i < ids.length; i++) product += (dense[ids[i] as number] as number) * (weights[i] as number);
  return product;
}
