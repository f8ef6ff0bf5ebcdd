/**
 * Measures how fast related articles come, beside what else could find them: the same job, from the bytes of a JSON to
 * six articles, by turns in one run, in Node and in Chromium. Fails when a limit of limits.ts does not hold.
 *
 *   npm run bench:speed [-- --quick --json FILE --write-docs --only NAME,NAME]
 *
 * --quick takes less than a minute: 100 and 1,000 articles, few rounds. --write-docs writes the tables and the chart of
 * docs/performance.md anew. --only runs some parts: node browser demo weight. Needs dist/ (npm run build).
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {defaultData, findSets, readSet} from '../relevance/read-set.ts';
import {drawCorpora, realArticles} from './corpora.ts';
import {writeDocs} from './docs.ts';
import {allHold, judge} from './limits.ts';
import {describeMachine} from './machine.ts';
import {installPeers} from './peers.ts';
import {FULL, QUICK, runParts} from './parts.ts';
import {toText} from './table.ts';
import {tabulateVerdicts} from './verdicts.ts';

const OPTIONS = {
  quick: {type: 'boolean', default: false},
  json: {type: 'string'},
  'write-docs': {type: 'boolean', default: false},
  only: {type: 'string'},
} as const;

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const {quick, json, only, 'write-docs': writes} = parseArgs({options: OPTIONS}).values;
  const folders = findSets(defaultData);
  if (!folders.size) {
    console.log(`Skipped: no articles at ${defaultData}`);
    return;
  }
  const machine = describeMachine();
  console.log(`${machine}\n`);
  const peers = installPeers();
  if (!peers) console.log('Skipped: other libraries than MiniSearch, for npm cannot install them\n');
  const plan = quick ? QUICK : FULL;
  const real = realArticles([...folders].map(([name, folder]) => readSet(name, folder)));
  const corpora = drawCorpora(
    real,
    plan.node.map(({size}) => size),
  );
  const result = await runParts({plan, corpora, peers, only: only?.split(',')});
  for (const {title, rows} of result.tables) console.log(`${title}\n${toText(rows)}\n`);
  for (const line of result.skipped) console.log(`Skipped: ${line}`);
  const verdicts = judge(result.measured);
  console.log(toText(tabulateVerdicts(verdicts)));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({machine, verdicts, ...result}, null, 2)}\n`);
  if (writes) writeDocs({machine, result, verdicts});
  if (!allHold(verdicts)) process.exitCode = 1;
}
