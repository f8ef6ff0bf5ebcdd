import type {CardCounts} from './card-counts.ts';

/** The words and pairs of words that signatures are made of. */
export interface Vocabulary {
  /** Pairs of words. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** In how many articles each word stands, then each pair. */
  readonly found: Uint32Array;
}

/** Room for what cards say of their articles: parallel lists, for each card its words first. */
export interface CardRoom {
  readonly ids: Uint32Array;
  /** How often each stands there: what a title says counts as often as in a whole article. */
  readonly counts: Uint32Array;
  /** How much more than the card all of the article says of it, see `toRatio`. */
  readonly ratios: Uint8Array;
}

/** Tells what cards say. */
export interface CardReader {
  /** How much the card of the article at a position says. */
  readonly sizeOf: (position: number) => number;
  /** Writes that into room, from a slot on, and returns the slot behind it. */
  readonly put: (position: number, room: CardRoom, slot: number) => number;
}

/** Makes room for so much. */
export function cardRoom(size: number): CardRoom {
  return {ids: new Uint32Array(size), counts: new Uint32Array(size), ratios: new Uint8Array(size)};
}

/**
 * Makes what tells what cards alone say: no ratios.
 *
 * @param counts - How often each word stands in each card.
 * @param pairCounts - How often each pair.
 * @param words - How many words there are: the numbers of pairs follow theirs.
 */
export function createCardReader(counts: CardCounts, pairCounts: CardCounts, words: number): CardReader {
  const put = (from: CardCounts, position: number, first: number, room: CardRoom, slot: number): number => {
    const end = from.ids.ends[position] as number;
    let to = slot;
    for (let i = from.ids.startOf(position); i < end; i++, to++) {
      room.ids[to] = first + (from.ids.entries[i] as number);
      room.counts[to] = from.counts.entries[i] as number;
    }
    return to;
  };
  return {
    sizeOf: (position) => counts.ids.sizeOf(position) + pairCounts.ids.sizeOf(position),
    put: (position, room, slot) => put(pairCounts, position, words, room, put(counts, position, 0, room, slot)),
  };
}
