import {digits} from './signature-costs.ts';
import type {CardCounts} from './signature-cards.ts';

/** Many lists of numbers, one after the other: each by itself would cost more than what it holds. */
export class Lists {
  /** All that they hold. */
  readonly entries: number[] = [];
  /** Where each ends. */
  readonly ends: number[] = [];

  /** Where a list begins. */
  startOf(list: number): number {
    return list ? (this.ends[list - 1] as number) : 0;
  }

  /** How much is in a list. */
  sizeOf(list: number): number {
    return (this.ends[list] as number) - this.startOf(list);
  }

  /** Adds a list. */
  add(list: readonly number[]): void {
    for (let i = 0; i < list.length; i++) this.entries.push(list[i] as number);
    this.ends.push(this.entries.length);
  }

  /** Adds a list of others' entries and more, both in order. */
  merge(others: PlaceLists, list: number, more: readonly number[]): void {
    let at = 0;
    for (let i = others.startOf(list); i < others.startOf(list + 1); i++) {
      const next = others.entries[i] as number;
      while (at < more.length && (more[at] as number) < next) this.entries.push(more[at++] as number);
      this.entries.push(next);
    }
    while (at < more.length) this.entries.push(more[at++] as number);
    this.ends.push(this.entries.length);
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
  for (const {ids} of counts) for (let i = 0; i < ids.length; i++) (starts[(ids[i] as number) + 2] as number)++;
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

/**
 * Makes what finds the places that two lists share and a third does not have, in order. Quick where one list is asked for
 * several times in turn.
 *
 * @param places - How many places there are.
 */
export function createIntersection(
  lists: Lists,
  places: number,
): (first: number, second: number, without: PlaceLists, list: number) => number[] {
  const marked = new Int32Array(places).fill(-1);
  const left = new Int32Array(places).fill(-1);
  let last = -1;
  return (first, second, without, list) => {
    const {entries} = lists;
    for (let i = without.startOf(list); i < without.startOf(list + 1); i++) left[without.entries[i] as number] = list;
    const [from, to] = [lists.startOf(first), lists.ends[first] as number];
    const [start, end] = [lists.startOf(second), lists.ends[second] as number];
    const both: number[] = [];
    // to look one place up takes about as many steps as the other list has digits
    if (end - start > (to - from) * digits(end - start)) {
      for (let i = from; i < to; i++) {
        const place = entries[i] as number;
        if (left[place] !== list && contains(entries, place, start, end)) both.push(place);
      }
      return both;
    }
    if (last !== first) for (let i = from; i < to; i++) marked[entries[i] as number] = first;
    last = first;
    for (let i = start; i < end; i++) {
      const place = entries[i] as number;
      if (marked[place] === first && left[place] !== list) both.push(place);
    }
    return both;
  };
}

/** Whether a number is between two places of a list, where all are in order. */
function contains(list: readonly number[], number: number, start: number, end: number): boolean {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && list[low] === number;
}
