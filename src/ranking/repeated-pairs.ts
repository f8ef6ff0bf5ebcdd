import type {FieldIds} from '../corpus/corpus.ts';

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
  /** The number of a pair of words, below `count`; NaN for any other pair. */
  readonly find: (first: number, second: number) => number;
}

/**
 * Numbers the pairs of neighbouring words that several articles have. Most pairs stand in one article; to know that of a
 * pair without keeping it saves most of the time and memory that pairs cost: each has a bucket, with the article last
 * seen in it, and only pairs from the buckets of several articles are kept.
 */
export function findRepeatedPairs(terms: readonly FieldIds[], docFreq: readonly number[]): RepeatedPairs {
  const total = terms.reduce((sum, {title, summary, text}) => sum + title.length + summary.length + text.length, 0);
  const buckets = new Uint16Array(Math.min(2 ** Math.ceil(Math.log2(total + 2)), MOST_BUCKETS));
  const last = buckets.length - 1;
  const isFrequent = Uint8Array.from(docFreq, (count) => Number(count > 1));
  terms.forEach(({title, summary, text}, position) => {
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
  });
  const table = createPairTable();
  for (const {title, summary, text} of terms)
    for (const ids of [title, summary, text])
      for (let i = 1; i < ids.length; i++) {
        const first = ids[i - 1] as number;
        const second = ids[i] as number;
        if (isFrequent[first] && isFrequent[second] && buckets[hash(first, second) & last] === SEVERAL)
          table.add(first, second);
      }
  return table;
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** A `Map` of pairs of numbers to their places: numbers too large for integers make a `Map` slow. */
function createPairTable(): RepeatedPairs & {add: (first: number, second: number) => void} {
  let firsts = new Uint32Array(1 << 10);
  let seconds = new Uint32Array(1 << 10);
  let slots = new Uint32Array(1 << 11);
  let count = 0;
  const slotOf = (first: number, second: number): number => {
    const start = hash(first, second);
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (start + probe) & (slots.length - 1);
      const place = slots[slot];
      if (!place || (firsts[place - 1] === first && seconds[place - 1] === second)) return slot;
    }
    return NaN;
  };
  const grow = (): void => {
    [firsts, seconds] = [firsts, seconds].map((old) => {
      const longer = new Uint32Array(count * 2);
      longer.set(old);
      return longer;
    }) as [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>];
    slots = new Uint32Array(count * 4);
    for (let place = 0; place < count; place++)
      slots[slotOf(firsts[place] as number, seconds[place] as number)] = place + 1;
  };
  return {
    get count() {
      return count;
    },
    find: (first, second) => (slots[slotOf(first, second)] || NaN) - 1,
    add(first, second) {
      const slot = slotOf(first, second);
      // NaN, too, is no place that is free
      if (slots[slot] !== 0) return;
      firsts[count] = first;
      seconds[count++] = second;
      slots[slot] = count;
      if (count === firsts.length) grow();
    },
  };
}
