import {LARGE} from './large.ts';

/** Occurrences in a text that are told apart: what is written is at most a quarter beside the truth, what it weighs an eighth. */
const OCCURRENCES = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 700, 1000];
/** How many levels there are. */
export const LEVELS = OCCURRENCES.length;

/** The level of each number of occurrences: the middle between two levels is that of their logarithms. */
const LEVEL_OF = new Uint8Array(1001);
for (const [level, next] of OCCURRENCES.entries())
  LEVEL_OF.fill(level, Math.ceil(Math.sqrt((OCCURRENCES[level - 1] ?? 0) * next)));

/** The level of a number of occurrences. */
export function toLevel(occurrences: number): number {
  return LEVEL_OF[occurrences] ?? LEVELS - 1;
}

/** How many occurrences a level stands for. */
export function fromLevel(level: number): number {
  return OCCURRENCES[level] ?? 1000;
}

/** Steps to each doubling of what something weighs beside what its card tells. */
const FINENESS = 4;
const FACTORS = Float64Array.from({length: 32}, (_, code) => 2 ** (code / FINENESS));

/** How much more something weighs than its card tells, as a small number. */
export function toRatio(ratio: number): number {
  return Math.min(Math.max(Math.round(Math.log2(ratio) * FINENESS), 0), FACTORS.length - 1);
}

/** The factor that it stands for. */
export function fromRatio(code: number): number {
  return FACTORS[code] ?? 1;
}

/** A number of articles is told by its logarithm: four steps to each doubling. */
const GROWTHS = Float64Array.from(
  {length: 128},
  (_, step) => ([1, 1.1892071, 1.4142136, 1.6817928][step % 4] as number) * 2 ** Math.floor(step / 4),
);

/**
 * By how many steps `found` is more than `told`, its least: those to the nearest number that `fromExcess` gives, as far as
 * logarithms go.
 */
export function toExcess(found: number, told: number): number {
  let excess = 0;
  while (fromExcess(excess, told) < found) excess++;
  return excess && found * found < fromExcess(excess, told) * fromExcess(excess - 1, told) ? excess - 1 : excess;
}

/** A number of articles from what is told of it. Both ends work with this one; what rounds it is the same in all engines. */
export function fromExcess(excess: number, told: number): number {
  return Math.round(told * (GROWTHS[Math.min(excess, GROWTHS.length - 1)] as number));
}

/** Levels of an article's factor for hubs, see `hubSteps`. */
export const HUB_LEVELS = 64;

/** The level of a factor for hubs. */
export function toHubLevel(factor: number): number {
  return Math.round((1 - factor) * HUB_LEVELS);
}

/** The factor that it stands for. */
export function fromHubLevel(level: number): number {
  return 1 - level / HUB_LEVELS;
}

/** Words and pairs that are kept of an article at most besides those of its card, in a collection of so many. */
export function mostPicked(articles: number): number {
  return articles > LARGE ? 250 : 4000;
}
