import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {largest} from './largest.ts';
import type {RankingIndex} from './recommend.ts';
import {MOST} from './signature-format.ts';
import {SORTS, costOf} from './signature-costs.ts';
import type {Vector} from './term-vectors.ts';

/** Words and pairs picked of an article that has as many as the mean of all. */
const USUAL = 50;
/** How much more of a longer one: with twice as many words 1.7 times as many. */
const GROWTH = 0.75;
/** Signatures and cards that must have a word or a pair: what one has joins it to no other. */
const FEWEST = 2;

/** A word or a pair of words of an article. */
export interface Picked {
  /** Its dimension in the index. */
  readonly id: number;
  readonly weight: number;
  /** Its square, as a share of the bits that it takes: the square is what it adds to the article's product with its like. */
  readonly worth: number;
}

/** What is written of the articles. */
export interface Picks {
  /** By position. */
  readonly picked: readonly (readonly Picked[])[];
  /** Whether anything is written of a dimension. */
  readonly isKept: (id: number) => boolean;
}

/**
 * Picks what is written of each article: what tells most of it for the bits that it takes. Rare words and pairs weigh more, but
 * take more bits.
 *
 * @param own - The dimensions of each one's card, by position.
 */
export function* pickSteps(index: RankingIndex, own: readonly ReadonlySet<number>[]): Steps<Picks> {
  const {vectors, found, dimensions} = index.vectors;
  const counts = new Uint32Array(dimensions);
  const usual = vectors.reduce((sum, {ids}) => sum + ids.length, 0) / vectors.length;
  const told = new Set(own.flatMap((card) => [...card]));
  const costs = Float64Array.from(found, (number, id) => {
    const sort = id >= index.corpus.words.length ? SORTS.pair : told.has(id) ? SORTS.told : SORTS.spelled;
    return costOf(sort, number, vectors.length);
  });
  const pick = (position: number, isKept: (id: number) => boolean): Picked[] => {
    const {ids, weights} = vectors[position] as Vector;
    const card = own[position] as ReadonlySet<number>;
    const entries: Picked[] = [];
    for (const [i, id] of ids.entries()) {
      if (card.has(id) || !isKept(id)) continue;
      const weight = weights[i] as number;
      entries.push({id, weight, worth: (weight * weight) / (costs[id] as number)});
    }
    const most = Math.min(Math.round(USUAL * (ids.length / usual) ** GROWTH), MOST);
    const [least = 0] = largest(
      entries.map(({worth}) => worth),
      most,
    );
    return entries.filter(({worth}) => worth >= least).slice(0, most);
  };
  const isShared = (id: number): boolean => (found[id] as number) > 1;
  yield* mapSteps(own, (card, position) => {
    for (const {id} of pick(position, isShared)) (counts[id] as number)++;
    for (const id of card) (counts[id] as number)++;
  });
  const isKept = (id: number): boolean => (counts[id] as number) >= FEWEST && isShared(id);
  return {picked: yield* mapSteps(own, (_, position) => pick(position, isKept)), isKept};
}
