import {toText} from '../speed/table.ts';
import type {EngineMetrics, SetReport} from './evaluate.ts';
import type {SizeReport} from './scale.ts';
import type {SpeedReport} from './speed.ts';
import {baselineMeans, countSignificant} from './summary.ts';
import type {Report} from './summary.ts';

/** One set as a table: an engine a row. */
export function formatSet(name: string, {queries, ours, baselines, paired}: SetReport): string {
  const heads = ['nDCG@5', 'P@5', 'R@10', 'MRR@10', 'coverage@6', 'hubness', 'ms/query', 'ours − it [95 %]', 'p'];
  const numbers = ({ndcg5, p5, r10, mrr10, coverage6, hubness, msPerQuery}: EngineMetrics): string[] => [
    ...[ndcg5, p5, r10, mrr10, coverage6].map(digits),
    hubness.toFixed(2),
    msPerQuery.toFixed(2),
  ];
  const rows = Object.entries(baselines).map(([engine, metrics]) => {
    const {difference, low, high, p} = paired[engine]!;
    return [engine, ...numbers(metrics), `${digits(difference)} [${digits(low)}, ${digits(high)}]`, p.toFixed(4)];
  });
  return toText([[`${name}, ${queries} queries`, ...heads], ['ours', ...numbers(ours), '', ''], ...rows]);
}

/** The closing lines over all sets. */
export function formatSummary({sets, mean}: Report): string {
  const baselines = baselineMeans(sets);
  const {above, below} = countSignificant(sets);
  const count = Object.keys(sets).length;
  return [
    toText([
      [`mean nDCG@5 over ${count} ${count === 1 ? 'set' : 'sets'}`, ''],
      ['ours', digits(mean.ours)],
      ...baselines.map((baseline) => [baseline.name, digits(baseline.mean)]),
    ]),
    `best baseline by mean: ${baselines[0]?.name ?? 'none'} ${digits(mean.bestBaseline)}, ours / it: ${digits(mean.ratio)}`,
    `against the best baseline of each set: significantly above on ${above} of ${count}, below on ${below}`,
  ].join('\n');
}

/** nDCG@5 by size of the collection. */
export function formatScale(sizes: Readonly<Record<string, SizeReport>>): string {
  const reports = Object.values(sizes);
  const names = Object.keys(reports[0]?.baselines ?? {});
  return toText([
    ['nDCG@5 by number of articles', ...Object.keys(sizes)],
    ['(queries)', ...reports.map(({queries}) => String(queries))],
    ['ours', ...reports.map(({ours}) => digits(ours))],
    ...names.map((name) => [name, ...reports.map(({baselines}) => digits(baselines[name]!))]),
  ]);
}

/** Milliseconds of a query by size of the collection. */
export function formatSpeed(speed: Readonly<Record<string, SpeedReport>>): string {
  return toText([
    ['median ms of a query, by number of articles', 'ours', 'MiniSearch, 50 terms', 'ratio'],
    ...Object.entries(speed).map(([size, {ours, miniSearch50, ratio}]) => [
      size,
      ours.toFixed(2),
      miniSearch50.toFixed(2),
      ratio.toFixed(2),
    ]),
  ]);
}

function digits(value: number): string {
  return value.toFixed(3);
}
