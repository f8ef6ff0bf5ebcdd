import {rangeSteps, spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import {cardRoom} from './card-reader.ts';
import type {CardReader} from './card-reader.ts';
import {LEVELS, fromLevel, fromRatio} from './quantise.ts';
import {saturate} from './saturation.ts';
import {SparseRows} from './sparse-rows.ts';
import type {Idf} from './term-vectors.ts';

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

/** What the signatures of some articles are made of. */
export interface RowParts {
  /** The position at each place. */
  readonly order: ArrayLike<number>;
  readonly lists: TermLists;
  readonly idf: Idf;
  /** Tells what articles say of their cards, ratios included. Asked in their order. */
  readonly cards: CardReader;
}

/**
 * Puts the signatures of articles together, the same for those who have just read them as for those who open a snapshot.
 *
 * @returns signatures by position: the card's words and pairs, then the others.
 */
export function* rowSteps({order, lists, idf, cards}: RowParts): Steps<SparseRows> {
  const {places, levels, ends} = lists;
  const size = order.length;
  const starts = new Uint32Array(size + 1);
  yield* spanSteps(places.length, (from, to) => {
    for (let i = from; i < to; i++) (starts[(order[places[i] as number] as number) + 1] as number)++;
  });
  yield* rangeSteps(
    size,
    (position) => {
      (starts[position + 1] as number) += (starts[position] as number) + cards.sizeOf(position);
    },
    AT_ONCE,
  );
  const room = cardRoom(starts[size] as number);
  const {ids, counts, ratios} = room;
  const weights = new Float32Array(ids.length);
  /** By place, for lists name those. */
  const next = new Uint32Array(size);
  yield* rangeSteps(
    size,
    (place) => {
      const position = order[place] as number;
      const start = starts[position] as number;
      const end = (next[place] = cards.put(position, room, start));
      for (let i = start; i < end; i++)
        weights[i] = saturate(counts[i] as number) * idf(ids[i] as number) * fromRatio(ratios[i] as number);
    },
    AT_ONCE,
  );
  yield* rangeSteps(
    ends.length,
    (id) => {
      const own = idf(id);
      for (let i = id ? (ends[id - 1] as number) : 0; i < (ends[id] as number); i++) {
        const slot = (next[places[i] as number] as number)++;
        ids[slot] = id;
        weights[slot] = (OF_LEVEL[levels[i] as number] as number) * own;
      }
    },
    TERMS_AT_ONCE,
  );
  return new SparseRows(starts, ids, weights);
}
