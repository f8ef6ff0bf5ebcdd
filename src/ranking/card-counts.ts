import {Lists} from './lists.ts';
import {rangeSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {FIELD_WEIGHT} from './term-counts.ts';

/** The fields that a card shows. */
export const CARD_FIELDS = ['title', 'tags', 'summary'] as const;
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

/**
 * Counts words in cards.
 *
 * @param terms - How many different ones there are.
 */
export function* wordCountSteps(fields: CardWords, terms: number): Steps<CardCounts> {
  const counter = new Counter(terms);
  yield* rangeSteps(
    fields.title.ends.length,
    (position) => {
      for (const field of CARD_FIELDS) {
        const {entries, ends} = fields[field];
        const end = ends[position] as number;
        for (let i = fields[field].startOf(position); i < end; i++)
          counter.add(entries[i] as number, FIELD_WEIGHT[field]);
      }
      counter.end();
    },
    AT_ONCE,
  );
  return counter;
}

/**
 * Counts pairs of words in cards.
 *
 * @param terms - How many different pairs there are.
 * @param find - The number of a pair, or NaN for none.
 */
export function* pairCountSteps(
  fields: CardWords,
  terms: number,
  find: (first: number, second: number) => number,
): Steps<CardCounts> {
  const counter = new Counter(terms);
  yield* rangeSteps(
    fields.title.ends.length,
    (position) => {
      for (const field of PAIR_FIELDS) {
        const {entries, ends} = fields[field];
        const end = ends[position] as number;
        for (let i = fields[field].startOf(position) + 1; i < end; i++) {
          const pair = find(entries[i - 1] as number, entries[i] as number);
          if (pair === pair) counter.add(pair, FIELD_WEIGHT[field]);
        }
      }
      counter.end();
    },
    AT_ONCE,
  );
  return counter;
}

/** Sums by word or pair, of one card after the other. */
class Counter implements CardCounts {
  readonly ids = new Lists();
  readonly counts = new Lists();
  /** Zeros again after each card. */
  readonly #sums: Uint32Array;
  readonly #own: number[] = [];
  #size = 0;

  constructor(terms: number) {
    this.#sums = new Uint32Array(terms);
  }

  add(id: number, weight: number): void {
    if (!this.#sums[id]) this.#own[this.#size++] = id;
    (this.#sums[id] as number) += weight;
  }

  end(): void {
    const {ids, counts} = this;
    const own = this.#own;
    const sums = this.#sums;
    const size = this.#size;
    const room = counts.room(size);
    ids.add(own, size);
    for (let i = 0; i < size; i++) {
      const id = own[i] as number;
      room[counts.length + i] = sums[id] as number;
      sums[id] = 0;
    }
    counts.end(size);
    this.#size = 0;
  }
}
