import {FIELDS} from '../corpus/corpus.ts';
import type {Corpus, Field, FieldTerms} from '../corpus/corpus.ts';

/** How much one occurrence in each field counts towards an article's subject. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {title: 8, tags: 6, summary: 2, text: 1};
/** Pairs of neighbouring words count half: they sharpen the subject, single words carry it. */
const PAIR_WEIGHT = 0.5;
/** Exponent of the weighted occurrences: the tenth mention says less than the first. */
const SATURATION = 0.6;
/** Keys of word pairs are multiples of this, plus an offset, so that they never meet those of single words. */
const PAIR_BASE = 2 ** 24;

/** A sparse vector: parallel arrays of dimensions and weights, and its Euclidean length. */
export interface Vector {
  /** Dimensions, in no order. */
  readonly ids: readonly number[];
  /** Weight of each dimension. */
  readonly weights: readonly number[];
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
  /** The dimensions of the corpus' words among these, each once. */
  readonly idsOf: (terms: readonly string[]) => Set<number>;
  /** Inverse document frequency of a word's dimension. */
  readonly idf: (id: number) => number;
}

/** Makes the vectors of a corpus. */
export function createTermVectors(corpus: Corpus): TermVectors {
  const size = corpus.articles.length;
  const words = [...corpus.docFreq.keys()];
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const idfs = words.map((word) => inverseDocFreq(corpus.docFreq.get(word) ?? 1, size));
  const counted = corpus.terms.map((fields) => count(fields, (word) => wordIds.get(word) as number));
  const pairDocFreq = new Map<number, number>();
  for (const counts of counted)
    for (const key of counts.keys()) if (key >= PAIR_BASE) pairDocFreq.set(key, (pairDocFreq.get(key) ?? 0) + 1);
  const pairIds = new Map<number, number>();
  for (const [key, docFreq] of pairDocFreq)
    // a pair of one article joins it to no other
    if (docFreq > 1) pairIds.set(key, idfs.push(PAIR_WEIGHT * inverseDocFreq(docFreq, size)) - 1);

  const weigh = (counts: ReadonlyMap<number, number>): Vector => {
    const ids: number[] = [];
    const weights: number[] = [];
    let squares = 0;
    for (const [key, termFreq] of counts) {
      // a word that the corpus does not have is part of what the seed is about, though it matches nothing
      const id = key < PAIR_BASE ? (key < words.length ? key : idfs.length + key) : pairIds.get(key);
      if (id === undefined) continue;
      const weight = termFreq ** SATURATION * (idfs[id] ?? inverseDocFreq(1, size));
      ids.push(id);
      weights.push(weight);
      squares += weight * weight;
    }
    return {ids, weights, length: Math.sqrt(squares)};
  };
  return {
    vectors: counted.map(weigh),
    dimensions: idfs.length,
    vectorOf(fields) {
      const own = new Map<string, number>();
      const keyOf = (word: string): number => {
        const key = wordIds.get(word) ?? own.get(word) ?? words.length + own.size;
        if (key >= words.length) own.set(word, key);
        return key;
      };
      return weigh(count(fields, keyOf));
    },
    word: (id) => words[id],
    idsOf: (terms) => new Set(terms.map((term) => wordIds.get(term)).filter((id) => id !== undefined)),
    idf: (id) => idfs[id] ?? 0,
  };
}

/** log(1 + N/df): never 0, so that even a corpus of two articles has something to compare. */
function inverseDocFreq(docFreq: number, size: number): number {
  return Math.log(1 + size / docFreq);
}

/** Lays a vector out over all dimensions, for products with many others; `into` must be as long and empty. */
export function toDense({ids, weights}: Vector, into: Float64Array): Float64Array {
  // what lies beyond the dimensions is left out by the array itself
  for (let i = 0; i < ids.length; i++) into[ids[i] as number] = weights[i] as number;
  return into;
}

/** The product of two vectors, one of them laid out by `toDense`. */
export function dot(dense: Float64Array, {ids, weights}: Vector): number {
  let product = 0;
  for (let i = 0; i < ids.length; i++) product += (dense[ids[i] as number] as number) * (weights[i] as number);
  return product;
}

/** Weighted occurrences of each word and of each pair of neighbours. */
function count(fields: FieldTerms, keyOf: (word: string) => number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (key: number, weight: number): void => void counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const field of FIELDS) {
    const weight = FIELD_WEIGHT[field];
    let before: number | undefined;
    for (const term of fields[field]) {
      const key = keyOf(term);
      add(key, weight);
      if (before !== undefined) add((before + 1) * PAIR_BASE + key, weight);
      // neighbouring tags are neighbours by chance
      before = field === 'tags' ? undefined : key;
    }
  }
  return counts;
}
