import {createArena} from '../arena.ts';
import {FIELDS} from '../corpus/corpus.ts';
import type {Field, FieldIds, ReadCorpus} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {repeatedPairSteps} from './repeated-pairs.ts';
import type {RepeatedPairs} from './repeated-pairs.ts';

/** How much one occurrence in each field counts towards an article's subject. */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = {title: 8, tags: 6, summary: 2, text: 1};

/** Weighted occurrences by dimension, in parallel arrays. */
export interface TermCounts {
  /** Dimensions in the order in which an article has them first. */
  readonly ids: Uint32Array;
  readonly termFreqs: Float32Array;
}

/** The same of an article: the dimensions of its card, which is title, tags and summary, are in front. */
export interface ArticleCounts extends TermCounts {
  /** What of that stands in the card, as long as there are dimensions of it. */
  readonly cardFreqs: Float32Array;
}

/** What the texts of a corpus say. */
export interface CountedTexts {
  /** By position. */
  readonly counts: readonly ArticleCounts[];
  /** The pairs of words that are dimensions; their numbers follow those of the words. */
  readonly pairs: RepeatedPairs;
  /** In how many articles each dimension stands. */
  readonly found: Uint32Array;
}

/** Counts the words of a corpus' articles, and the pairs of neighbours that several of them have. */
export function* countSteps({words, docFreq, terms}: ReadCorpus): Steps<CountedTexts> {
  const {pairs, number} = yield* repeatedPairSteps(terms, docFreq);
  const counts = yield* mapSteps(terms, createCounter(words.length, number));
  const found = new Uint32Array(words.length + pairs.count);
  yield* mapSteps(counts, ({ids}) => {
    for (let i = 0; i < ids.length; i++) (found[ids[i] as number] as number)++;
  });
  return {counts, pairs, found};
}

/**
 * Makes what counts weighted occurrences of each word and of each pair of neighbours.
 *
 * @param words - How many words there are; the dimensions of pairs follow theirs.
 * @param pairOf - The number of a pair, or NaN for none.
 * @param dimensions - How many there are, as far as that is known.
 */
export function createCounter(
  words: number,
  pairOf: (first: number, second: number) => number,
  dimensions = words,
): (fields: FieldIds) => ArticleCounts {
  const idArena = createArena(Uint32Array);
  const arena = createArena(Float32Array);
  /** Zeros again after each count. */
  let sums = new Float32Array(dimensions);
  const copy = (ids: Uint32Array, count: number): Float32Array => {
    const room = arena.room(count);
    for (let i = 0; i < count; i++) room[i] = sums[ids[i] as number] as number;
    return arena.take(count);
  };
  return (fields) => {
    const occurrences = FIELDS.reduce((sum, field) => sum + fields[field].length, 0);
    const ids = idArena.room(occurrences * 2);
    let count = 0;
    let cardFreqs: Float32Array = sums.subarray(0, 0);
    for (const field of FIELDS) {
      if (field === 'text') cardFreqs = copy(ids, count);
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
    const termFreqs = copy(ids, count);
    for (let i = 0; i < count; i++) sums[ids[i] as number] = 0;
    return {ids: idArena.take(count), termFreqs, cardFreqs};
  };
}
