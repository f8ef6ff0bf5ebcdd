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
