import type {Lists} from './lists.ts';

/** Lists of places, of which no more come. */
export interface PlaceLists {
  readonly entries: Uint32Array;
  readonly startOf: (list: number) => number;
  readonly sizeOf: (list: number) => number;
}

/**
 * By word or pair the places of the cards that have it.
 *
 * @param order - The position at each place.
 * @param cards - What each card has, by position.
 * @param terms - How many words or pairs there are.
 */
export function placesOf(order: Uint32Array, cards: Lists, terms: number): PlaceLists {
  const {entries: all, length, ends} = cards;
  const starts = new Uint32Array(terms + 2);
  for (let i = 0; i < length; i++) (starts[(all[i] as number) + 2] as number)++;
  for (let term = 2; term < starts.length; term++) (starts[term] as number) += starts[term - 1] as number;
  const entries = new Uint32Array(length);
  // while they are filled, each start runs to the next one's place
  for (let place = 0; place < order.length; place++) {
    const position = order[place] as number;
    const end = ends[position] as number;
    for (let i = cards.startOf(position); i < end; i++) entries[(starts[(all[i] as number) + 1] as number)++] = place;
  }
  const startOf = (list: number): number => starts[list] as number;
  return {entries, startOf, sizeOf: (list) => startOf(list + 1) - startOf(list)};
}

/** Adds what two lists have, both in order. */
export function merge(to: Lists, others: PlaceLists, more: Lists, list: number): void {
  const end = others.startOf(list + 1);
  const last = more.ends[list] as number;
  let i = others.startOf(list);
  let at = more.startOf(list);
  const entries = to.room(end - i + last - at);
  const start = to.length;
  let next = start;
  for (; i < end; i++) {
    const place = others.entries[i] as number;
    while (at < last && (more.entries[at] as number) < place) entries[next++] = more.entries[at++] as number;
    entries[next++] = place;
  }
  while (at < last) entries[next++] = more.entries[at++] as number;
  to.end(next - start);
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
    const start = this.#lists.startOf(list);
    let found = 0;
    // what is not found is written over: quicker than to ask each time
    if (bits)
      for (let i = start; i < end; i++) {
        const place = entries[i] as number;
        places[found] = place;
        found += ((bits[place >> 5] as number) >> (place & 31)) & (marks[place] as number);
      }
    else
      for (let i = start; i < end; i++) {
        const place = entries[i] as number;
        places[found] = place;
        found += marks[place] as number;
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
