/** Exponent of the weighted occurrences: the tenth mention says less than the first. */
const SATURATION = 0.6;
/** `n ** SATURATION` for the numbers that are common. */
const SATURATED = Float64Array.from({length: 64}, (_, n) => n ** SATURATION);

/** What so many weighted occurrences count for. */
export function saturate(occurrences: number): number {
  return SATURATED[occurrences] ?? occurrences ** SATURATION;
}

/** How many weighted occurrences count for that much. */
export function unsaturate(weight: number): number {
  return Math.round(weight ** (1 / SATURATION));
}
