import {createArena} from '../arena.ts';
import {FIELDS} from '../corpus/corpus.ts';
import type {Corpus, Field, FieldIds, FieldTerms, ReadCorpus} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {repeatedPairSteps} from './repeated-pairs.ts';
import type {RepeatedPairs} from './repeated-pairs.ts';

/** How much one occurrence in each field counts towards an article's subject. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {title: 8, tags: 6, summary: 2, text: 1};
/** Pairs of neighbouring words count half: they sharpen the subject, single words carry it. */
const PAIR_WEIGHT = 0.5;
/** Exponent of the weighted occurrences: the tenth mention says less than the first. */
const SATURATION = 0.6;
/** `n ** SATURATION` for the numbers that are common. */
const SATURATED = Float64Array.from({length: 64}, (_, n) => n ** SATURATION);

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
  /** The vectors of the corpus' articles, by position. */
  readonly vectors: readonly Vector[];
  /** How many dimensions the corpus has. */
  readonly dimensions: number;
  /** The vector of any terms, a seed's for instance; words that the corpus does not have lie beyond its dimensions. */
  readonly vectorOf: (fields: FieldTerms) => Vector;
  /** The word of a dimension, or undefined when it is a pair of words. */
  readonly word: (id: number) => string | undefined;
  /** Inverse document frequency of a dimension. */
  readonly idf: (id: number) => number;
  /**
   * Lays a vector out over all dimensions, for products with many others, while `work` runs; the array is used again
   * afterwards.
   */
  readonly spread: <T>(vector: Vector, work: (dense: Float32Array) => T) => T;
  /** The pairs of words that are dimensions; their numbers follow those of the words. */
  readonly pairs: RepeatedPairs;
  /** In how many articles each dimension stands. */
  readonly found: Uint32Array;
}

/** Weighted occurrences by dimension, in parallel arrays. */
interface Counts {
  readonly ids: Uint32Array;
  readonly termFreqs: Float32Array;
}

/** Makes the vectors of a corpus. */
export function* termVectorSteps(corpus: ReadCorpus): Steps<TermVectors> {
  const {words, docFreq, terms} = corpus;
  const {pairs, number} = yield* repeatedPairSteps(terms, docFreq);
  const count = createCounter(words.length, number);
  const counted = yield* mapSteps(terms, count);
  const found = new Uint32Array(words.length + pairs.count);
  yield* mapSteps(counted, ({ids}) => {
    for (let i = 0; i < ids.length; i++) (found[ids[i] as number] as number)++;
  });
  const weigh = createWeighing(corpus, found);
  return completeVectors(corpus, pairs, found, yield* mapSteps(counted, weigh));
}

/** Puts together what stands for the texts of a corpus. */
export function completeVectors(
  corpus: Corpus,
  pairs: RepeatedPairs,
  found: Uint32Array,
  vectors: readonly Vector[],
): TermVectors {
  const {words, idOf} = corpus;
  const dimensions = words.length + pairs.count;
  // what is as long as there are dimensions is dear to make
  const spare: Float32Array[] = [];
  return {
    vectors,
    dimensions,
    pairs,
    found,
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
    vectorOf(fields) {
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
      const pairOf = (first: number, second: number): number => pairs.find(first, second);
      return createWeighing(corpus, found)(createCounter(words.length, pairOf, dimensions + own.size)(ids));
    },
    word: (id) => words[id],
    idf: (id) => (id < dimensions ? weightOf(id, corpus, found) : 0),
  };
}

/** What a dimension's idf counts for; 0 for a pair of one article, which joins it to no other. */
function weightOf(id: number, {words, articles}: Corpus, found: Uint32Array): number {
  const idf = inverseDocFreq(found[id] as number, articles.length);
  return id < words.length ? idf : (found[id] as number) > 1 ? PAIR_WEIGHT * idf : 0;
}

/** Makes vectors of counts, in whose lists it puts them. */
function createWeighing(corpus: Corpus, found: Uint32Array): (counts: Counts) => Vector {
  const idfs = new Float64Array(found.length).fill(NaN);
  const lonely = inverseDocFreq(1, corpus.articles.length);
  const idfOf = (id: number): number => {
    if (id >= found.length) return lonely;
    const known = idfs[id] as number;
    return known === known ? known : (idfs[id] = weightOf(id, corpus, found));
  };
  return ({ids, termFreqs}) => {
    let kept = 0;
    let squares = 0;
    const weights = termFreqs;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const termFreq = termFreqs[i] as number;
      const weight = (SATURATED[termFreq] ?? termFreq ** SATURATION) * idfOf(id);
      if (!weight) continue;
      ids[kept] = id;
      weights[kept++] = weight;
      squares += weight * weight;
    }
    return {ids: ids.subarray(0, kept), weights: weights.subarray(0, kept), length: Math.sqrt(squares)};
  };
}

/** log(1 + N/df): never 0, so that even a corpus of two articles has something to compare. */
function inverseDocFreq(docFreq: number, size: number): number {
  return Math.log(1 + size / docFreq);
}

/** The product of two vectors, one of them laid out over all dimensions. */
export function dot(dense: Float32Array, {ids, weights}: Vector): number {
  let product = 0;
  for (let i = 0; i < ids.length; i++) product += (dense[ids[i] as number] as number) * (weights[i] as number);
  return product;
}

/**
 * Makes what counts weighted occurrences of each word and of each pair of neighbours.
 *
 * @param words - How many words there are; the dimensions of pairs follow theirs.
 * @param pairOf - The number of a pair, or NaN for none.
 * @param dimensions - How many there are, as far as that is known.
 */
function createCounter(
  words: number,
  pairOf: (first: number, second: number) => number,
  dimensions = words,
): (fields: FieldIds) => Counts {
  const idArena = createArena(Uint32Array);
  const termFreqArena = createArena(Float32Array);
  /** Zeros again after each count. */
  let sums = new Float32Array(dimensions);
  return (fields) => {
    const occurrences = FIELDS.reduce((sum, field) => sum + fields[field].length, 0);
    const ids = idArena.room(occurrences * 2);
    let count = 0;
    for (const field of FIELDS) {
      const weight = FIELD_WEIGHT[field];
      const terms = fields[field];
      for (let i = 0; i < terms.length; i++) {
        const id = terms[i] as number;
        if (!sums[id]) ids[count++] = id;
        sums[id] = (sums[id] as number) + weight;
        // neighbouring tags are neighbours by chance
        const pair = i && field !== 'tags' ? words + pairOf(terms[i - 1] as number, id) : NaN;
        if (pair !== pair) continue;
        if (pair >= sums.length) {
          const longer = new Float32Array(pair * 2);
          longer.set(sums);
          sums = longer;
        }
        if (!sums[pair]) ids[count++] = pair;
        sums[pair] = (sums[pair] as number) + weight;
      }
    }
    termFreqArena.room(count);
    const termFreqs = termFreqArena.take(count);
    for (let i = 0; i < count; i++) {
      const id = ids[i] as number;
      termFreqs[i] = sums[id] as number;
      sums[id] = 0;
    }
    return {ids: idArena.take(count), termFreqs};
  };
}
