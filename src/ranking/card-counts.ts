import {Lists} from './lists.ts';
import {rangeSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import {FIELD_WEIGHT} from './term-counts.ts';

/** The fields that a card shows. */
const CARD_FIELDS = ['title', 'tags', 'summary'] as const;
/** Neighbouring tags are neighbours by chance. */
const PAIR_FIELDS = ['title', 'summary'] as const;
/** Cards counted in one step. */
const AT_ONCE = 32;

/** The words of each field of cards, by position. */
export type CardWords = Readonly<Record<(typeof CARD_FIELDS)[number], Lists>>;

/** How often each word stands in each card, or each pair of words, by position, in the order in which they come. */
export interface CardCounts {
  readonly ids: Lists;
  /** What a title says counts as often as in a whole article. */
  readonly counts: Lists;
}

/** Tells what stands at a place among words; below 0: nothing that counts. */
type TermAt = (words: Uint32Array, i: number) => number;

/**
 * Counts words in cards.
 *
 * @param terms - How many different ones there are.
 */
export function wordCountSteps(fields: CardWords, terms: number): Steps<CardCounts> {
  return countSteps(fields, CARD_FIELDS, terms, (words, i) => words[i] as number, 0);
}

/**
 * Counts pairs of words in cards.
 *
 * @param terms - How many different pairs there are.
 * @param find - The number of a pair, or -1 for none.
 */
export function pairCountSteps(
  fields: CardWords,
  terms: number,
  find: (first: number, second: number) => number,
): Steps<CardCounts> {
  return countSteps(fields, PAIR_FIELDS, terms, (words, i) => find(words[i - 1] as number, words[i] as number), 1);
}

/** @param from - The first place of a field at which something can stand. */
function* countSteps(
  fields: CardWords,
  names: readonly (keyof CardWords)[],
  terms: number,
  termAt: TermAt,
  from: number,
): Steps<CardCounts> {
  const made = {ids: new Lists(), counts: new Lists()};
  // zeros again after each card
  const sums = new Uint32Array(terms);
  const ids: number[] = [];
  const counts: number[] = [];
  const count = (position: number): void => {
    let size = 0;
    for (const name of names) {
      const {entries, ends} = fields[name];
      const end = ends[position] as number;
      for (let i = fields[name].startOf(position) + from; i < end; i++) {
        const id = termAt(entries, i);
        if (id < 0) continue;
        if (!sums[id]) ids[size++] = id;
        (sums[id] as number) += FIELD_WEIGHT[name];
      }
    }
    for (let i = 0; i < size; i++) {
      const id = ids[i] as number;
      counts[i] = sums[id] as number;
      sums[id] = 0;
    }
    made.ids.add(ids, size);
    made.counts.add(counts, size);
  };
  yield* rangeSteps(fields.title.ends.length, count, AT_ONCE);
  return made;
}
