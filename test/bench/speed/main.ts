/**
 * Measures how fast related articles come, beside what else could find them: the same job, from the bytes of a JSON to
 * six articles, by turns in one run. Fails when a limit of limits.ts does not hold.
 *
 *   npm run bench:speed [-- --quick --json FILE]
 *
 * --quick takes less than a minute: 100 and 1,000 articles, few rounds.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {defaultData, findSets, readSet} from '../relevance/read-set.ts';
import {drawCorpora, realArticles, toBytes} from './corpora.ts';
import {cosine} from './contestants/cosine.ts';
import {miniSearch, miniSearchByTitle} from './contestants/minisearch.ts';
import {ours} from './contestants/ours.ts';
import type {Contestant} from './contestants/contestant.ts';
import {allHold, judge} from './limits.ts';
import {measureNode} from './measurements-node.ts';
import type {NodeReport} from './measurements-node.ts';
import {installPeers, loadPeers} from './peers.ts';
import {runEngine} from './run-engine.ts';
import {runContestants} from './run-node.ts';
import {drawSeeds} from './seeds.ts';
import {digits, toText} from './table.ts';
import {tabulateNode} from './tables-node.ts';

const {values} = parseArgs({options: {quick: {type: 'boolean', default: false}, json: {type: 'string'}}});
const ROUNDS: Readonly<Record<number, number>> = values.quick ? {100: 5, 1000: 3} : {100: 15, 1000: 7, 10000: 3};

const folders = findSets(defaultData);
if (!folders.size) {
  console.log(`Skipped: no articles at ${defaultData}`);
  process.exit();
}
const sizes = Object.keys(ROUNDS).map(Number);
const real = realArticles([...folders].map(([name, folder]) => readSet(name, folder)));
const corpora = drawCorpora(real, sizes);
const peers = installPeers();
const contestants = [
  ours,
  miniSearch,
  miniSearchByTitle,
  ...(peers ? await loadPeers(peers) : []),
  cosine,
] as Contestant[];

const reports: NodeReport[] = [];
for (const size of sizes) {
  const {articles, spliced} = corpora.get(size)!;
  const seeds = drawSeeds(articles, 20);
  const bytes = toBytes(articles);
  if (!reports.length) await runContestants(contestants, {bytes, size, seeds, rounds: 2});
  reports.push({
    size,
    spliced,
    bytes: bytes.length,
    contestants: await runContestants(contestants, {bytes, size, seeds, rounds: ROUNDS[size]!}),
    engine: await runEngine(articles, seeds, ROUNDS[size]!),
  });
}
for (const {title, rows} of tabulateNode(reports)) console.log(`${title}\n${toText(rows)}\n`);
const verdicts = judge(measureNode(reports));
for (const {name, measured, atMost, holds} of verdicts) console.log(name, digits(measured), atMost, holds);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({reports, verdicts}, null, 1));
if (!allHold(verdicts)) process.exitCode = 1;
