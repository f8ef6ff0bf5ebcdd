import {collectGarbage, combine, timed, usedMemory} from './clock.ts';
import type {Times} from './clock.ts';
import type {Contestant, Finder, Seed} from './contestants/contestant.ts';

/** What each phase took, round by round. */
export interface PhaseTimes {
  /** Bytes to articles. */
  readonly read: Times[];
  /** Articles to something that can be asked. */
  readonly build: Times[];
  /** One question, the mean over all seeds. */
  readonly query: Times[];
  /** Bytes to the first six related articles. */
  readonly total: Times[];
}

/** One contestant at one size. */
export interface ContestantReport extends PhaseTimes {
  /** Bytes of memory that it holds on to when it can be asked; `NaN` where that was not measured. */
  heap: number;
}

/** Milliseconds after which a contestant is not asked again. */
const PATIENCE = 60_000;
/** Milliseconds of a question after which no more are asked in a round. */
const SLOW_QUERY = 200;

/** The corpus and the questions of one size. */
export interface Job {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly seeds: readonly Seed[];
  readonly rounds: number;
  /** Whether to measure memory, for which each builds once more. */
  readonly heap: boolean;
}

/** Lets the contestants do the same job by turns; names of those that are too slow for it are missing. */
export async function runContestants(
  contestants: readonly Contestant[],
  {bytes, size, seeds, rounds, heap}: Job,
): Promise<Record<string, ContestantReport>> {
  const taking = contestants.filter(({maxArticles = Infinity}) => size <= maxArticles);
  const reports: Record<string, ContestantReport> = {};
  for (const {name} of taking) reports[name] = {read: [], build: [], query: [], total: [], heap: NaN};
  for (let round = 0; round < rounds; round++)
    for (const contestant of taking) {
      const report = reports[contestant.name]!;
      if ((report.total[0]?.wall ?? 0) > PATIENCE) continue;
      await runOnce(contestant, bytes, seeds, report);
    }
  if (heap) for (const contestant of taking) reports[contestant.name]!.heap = await measureHeap(contestant, bytes);
  return reports;
}

async function runOnce(
  contestant: Contestant,
  bytes: Uint8Array<ArrayBuffer>,
  seeds: readonly Seed[],
  report: PhaseTimes,
): Promise<void> {
  collectGarbage();
  const read = await timed(() => contestant.read(bytes));
  const build = await timed(() => contestant.build(read.value));
  const first = await timed(() => build.value.find(seeds[0]!));
  if (!first.value.length) throw new Error(`${contestant.name} finds nothing for ${seeds[0]!.url}`);
  report.read.push(read.times);
  report.build.push(build.times);
  report.query.push(first.times.wall > SLOW_QUERY ? first.times : await timeQueries(build.value, seeds));
  report.total.push(combine([read.times, build.times, first.times], (parts) => parts.reduce((a, b) => a + b)));
}

async function timeQueries(finder: Finder, seeds: readonly Seed[]): Promise<Times> {
  const {times} = await timed(async () => {
    for (const seed of seeds) await finder.find(seed);
  });
  return combine([times], ([all = NaN]) => all / seeds.length);
}

async function measureHeap(contestant: Contestant, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const before = usedMemory();
  const finder = await contestant.build(await contestant.read(bytes));
  const used = usedMemory() - before;
  // still in use here, or it would have been collected above
  return typeof finder.find === 'function' ? used : NaN;
}
