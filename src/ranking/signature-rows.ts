import type {Steps} from '../slices.ts';
import {saturate} from './saturation.ts';
import {LEVELS, fromLevel, fromRatio} from './quantise.ts';
import type {Vector} from './term-vectors.ts';

/** What each level counts for. */
const OF_LEVEL = Float64Array.from({length: LEVELS}, (_, level) => saturate(fromLevel(level)));
/** Articles, and words or pairs, that are done in one step. */
const [AT_ONCE, TERMS_AT_ONCE] = [32, 256];

/** Which articles have which words and pairs beside those of their cards: all lists one after the other, those of words first. */
export interface TermLists {
  /** Places of articles. */
  readonly places: ArrayLike<number>;
  /** See `toLevel`. */
  readonly levels: ArrayLike<number>;
  /** Where the list of each ends. */
  readonly ends: ArrayLike<number>;
}

/** What an article says of the words and pairs of its card: parallel lists. */
export interface CardRow {
  readonly ids: readonly number[];
  /** How often each stands in the card. */
  readonly counts: readonly number[];
  /** How much more than the card all of the article says of it, see `toRatio`. */
  readonly ratios: readonly number[];
}

/** What the signatures of some articles are made of. */
export interface RowParts {
  /** The position at each place. */
  readonly order: ArrayLike<number>;
  readonly lists: TermLists;
  /** See `idfsOf`. */
  readonly idfs: Float64Array;
  /** What the article at a position has of its card, words first, until the next one is asked for. Asked in order. */
  readonly cardOf: (position: number) => CardRow;
  /** How much that is. */
  readonly sizeOf: (position: number) => number;
}

/**
 * Puts the signatures of articles together, the same for those who have just read them as for those who open a snapshot.
 *
 * @returns signatures by position: the card's words and pairs, then the others.
 */
export function* rowSteps({order, lists, idfs, cardOf, sizeOf}: RowParts): Steps<Vector[]> {
  const {places, levels, ends} = lists;
  const sizes = new Uint32Array(order.length);
  for (let i = 0; i < places.length; i++) (sizes[places[i] as number] as number)++;
  yield;
  // one list of all: many short ones cost more than what they hold
  const starts = new Uint32Array(order.length + 1);
  for (let place = 0; place < order.length; place++)
    starts[place + 1] = (starts[place] as number) + (sizes[place] as number) + sizeOf(order[place] as number);
  const ids = new Uint32Array(starts[order.length] as number);
  const weights = new Float32Array(ids.length);
  const next = starts.slice();
  for (let place = 0; place < order.length; place++) {
    const {ids: own, counts, ratios} = cardOf(order[place] as number);
    let slot = starts[place] as number;
    for (let i = 0; i < own.length; i++, slot++) {
      const id = own[i] as number;
      ids[slot] = id;
      weights[slot] = saturate(counts[i] as number) * (idfs[id] as number) * fromRatio(ratios[i] as number);
    }
    next[place] = slot;
    if (place % AT_ONCE === 0) yield;
  }
  for (let id = 0, i = 0; id < ends.length; id++) {
    const own = idfs[id] as number;
    for (const end = ends[id] as number; i < end; i++) {
      const slot = (next[places[i] as number] as number)++;
      ids[slot] = id;
      weights[slot] = (OF_LEVEL[levels[i] as number] as number) * own;
    }
    if (id % TERMS_AT_ONCE === 0) yield;
  }
  const rows: Vector[] = [];
  for (let place = 0; place < order.length; place++) {
    const own = weights.subarray(starts[place], starts[place + 1]);
    rows[order[place] as number] = {
      ids: ids.subarray(starts[place], starts[place + 1]),
      weights: own,
      length: lengthOf(own),
    };
    if (place % AT_ONCE === 0) yield;
  }
  return rows;
}

function lengthOf(weights: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += (weights[i] as number) ** 2;
  return Math.sqrt(squares);
}
