import type {FieldIds} from '../corpus/corpus.ts';
import {finish, mapSteps} from '../slices.ts';
import {spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';

/** Buckets at most: 16 MB while the pairs of ten thousand long articles are counted. */
const MOST_BUCKETS = 2 ** 23;
/**
 * Pairs that there is room for, for each bucket of several articles. Where pairs meet by chance, as many as there are
 * buckets, those with more than one hold 2.4 each. Only above some eight million words are there more pairs than buckets:
 * the last articles of such a corpus may have to do without some of theirs.
 */
const ROOM = 2.5;
/** Pairs that there is room for besides, for what chance does to few. */
const SPARE = 64;
/** What stands in the bucket of a pair of several articles. */
const SEVERAL = 0xffff;
/** Places looked at for a pair before it is done without: pairs that were made to meet would take for ever. */
const PROBES = 256;

/** Stands for the number of a pair that has none, and for a place that is nowhere. */
const NONE = -1;

/** The pairs of neighbouring words that stand in more than one article, and a few others. */
export interface RepeatedPairs {
  /** How many there are. */
  readonly count: number;
  /** The first words of all, in the order of their numbers. */
  readonly firsts: Uint32Array;
  /** The second words. */
  readonly seconds: Uint32Array;
  /** The number of a pair of words, below `count`; -1 for any other pair. */
  readonly find: (first: number, second: number) => number;
  /** Makes what `find` looks in. It does so by itself, but at once. */
  readonly prepare: () => Steps<void>;
}

/** Pairs that are given numbers as they are met. */
export interface PairCollector {
  /** Those that have a number. */
  readonly pairs: RepeatedPairs;
  /** The number of a pair of words that an article has, a new one where it is met first; -1 for a pair of one article. */
  readonly number: (first: number, second: number) => number;
  /** All numbers are below this. */
  readonly most: number;
}

/**
 * Finds out which pairs of neighbouring words several articles have. Most pairs stand in one article; to know that of a
 * pair without keeping it saves most of the time and memory that pairs cost: each has a bucket, with the article last
 * seen in it, and only pairs from the buckets of several articles get a number.
 */
export function* repeatedPairSteps(terms: readonly FieldIds[], docFreq: ArrayLike<number>): Steps<PairCollector> {
  const total = terms.reduce((sum, {title, summary, text}) => sum + title.length + summary.length + text.length, 0);
  const buckets = new Uint16Array(Math.min(2 ** Math.ceil(Math.log2(total + 2)), MOST_BUCKETS));
  const isFrequent = new Uint8Array(docFreq.length);
  yield* spanSteps(docFreq.length, (from, to) => {
    for (let id = from; id < to; id++) isFrequent[id] = Number((docFreq[id] as number) > 1);
  });
  let several = 0;
  yield* mapSteps(terms, ({title, summary, text}, position) => {
    for (const ids of [title, summary, text]) several += markPairs({buckets, isFrequent, ids, position});
  });
  // a table that has to grow is a long step
  const room = Math.ceil(several * ROOM) + SPARE;
  const table = new PairTable(new Uint32Array(room), new Uint32Array(room), 0);
  return {
    pairs: table,
    most: room,
    number: (first, second) =>
      isFrequent[first] && isFrequent[second] && buckets[hash(first, second) & (buckets.length - 1)] === SEVERAL
        ? table.add(first, second)
        : NONE,
  };
}

interface Marking {
  readonly buckets: Uint16Array;
  readonly isFrequent: Uint8Array;
  /** Words that follow each other. */
  readonly ids: Uint32Array;
  /** The article that they stand in. */
  readonly position: number;
}

/** @returns in how many buckets a second article was met. */
function markPairs({buckets, isFrequent, ids, position}: Marking): number {
  const last = buckets.length - 1;
  const mark = (position % (SEVERAL - 1)) + 1;
  let several = 0;
  for (let i = 1; i < ids.length; i++) {
    const first = ids[i - 1] as number;
    const second = ids[i] as number;
    // a word of one article makes pairs of one article
    if (!isFrequent[first] || !isFrequent[second]) continue;
    const bucket = hash(first, second) & last;
    const before = buckets[bucket];
    if (before === mark) continue;
    buckets[bucket] = before ? SEVERAL : mark;
    if (before && before !== SEVERAL) several++;
  }
  return several;
}

/** The pairs that `firsts` and `seconds` hold. */
export function restorePairs(firsts: Uint32Array, seconds: Uint32Array): RepeatedPairs {
  return new PairTable(firsts, seconds, firsts.length);
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** A `Map` of pairs of numbers to their places: numbers too large for integers make a `Map` slow. */
class PairTable implements RepeatedPairs {
  #slots = new Uint32Array(0);
  readonly #firsts: Uint32Array;
  readonly #seconds: Uint32Array;
  count: number;

  constructor(firsts: Uint32Array, seconds: Uint32Array, count: number) {
    this.#firsts = firsts;
    this.#seconds = seconds;
    this.count = count;
  }

  get firsts(): Uint32Array {
    return this.#firsts.subarray(0, this.count);
  }

  get seconds(): Uint32Array {
    return this.#seconds.subarray(0, this.count);
  }

  *prepare(): Steps<void> {
    if (!this.#slots.length) yield* this.#place();
  }

  readonly find = (first: number, second: number): number => {
    if (!this.#slots.length) finish(this.#place());
    return (this.#slots[this.#slotOf(first, second)] ?? 0) - 1;
  };

  add(first: number, second: number): number {
    if (!this.#slots.length) finish(this.#place());
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot];
    // where there is no slot, or no room, the pair is done without
    if (known !== 0 || this.count === this.#firsts.length) return (known ?? 0) - 1;
    const place = this.count++;
    this.#firsts[place] = first;
    this.#seconds[place] = second;
    this.#slots[slot] = this.count;
    return place;
  }

  #slotOf(first: number, second: number, slots = this.#slots): number {
    const start = hash(first, second);
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (start + probe) & (slots.length - 1);
      const place = slots[slot];
      if (!place || (this.#firsts[place - 1] === first && this.#seconds[place - 1] === second)) return slot;
    }
    return NONE;
  }

  *#place(): Steps<void> {
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(this.#firsts.length * 1.5)));
    yield* spanSteps(this.count, (from, to) => {
      for (let place = from; place < to; place++)
        slots[this.#slotOf(this.#firsts[place] as number, this.#seconds[place] as number, slots)] = place + 1;
    });
    // a question that comes in between must not look in half of it
    this.#slots = slots;
  }
}
