import {costOf, rarityOf} from './signature-costs.ts';
import type {Sort} from './signature-costs.ts';

/**
 * What all that is written of an article weighs at least, as the square root of its worth (see `pickSteps`): each an eighth more
 * than the one before, by steps that give the same in all engines.
 */
export const BOUNDS: readonly number[] = makeBounds();

/** The place in `BOUNDS` of the last that is not above this. */
export function toBound(least: number): number {
  return Math.max(
    BOUNDS.findLastIndex((bound) => bound <= least),
    0,
  );
}

function makeBounds(): number[] {
  const bounds = [0.0625];
  while (bounds.length < 64) bounds.push((bounds.at(-1) as number) * 1.125);
  return bounds;
}

/** Occurrences of each level to the power `SATURATION`, which engines may work out differently in the last digit. */
const SATURATED = [1, 1.5, 1.9, 2.6, 3.5, 4.4, 5.7, 7.2, 9.1, 11.7, 14.9, 19, 24, 30.6, 39.1, 50.9, 63.1];

/**
 * Makes what tells at which level an article has something at least, nearly: of what weighs less nothing is written.
 *
 * @returns takes one of `BOUNDS`, the article's.
 */
export function leastLevels(sort: Sort, found: number, count: number): (bound: number) => number {
  const occurrences = Math.sqrt(costOf(sort, found, count)) / (rarityOf(found, count) * sort.share);
  return (bound) => {
    let level = 0;
    while (level < SATURATED.length - 1 && (SATURATED[level] as number) < bound * occurrences) level++;
    return level;
  };
}
