/**
 * Reads a collection of real feeds, CMS answers and pages, and compares what comes of them with what their sources and
 * other tools state. Ends with code 1 when a floor is missed.
 *
 *   npm run check:inputs [-- --data DIR --only feeds,wordpress,pages --json FILE]
 */
import {existsSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {defaultData} from './read-cases.ts';
import {agreements, formatReport, missedFloors} from './report.ts';
import type {ClassReport} from './report.ts';

type Checker = (data: string) => Promise<ClassReport>;

const CLASSES: Readonly<Record<string, () => Promise<Checker>>> = {
  feeds: async () => (await import('./feeds.ts')).checkFeeds,
  wordpress: async () => (await import('./wordpress.ts')).checkWordPress,
  pages: async () => (await import('./pages.ts')).checkPages,
};

const OPTIONS = {
  data: {type: 'string', default: defaultData},
  only: {type: 'string', default: Object.keys(CLASSES).join(',')},
  json: {type: 'string'},
} as const;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const {data, only, json} = parseArgs({options: OPTIONS}).values;
  if (!existsSync(data)) {
    console.log(`Skipped: no inputs at ${data}`);
    return;
  }
  const reports: ClassReport[] = [];
  for (const name of only.split(',')) {
    const load = CLASSES[name];
    if (!load) throw new Error(`no class ${JSON.stringify(name)}; there are ${Object.keys(CLASSES).join(', ')}`);
    if (!existsSync(`${data}/${name}/manifest.jsonl`)) {
      console.log(`Skipped: no ${name} at ${data}\n`);
      continue;
    }
    const check = await load();
    const report = await check(data);
    reports.push(report);
    console.log(`${formatReport(report)}\n`);
  }
  const missed = reports.flatMap(missedFloors);
  if (missed.length) {
    console.error(`Below the floor:\n${missed.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  } else console.log('Every floor is reached.');
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(toJson(reports, missed), null, 2)}\n`);
}

function toJson(reports: readonly ClassReport[], missed: readonly string[]): object {
  const classes = reports.map((report) => ({
    name: report.name,
    cases: report.cases,
    agreement: agreements(report).map((row) => ({...row, share: row.agreed / row.stated})),
    notes: report.notes ?? [],
    deviations: report.checks
      .filter(({agrees}) => !agrees)
      .map(({file, field, against, stated, read, reason = 'not explained'}) => ({
        file,
        field,
        against,
        stated,
        read,
        reason,
      })),
  }));
  return {ok: !missed.length, missed, classes};
}
