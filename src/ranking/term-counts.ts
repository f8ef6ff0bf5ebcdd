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
  readonly termFreqs: Uint32Array;
}

/** The same of an article: the dimensions of its card, which is title, tags and summary, are in front. */
export interface ArticleCounts extends TermCounts {
  /** What of that stands in the card, as long as there are dimensions of it. */
  readonly cardFreqs: Uint32Array;
}

const NOTHING: Uint32Array = new Uint32Array();

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
  const {pairs, number, most} = yield* repeatedPairSteps(terms, docFreq);
  const counts = yield* mapSteps(terms, createCounter(words.length, number, words.length + most));
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
 * @param pairOf - The number of a pair, or -1 for none.
 * @param dimensions - How many there are, at most.
 */
export function createCounter(
  words: number,
  pairOf: (first: number, second: number) => number,
  dimensions: number,
): (fields: FieldIds) => ArticleCounts {
  const [idArena, arena] = [createArena(), createArena()];
  /** Zeros again after each count. */
  const sums = new Uint32Array(dimensions);
  const copy = (ids: Uint32Array, count: number): Uint32Array => {
    const room = arena.room(count);
    for (let i = 0; i < count; i++) room[i] = sums[ids[i] as number] as number;
    return arena.take(count);
  };
  return (fields) => {
    const occurrences = FIELDS.reduce((sum, field) => sum + fields[field].length, 0);
    const ids = idArena.room(occurrences * 2);
    let count = 0;
    let cardFreqs = NOTHING;
    for (const field of FIELDS) {
      if (field === 'text') cardFreqs = copy(ids, count);
      const weight = FIELD_WEIGHT[field];
      const terms = fields[field];
      // neighbouring tags are neighbours by chance
      const firstPair = field === 'tags' ? terms.length : 1;
      for (let i = 0; i < terms.length; i++) {
        const id = terms[i] as number;
        if (!sums[id]) ids[count++] = id;
        (sums[id] as number) += weight;
        const pair = i < firstPair ? -1 : pairOf(terms[i - 1] as number, id);
        if (pair < 0) continue;
        const both = words + pair;
        if (!sums[both]) ids[count++] = both;
        (sums[both] as number) += weight;
      }
    }
    const termFreqs = copy(ids, count);
    for (let i = 0; i < count; i++) sums[ids[i] as number] = 0;
    return {ids: idArena.take(count), termFreqs, cardFreqs};
  };
}
