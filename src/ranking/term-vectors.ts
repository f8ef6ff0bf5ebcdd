import {FIELDS} from '../corpus/corpus.ts';
import type {Corpus, Field, FieldTerms} from '../corpus/corpus.ts';

/** How much one occurrence in each field counts towards an article's subject. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {title: 8, tags: 6, summary: 2, text: 1};

/** Pairs of neighbouring words count half: they sharpen the subject, single words carry it. */
const PAIR_WEIGHT = 0.5;

/** Ids of word pairs are multiples of this, plus an offset, so that they never meet those of single words. */
const PAIR_BASE = 2 ** 24;

/** A sparse vector: parallel arrays of dimensions and weights, and its Euclidean length. */
export interface Vector {
  /** Dimension ids, in no order. */
  readonly ids: readonly number[];
  /** Weight of each dimension. */
  readonly weights: readonly number[];
  /** Square root of the sum of the squared weights. */
  readonly length: number;
}

/** The subject of each article as a vector of √tf·idf weights over words and pairs of neighbouring words. */
export interface TermVectors {
  /** The vectors of the corpus' articles, by position. */
  readonly vectors: readonly Vector[];
  /** The vector of any terms, a seed's for instance. */
  vectorOf(fields: FieldTerms): Vector;
  /** The word of a dimension, or undefined when it is a pair of words. */
  word(id: number): string | undefined;
}

/** Makes the vectors of a corpus. */
export function createTermVectors(corpus: Corpus): TermVectors {
  const size = corpus.articles.length;
  const words = [...corpus.docFreq.keys()];
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const counted = corpus.terms.map((fields) => count(fields, (word) => wordIds.get(word) as number));
  const pairDocFreq = new Map<number, number>();
  for (const counts of counted)
    for (const id of counts.keys()) if (id >= PAIR_BASE) pairDocFreq.set(id, (pairDocFreq.get(id) ?? 0) + 1);
  // a pair of one article joins it to no other
  for (const [id, docFreq] of pairDocFreq) if (docFreq < 2) pairDocFreq.delete(id);

  const weigh = (counts: ReadonlyMap<number, number>): Vector => {
    const ids: number[] = [];
    const weights: number[] = [];
    let squares = 0;
    for (const [id, termFreq] of counts) {
      const isPair = id >= PAIR_BASE;
      const docFreq = isPair ? pairDocFreq.get(id) : (corpus.docFreq.get(words[id] ?? '') ?? 1);
      if (!docFreq) continue;
      const weight = (isPair ? PAIR_WEIGHT : 1) * Math.sqrt(termFreq) * inverseDocFreq(docFreq, size);
      ids.push(id);
      weights.push(weight);
      squares += weight * weight;
    }
    return {ids, weights, length: Math.sqrt(squares)};
  };
  return {
    vectors: counted.map(weigh),
    vectorOf(fields) {
      // words that the corpus does not have match nothing, but they are part of what the seed is about
      const own = new Map<string, number>();
      const idOf = (word: string): number => {
        const id = wordIds.get(word) ?? own.get(word) ?? words.length + own.size;
        if (id >= words.length) own.set(word, id);
        return id;
      };
      return weigh(count(fields, idOf));
    },
    word: (id) => words[id],
  };
}

/** log(1 + N/df): never 0, so that even a corpus of two articles has something to compare. */
export function inverseDocFreq(docFreq: number, size: number): number {
  return Math.log(1 + size / docFreq);
}

/** The sum of the products of the weights of shared dimensions, and how many there are. */
export function dot(a: ReadonlyMap<number, number>, b: Vector): {product: number; shared: number} {
  let product = 0;
  let shared = 0;
  for (let i = 0; i < b.ids.length; i++) {
    const weight = a.get(b.ids[i] as number);
    if (weight === undefined) continue;
    product += weight * (b.weights[i] as number);
    shared++;
  }
  return {product, shared};
}

/** A vector for look-up by dimension. */
export function toMap({ids, weights}: Vector): Map<number, number> {
  return new Map(ids.map((id, i) => [id, weights[i] as number]));
}

/** Weighted occurrences of each word and of each pair of neighbours. */
function count(fields: FieldTerms, idOf: (word: string) => number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (id: number, weight: number): void => void counts.set(id, (counts.get(id) ?? 0) + weight);
  for (const field of FIELDS) {
    const weight = FIELD_WEIGHT[field];
    let before: number | undefined;
    for (const term of fields[field]) {
      const id = idOf(term);
      add(id, weight);
      if (before !== undefined) add((before + 1) * PAIR_BASE + id, weight);
      // neighbouring tags are neighbours by chance
      before = field === 'tags' ? undefined : id;
    }
  }
  return counts;
}
