/** Something that must hold. */
export interface Limit {
  /** The name of the measurement, as `Measurements` has it. */
  readonly name: string;
  /** At most this. */
  readonly atMost: number;
  /** What the number counts. */
  readonly unit: 'ratio' | 'ms' | 'count';
}

/** A measured number by the name of its limit. What could not be measured is missing. */
export type Measurements = Readonly<Record<string, number>>;

/** A limit beside what was measured. */
export interface Verdict extends Limit {
  readonly measured: number | undefined;
  /** undefined where nothing was measured. */
  readonly holds: boolean | undefined;
}

/** Beyond it, cost per article counts as having grown. */
const LEVEL = 1.1;

const ratio = (name: string, atMost: number): Limit => ({name, atMost, unit: 'ratio'});
const milliseconds = (name: string, atMost: number): Limit => ({name, atMost, unit: 'ms'});
const count = (name: string, atMost: number): Limit => ({name, atMost, unit: 'count'});

/** Ratios are ours divided by the other's, medians of one run. */
export const LIMITS: readonly Limit[] = [
  ...[1_000, 10_000].flatMap((size) => [
    ratio(`index build / MiniSearch.addAll, ${size}`, 0.5),
    ratio(`related query / MiniSearch, 25 words, ${size}`, 0.5),
  ]),
  ...[1_000, 10_000].flatMap((size) =>
    Object.entries({MiniSearch: 1, Lunr: 1, Orama: 1, 'Fuse.js': 1, FlexSearch: 1.05})
      .filter(([name]) => name !== 'Fuse.js' || size <= 1_000)
      .map(([name, atMost]) => ratio(`end to end / ${name}, ${size}`, atMost)),
  ),
  ratio('opening a snapshot / index build, 10000', 0.2),
  ratio('cost per article, 1000 / 100', LEVEL),
  ratio('cost per article, 10000 / 1000', LEVEL),
  milliseconds('worker: main thread busy before rendering, 1000, 1×', 15),
  ...[1_000, 10_000].flatMap((size) => [
    milliseconds(`worker: longest task, ${size}, 4×`, 50),
    milliseconds(`in thread: longest slice, ${size}, 1×`, 16),
    milliseconds(`in thread: longest slice, ${size}, 4×`, 50),
  ]),
  milliseconds('second view, of a suggestion: definition to cards, 1000', 60),
  milliseconds('second view: definition to cards, 1000', 60),
  count('second view: waits for the source, 1000', 0),
  milliseconds('demo page: LCP added, 4×', 16),
  count('demo page: CLS added, 4×', 0),
  milliseconds('demo page: total blocking time added, 4×', 10),
];

/** Holds measurements against limits. */
export function judge(measured: Measurements, limits: readonly Limit[] = LIMITS): Verdict[] {
  return limits.map((limit) => {
    const value = measured[limit.name];
    // NaN is no measurement that holds
    return {...limit, measured: value, holds: value === undefined ? undefined : value <= limit.atMost};
  });
}

/** Whether something was measured, and all of that holds. */
export function allHold(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({holds}) => holds) && verdicts.every(({holds}) => holds !== false);
}
