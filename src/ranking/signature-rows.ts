import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {CardTerms, SignatureBase} from './signature-base.ts';
import type {Cards} from './signature-cards.ts';
import {SATURATION, fromLevel, fromRatio} from './signature-format.ts';
import type {ListCoder} from './signature-lists.ts';
import type {Terms} from './signature-terms.ts';
import type {Vector} from './term-vectors.ts';

/**
 * Codes what articles say more of the words of their cards, and puts their vectors together.
 *
 * @param ratiosOf - What who writes has for the card of the article at a position, see `toRatio`.
 * @returns vectors by position.
 */
export function* rowSteps(
  coder: ListCoder,
  {order}: Cards,
  {vectors, cardOf, mostOf}: SignatureBase,
  {places, levels, ends, vocabulary}: Terms,
  ratiosOf?: (position: number, card: CardTerms) => number[],
): Steps<Vector[]> {
  const idfs = Float64Array.from(vocabulary.found, (_, id) => vectors.idf(id));
  const sizes = new Uint32Array(order.length);
  for (let i = 0; i < places.length; i++) (sizes[places[i] as number] as number)++;
  yield;
  // one list of all: many short ones cost more than what they hold
  const starts = new Uint32Array(order.length + 1);
  for (let place = 0; place < order.length; place++)
    starts[place + 1] = (starts[place] as number) + (sizes[place] as number) + mostOf(order[place] as number);
  const ids = new Uint32Array(starts[order.length] as number);
  const weights = new Float32Array(ids.length);
  const next = starts.slice();
  for (let place = 0; place < order.length; place++) {
    const card = cardOf(order[place] as number);
    const ratios = ratiosOf?.(order[place] as number, card) ?? [];
    coder.card(ratios, card);
    let slot = starts[place] as number;
    for (let i = 0; i < card.ids.length; i++, slot++) {
      const id = card.ids[i] as number;
      ids[slot] = id;
      weights[slot] = saturate(card.counts[i] as number) * (idfs[id] as number) * fromRatio(ratios[i] as number);
    }
    next[place] = slot;
    yield;
  }
  for (let id = 0, i = 0; id < ends.length; id++) {
    for (const end = ends[id] as number; i < end; i++) {
      const slot = (next[places[i] as number] as number)++;
      ids[slot] = id;
      weights[slot] = saturate(fromLevel(levels[i] as number)) * (idfs[id] as number);
    }
    yield;
  }
  const rows: Vector[] = [];
  yield* mapSteps(order, (position, place) => {
    const own = weights.subarray(starts[place], next[place]);
    rows[position] = {ids: ids.subarray(starts[place], next[place]), weights: own, length: lengthOf(own)};
  });
  return rows;
}

/** The numbers that are common, saturated. */
const SATURATED = Float64Array.from({length: 64}, (_, count) => count ** SATURATION);

function saturate(count: number): number {
  return SATURATED[count] ?? count ** SATURATION;
}

function lengthOf(weights: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += (weights[i] as number) ** 2;
  return Math.sqrt(squares);
}
