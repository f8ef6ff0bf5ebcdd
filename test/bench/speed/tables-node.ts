import {ours} from './contestants/ours.ts';
import type {Times} from './clock.ts';
import {costPerArticle, endToEnd, process, thread} from './measurements-node.ts';
import type {NodeReport} from './measurements-node.ts';
import {ratioOf, spreadOf} from './statistics.ts';
import type {Spread} from './statistics.ts';
import {digits} from './table.ts';
import type {Table} from './table.ts';

/** A table with the line over it. */
export interface TitledTable {
  readonly title: string;
  readonly rows: Table;
}

const range = ({median, min, max}: Spread): string => `${digits(median)} (${digits(min)}–${digits(max)})`;
const count = (size: number): string => size.toLocaleString('en');

/** Everything measured in Node, as tables. */
export function tabulateNode(reports: readonly NodeReport[]): TitledTable[] {
  return [...reports.map(phases), engines(reports), snapshots(reports), cost(reports)];
}

function phases(report: NodeReport): TitledTable {
  const {size, spliced, bytes, contestants} = report;
  const rows = Object.entries(contestants).map(([name, {read, build, query, total, heap}]) => [
    name,
    ...[read, build, query].map((times) => digits(spreadOf(thread(times)).median)),
    range(spreadOf(thread(total))),
    digits(spreadOf(process(total)).median),
    name === ours.name ? '1' : range(endToEnd(report, name)),
    name === ours.name ? '1' : digits(endToEnd(report, name, process).median),
    digits(heap / 1e6),
  ]);
  const rounds = contestants[ours.name]!.total.length;
  return {
    title: `${count(size)} articles${spliced ? ` (${count(spliced)} of them spliced)` : ''}, ${digits(bytes / 1e6)} MB of JSON, Node, ms of the thread, medians of ${rounds} rounds`,
    rows: [
      ['', 'read', 'build', 'query', 'end to end', 'all threads', 'ours / it', 'all threads', 'heap, MB'],
      ...rows,
    ],
  };
}

/** A row of two times and their ratio. */
function compare(name: string, one: readonly Times[], other: readonly Times[]): string[] {
  return [
    name,
    digits(spreadOf(thread(one)).median),
    digits(spreadOf(thread(other)).median),
    range(ratioOf(thread(one), thread(other))),
    digits(ratioOf(process(one), process(other)).median),
  ];
}

function engines(reports: readonly NodeReport[]): TitledTable {
  const row = (name: string, size: number, {ours, miniSearch}: NodeReport['engine']['build']): string[] =>
    compare(`${name}, ${count(size)}`, ours, miniSearch);
  return {
    title:
      'The engines alone: index with signatures beside MiniSearch.addAll, one related query beside its own of 25 words; ms of the thread',
    rows: [
      ['', 'ours', 'MiniSearch', 'ratio', 'all threads'],
      ...reports.map(({size, engine}) => row('index', size, engine.build)),
      ...reports.map(({size, engine}) => row('query', size, engine.query)),
    ],
  };
}

function snapshots(reports: readonly NodeReport[]): TitledTable {
  return {
    title: 'Opening a snapshot beside indexing the texts; ms of the thread',
    rows: [
      ['articles', 'opening', 'indexing', 'ratio', 'all threads'],
      ...reports.map(({size, engine}) => compare(count(size), engine.open, engine.build.ours)),
    ],
  };
}

function cost(reports: readonly NodeReport[]): TitledTable {
  const heap = ({size, contestants}: NodeReport): string => digits(contestants[ours.name]!.heap / size / 1e3);
  return {
    title: 'What one more article costs us, from its bytes to its place in the index',
    rows: [
      ['articles', ...reports.map(({size}) => count(size))],
      ['ms of the thread for each', ...reports.map((report) => costPerArticle(report).toFixed(3))],
      ['kB of heap for each', ...reports.map(heap)],
    ],
  };
}
