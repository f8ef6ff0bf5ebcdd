/**
 * Measures how well articles are ranked, on articles whose related links people picked, beside what a developer would
 * otherwise write.
 *
 *   npm run bench:relevance [-- --set NAME,NAME --data DIR --json FILE --scale --speed]
 *
 * --data is a folder of sets, or one set: articles.jsonl and qrels.tsv. --scale shows quality by number of articles
 * instead, --speed the time of a query.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {evaluateSet} from './evaluate.ts';
import type {SetReport} from './evaluate.ts';
import {formatScale, formatSet, formatSpeed, formatSummary} from './print.ts';
import {defaultData, findSets, readSet} from './read-set.ts';
import type {LabelledSet} from './read-set.ts';
import {measureScale} from './scale.ts';
import {measureSpeed} from './speed.ts';
import {summarize} from './summary.ts';

const STITCHED =
  'Where no set is large enough all are united; what is then short is stitched of halves of unlabelled articles.';

const OPTIONS = {
  set: {type: 'string'},
  data: {type: 'string', default: defaultData},
  json: {type: 'string'},
  scale: {type: 'boolean', default: false},
  speed: {type: 'boolean', default: false},
} as const;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const {set: wanted, data, json, scale, speed} = parseArgs({options: OPTIONS}).values;
  if (scale && speed) throw new Error('--scale and --speed: one at a time');
  const folders = findSets(data);
  if (!folders.size) {
    console.log(`Skipped: no labelled sets at ${data}`);
    return;
  }
  const names = wanted === undefined ? [...folders.keys()] : wanted.split(',');
  const sets = names.map((name) => {
    const folder = folders.get(name);
    if (!folder)
      throw new Error(`no set ${JSON.stringify(name)} at ${data}; there are ${[...folders.keys()].join(', ')}`);
    return readSet(name, folder);
  });
  const report = await (scale ? runScale(sets) : speed ? runSpeed(sets) : runSets(sets));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function runSets(sets: readonly LabelledSet[]): Promise<object> {
  const reports: Record<string, SetReport> = {};
  for (const set of sets) {
    const report = await evaluateSet(set);
    reports[set.name] = report;
    console.log(`${formatSet(set.name, report)}\n`);
  }
  const report = summarize(reports);
  console.log(formatSummary(report));
  return report;
}

async function runScale(sets: readonly LabelledSet[]): Promise<object> {
  const sizes = await measureScale(sets);
  console.log(`${formatScale(sizes)}\n${STITCHED}`);
  return {sizes};
}

async function runSpeed(sets: readonly LabelledSet[]): Promise<object> {
  const speed = await measureSpeed(sets);
  console.log(`${formatSpeed(speed)}\n${STITCHED}`);
  return {speed};
}
