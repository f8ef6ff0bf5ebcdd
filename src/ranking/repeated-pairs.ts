import type {FieldIds} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';

/** Buckets at most: 16 MB while the pairs of ten thousand long articles are counted. */
const MOST_BUCKETS = 2 ** 23;
/** What stands in the bucket of a pair of several articles. */
const SEVERAL = 0xffff;
/** Places looked at for a pair before it is done without: pairs that were made to meet would take for ever. */
const PROBES = 256;

/** The pairs of neighbouring words that stand in more than one article, and a few others. */
export interface RepeatedPairs {
  /** How many there are. */
  readonly count: number;
  /** The first words of all, in the order of their numbers. */
  readonly firsts: Uint32Array;
  /** The second words. */
  readonly seconds: Uint32Array;
  /** The number of a pair of words, below `count`; NaN for any other pair. */
  readonly find: (first: number, second: number) => number;
}

/**
 * Numbers the pairs of neighbouring words that several articles have. Most pairs stand in one article; to know that of a
 * pair without keeping it saves most of the time and memory that pairs cost: each has a bucket, with the article last
 * seen in it, and only pairs from the buckets of several articles are kept.
 */
export function* repeatedPairSteps(terms: readonly FieldIds[], docFreq: ArrayLike<number>): Steps<RepeatedPairs> {
  const total = terms.reduce((sum, {title, summary, text}) => sum + title.length + summary.length + text.length, 0);
  const buckets = new Uint16Array(Math.min(2 ** Math.ceil(Math.log2(total + 2)), MOST_BUCKETS));
  const last = buckets.length - 1;
  const isFrequent = Uint8Array.from(docFreq, (count) => Number(count > 1));
  for (const [position, {title, summary, text}] of terms.entries()) {
    const mark = (position % (SEVERAL - 1)) + 1;
    for (const ids of [title, summary, text])
      for (let i = 1; i < ids.length; i++) {
        const first = ids[i - 1] as number;
        const second = ids[i] as number;
        // a word of one article makes pairs of one article
        if (!isFrequent[first] || !isFrequent[second]) continue;
        const bucket = hash(first, second) & last;
        const before = buckets[bucket];
        if (before !== mark) buckets[bucket] = before ? SEVERAL : mark;
      }
    yield;
  }
  const table = createPairTable(new Uint32Array(1 << 10), new Uint32Array(1 << 10), 0);
  for (const {title, summary, text} of terms) {
    for (const ids of [title, summary, text])
      for (let i = 1; i < ids.length; i++) {
        const first = ids[i - 1] as number;
        const second = ids[i] as number;
        if (isFrequent[first] && isFrequent[second] && buckets[hash(first, second) & last] === SEVERAL)
          table.add(first, second);
      }
    yield;
  }
  return table;
}

/** The pairs that `firsts` and `seconds` hold. */
export function restorePairs(firsts: Uint32Array, seconds: Uint32Array): RepeatedPairs {
  return createPairTable(firsts, seconds, firsts.length);
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** A `Map` of pairs of numbers to their places: numbers too large for integers make a `Map` slow. */
function createPairTable(
  firsts: Uint32Array,
  seconds: Uint32Array,
  count: number,
): RepeatedPairs & {add: (first: number, second: number) => void} {
  let slots = new Uint32Array(0);
  const slotOf = (first: number, second: number): number => {
    const start = hash(first, second);
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (start + probe) & (slots.length - 1);
      const place = slots[slot];
      if (!place || (firsts[place - 1] === first && seconds[place - 1] === second)) return slot;
    }
    return NaN;
  };
  const lengthen = (old: Uint32Array): Uint32Array => {
    const longer = new Uint32Array(count * 2);
    longer.set(old);
    return longer;
  };
  const place = (): void => {
    slots = new Uint32Array(2 ** Math.ceil(Math.log2(firsts.length * 2)));
    for (let place = 0; place < count; place++)
      slots[slotOf(firsts[place] as number, seconds[place] as number)] = place + 1;
  };
  return {
    get count() {
      return count;
    },
    get firsts() {
      return firsts.subarray(0, count);
    },
    get seconds() {
      return seconds.subarray(0, count);
    },
    find(first, second) {
      if (!slots.length) place();
      return (slots[slotOf(first, second)] || NaN) - 1;
    },
    add(first, second) {
      if (!slots.length) place();
      const slot = slotOf(first, second);
      // NaN, too, is no place that is free
      if (slots[slot] !== 0) return;
      firsts[count] = first;
      seconds[count++] = second;
      slots[slot] = count;
      if (count < firsts.length) return;
      firsts = lengthen(firsts);
      seconds = lengthen(seconds);
      place();
    },
  };
}
