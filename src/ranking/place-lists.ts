import type {CardCounts} from './signature-cards.ts';

/** Many lists of numbers, one after the other: each by itself would cost more than what it holds. */
export class Lists {
  #entries = new Uint32Array(1 << 12);
  #length = 0;
  /** Where each ends. */
  readonly ends: number[] = [];

  /** All that they hold, and room for more behind it. */
  get entries(): Uint32Array {
    return this.#entries;
  }

  /** How much they hold. */
  get length(): number {
    return this.#length;
  }

  /** Where a list begins. */
  startOf(list: number): number {
    return list ? (this.ends[list - 1] as number) : 0;
  }

  /** How much is in a list. */
  sizeOf(list: number): number {
    return (this.ends[list] as number) - this.startOf(list);
  }

  /** Adds a list: the first `size` of these numbers. */
  add(numbers: ArrayLike<number>, size: number): void {
    const entries = this.#room(size);
    for (let i = 0; i < size; i++) entries[this.#length + i] = numbers[i] as number;
    this.ends.push((this.#length += size));
  }

  /** Adds a list of others' entries and the first `size` of more, both in order. */
  merge(others: PlaceLists, list: number, more: ArrayLike<number>, size: number): void {
    const [start, end] = [others.startOf(list), others.startOf(list + 1)];
    const entries = this.#room(end - start + size);
    let to = this.#length;
    let at = 0;
    for (let i = start; i < end; i++) {
      const next = others.entries[i] as number;
      while (at < size && (more[at] as number) < next) entries[to++] = more[at++] as number;
      entries[to++] = next;
    }
    while (at < size) entries[to++] = more[at++] as number;
    this.ends.push((this.#length = to));
  }

  /** @returns the entries, with room for so many more. */
  #room(more: number): Uint32Array {
    const least = this.#length + more;
    if (least > this.#entries.length) {
      const old = this.#entries;
      this.#entries = new Uint32Array(Math.max(old.length * 2, least));
      this.#entries.set(old);
    }
    return this.#entries;
  }
}

/** The same, when all is known. */
export interface PlaceLists {
  readonly entries: Uint32Array;
  readonly startOf: (list: number) => number;
  readonly sizeOf: (list: number) => number;
}

/**
 * By word or pair the places of the cards that have it.
 *
 * @param order - The position at each place.
 * @param counts - What each card has, by position.
 * @param terms - How many words or pairs there are.
 */
export function placesOf(order: Uint32Array, counts: readonly CardCounts[], terms: number): PlaceLists {
  const starts = new Uint32Array(terms + 2);
  for (let position = 0; position < counts.length; position++) {
    const {ids} = counts[position] as CardCounts;
    for (let i = 0; i < ids.length; i++) (starts[(ids[i] as number) + 2] as number)++;
  }
  for (let term = 2; term < starts.length; term++) (starts[term] as number) += starts[term - 1] as number;
  const entries = new Uint32Array(starts[terms + 1] as number);
  // while they are filled, each start runs to the next one's place
  for (let place = 0; place < order.length; place++) {
    const {ids} = counts[order[place] as number] as CardCounts;
    for (let i = 0; i < ids.length; i++) entries[(starts[(ids[i] as number) + 1] as number)++] = place;
  }
  const startOf = (list: number): number => starts[list] as number;
  return {entries, startOf, sizeOf: (list) => startOf(list + 1) - startOf(list)};
}

/** Finds the places that two lists share. Quick where one list is asked for several times in turn. */
export class Intersection {
  /** What was found, in order, and behind it what is of no use. */
  readonly places: Uint32Array;
  readonly #lists: Lists;
  /** 1 for the places of the last first list. */
  readonly #marks: Uint8Array;
  /** By list a bit for each place, of long lists that were second ones. */
  readonly #bits = new Map<number, Uint32Array>();
  #last = -1;

  /** @param count - How many places there are. */
  constructor(lists: Lists, count: number) {
    this.#lists = lists;
    this.places = new Uint32Array(count);
    this.#marks = new Uint8Array(count);
  }

  /**
   * Finds the places of two lists that a third, all of whose places are in the first, does not have.
   *
   * @returns how many they are.
   */
  find(first: number, second: number, without: PlaceLists, list: number): number {
    const [left, right] = [without.startOf(list), without.startOf(list + 1)];
    if (this.#last !== first) {
      this.#markList(this.#last, 0);
      this.#markList(first, 1);
      this.#last = first;
    }
    this.#mark(without.entries, left, right, 0);
    // to go through the shorter one takes less time
    const bits = this.#lists.sizeOf(second) > this.#lists.sizeOf(first) ? this.#bitsOf(second) : undefined;
    const found = bits ? this.#scan(first, bits) : this.#scan(second);
    this.#mark(without.entries, left, right, 1);
    return found;
  }

  /** Finds which places of a list are marked, and have a bit where bits are given. */
  #scan(list: number, bits?: Uint32Array): number {
    const {places} = this;
    const marks = this.#marks;
    const {entries} = this.#lists;
    const end = this.#lists.ends[list] as number;
    let found = 0;
    for (let i = this.#lists.startOf(list); i < end; i++) {
      const place = entries[i] as number;
      const isFound = marks[place] as number;
      // what is not found is written over: quicker than to ask each time
      places[found] = place;
      found += bits ? ((bits[place >> 5] as number) >> (place & 31)) & isFound : isFound;
    }
    return found;
  }

  /** The bits of a list, where they take no more room than the list. */
  #bitsOf(list: number): Uint32Array | undefined {
    const {entries, ends} = this.#lists;
    let bits = this.#bits.get(list);
    if (bits || this.#lists.sizeOf(list) * 32 < this.places.length) return bits;
    bits = new Uint32Array(Math.ceil(this.places.length / 32));
    for (let i = this.#lists.startOf(list); i < (ends[list] as number); i++) {
      const place = entries[i] as number;
      (bits[place >> 5] as number) |= 1 << (place & 31);
    }
    this.#bits.set(list, bits);
    return bits;
  }

  #markList(list: number, mark: number): void {
    if (list >= 0) this.#mark(this.#lists.entries, this.#lists.startOf(list), this.#lists.ends[list] as number, mark);
  }

  #mark(entries: Uint32Array, from: number, to: number, mark: number): void {
    for (let i = from; i < to; i++) this.#marks[entries[i] as number] = mark;
  }
}
