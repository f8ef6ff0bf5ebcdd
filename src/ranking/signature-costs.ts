/** What a list of articles is of: a word that cards have, another word, or a pair of words. */
export interface Sort {
  /** Bits that it takes besides its list. */
  readonly overhead: number;
  /** What it counts for, as in whole articles. */
  readonly share: number;
}

/** The sorts: words that no card has are spelled, pairs are two words. */
export const SORTS = {
  told: {overhead: 4, share: 1},
  spelled: {overhead: 24, share: 1},
  pair: {overhead: 16, share: 0.5},
} as const satisfies Record<string, Sort>;

/** Digits of a number in base 2. */
export const digits = (number: number): number => 32 - Math.clz32(number);

/** log2 of a whole number in eighths, nearly, by steps that give the same in all engines. */
function eighths(number: number): number {
  const size = digits(number) - 1;
  return size * 8 + Math.floor((number * 8) / 2 ** size) - 8;
}

/** log2(1 + N/df) of what `found` of `count` articles have, nearly. */
export function rarityOf(found: number, count: number): number {
  return (eighths(count + found) - eighths(found)) / 8;
}

/** Bits that it takes, nearly, to tell that one article has it, with that article's part of the overhead. */
export function costOf({overhead}: Sort, found: number, count: number): number {
  return rarityOf(found, count) + 1.5 + overhead / found;
}

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
