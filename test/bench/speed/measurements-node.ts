import type {Times} from './clock.ts';
import {ours} from './contestants/ours.ts';
import type {Measurements} from './limits.ts';
import type {EngineReport} from './run-engine.ts';
import type {ContestantReport} from './run-node.ts';
import {ratioOf, spreadOf} from './statistics.ts';
import type {Spread} from './statistics.ts';

/** Everything measured in Node at one size. */
export interface NodeReport {
  readonly size: number;
  /** Articles spliced of two real ones. */
  readonly spliced: number;
  /** Bytes of the JSON. */
  readonly bytes: number;
  readonly contestants: Readonly<Record<string, ContestantReport>>;
  readonly engine: EngineReport;
}

/** The times of one kind. */
export type Kind = (times: readonly Times[]) => number[];

/** What the thread that works has had of the processor: other programs on the machine do not change it. */
export const thread: Kind = (times) => times.map((time) => time.thread);

/** The same of all threads. */
export const process: Kind = (times) => times.map((time) => time.process);

/** Ours end to end divided by another's. */
export function endToEnd({contestants}: NodeReport, name: string, of: Kind = thread): Spread {
  return ratioOf(of(contestants[ours.name]!.total), of(contestants[name]!.total));
}

/** Milliseconds that one more article costs us. */
export function costPerArticle({size, contestants}: NodeReport): number {
  const {read, build} = contestants[ours.name]!;
  return spreadOf(thread(read).map((time, round) => time + thread(build)[round]!)).median / size;
}

/** What the limits ask of Node. */
export function measureNode(reports: readonly NodeReport[]): Measurements {
  const measured: Record<string, number> = {};
  for (const report of reports) {
    const {size, engine} = report;
    measured[`index build / MiniSearch.addAll, ${size}`] = compare(engine.build.ours, engine.build.miniSearch);
    measured[`opening a snapshot / index build, ${size}`] = compare(engine.open, engine.build.ours);
    measured[`related query / MiniSearch, 25 words, ${size}`] = compare(engine.query.ours, engine.query.miniSearch);
    for (const name of Object.keys(report.contestants))
      measured[`end to end / ${name}, ${size}`] = endToEnd(report, name).median;
  }
  reports.slice(1).forEach((report, i) => {
    const before = reports[i]!;
    measured[`cost per article, ${report.size} / ${before.size}`] = costPerArticle(report) / costPerArticle(before);
  });
  return measured;
}

function compare(one: readonly Times[], other: readonly Times[]): number {
  return ratioOf(thread(one), thread(other)).median;
}
