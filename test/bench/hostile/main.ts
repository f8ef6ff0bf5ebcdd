/**
 * Lets the element, as it is shipped, read every hostile input and thousands of mutations in a real browser. Nothing
 * may throw uncoded, run, hang, or leave for anything but the source. Ends with code 1 when something did.
 *
 *   npm run check:hostile [-- --data DIR --count 10000 --only lists,http,addresses,mutations,pages,generated --json FILE]
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {runNode} from '../../../scripts/run.mjs';
import {defaultData} from '../inputs/read-cases.ts';
import {checkAddresses, checkInputs, checkPages, checkScenarios} from './checks.ts';
import {checkGenerated, generate} from './generated.ts';
import {excess} from './excess.ts';
import {handWritten} from './inputs.ts';
import {mutations, pageMutations} from './mutations.ts';
import {failuresOf, formatGroup, formatMeasured} from './report.ts';
import type {Group} from './report.ts';
import {scenarios} from './scenarios.ts';
import {startServer} from './server.ts';
import type {HostileServer} from './server.ts';
import {startSession} from './session.ts';
import type {Session} from './session.ts';

const OPTIONS = {
  data: {type: 'string', default: defaultData},
  count: {type: 'string', default: '10000'},
  only: {type: 'string', default: 'lists,http,addresses,mutations,pages,generated'},
  json: {type: 'string'},
} as const;

const cdn = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

async function main(): Promise<void> {
  const {data, count, only, json} = parseArgs({options: OPTIONS}).values;
  if (!existsSync(`${data}/hostile/manifest.jsonl`)) {
    console.log(`Skipped: no hostile inputs at ${data}`);
    return;
  }
  if (!existsSync(join(cdn, 'related-articles.js')) && (await runNode('scripts/build.mjs')).code)
    throw new Error('The build failed.');
  const folder = mkdtempSync(join(tmpdir(), 'related-articles-hostile-'));
  const server = await startServer(cdn);
  const session = await startSession(server);
  const groups: Group[] = [];
  try {
    for (const name of only.split(',')) {
      const began = Date.now();
      const group = await check(name, {data, folder, count: Number(count), server, session});
      groups.push(group);
      console.log(`${formatGroup(group)}  (${((Date.now() - began) / 1000).toFixed(0)} s)`);
    }
  } finally {
    await session.close();
    await server.close();
    rmSync(folder, {recursive: true});
  }
  const {traffic} = session;
  const {expected, followed, pictures} = traffic;
  console.log(`\nRequests: ${expected} for the page and the sources, ${followed} further on the source's origin,`);
  console.log(
    `${pictures} for pictures; ${traffic.faults.length} that must not be. With cookies: ${server.credentials.length}.`,
  );
  for (const {measured = []} of groups) console.log(`\n${formatMeasured(measured)}`);
  const failures = [...groups.flatMap(failuresOf), ...traffic.faults.map((fault) => ({id: 'traffic', fault}))];
  if (server.credentials.length) failures.push({id: 'traffic', fault: 'cookies were sent'});
  console.log(failures.length ? `\n${failures.length} failures:` : '\nNothing got through.');
  for (const {id, fault} of failures.slice(0, 200)) console.log(`  ${id}: ${fault.slice(0, 300)}`);
  if (failures.length) process.exitCode = 1;
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({groups, traffic, failures}, null, 1)}\n`);
}

interface CheckContext {
  readonly data: string;
  readonly folder: string;
  readonly count: number;
  readonly server: HostileServer;
  readonly session: Session;
}

async function check(name: string, {data, folder, count, server, session}: CheckContext): Promise<Group> {
  switch (name) {
    case 'lists':
      return {name, observations: await checkInputs(session, server, handWritten(data))};
    case 'http':
      return {name, observations: await checkScenarios(session, server, scenarios(data))};
    case 'addresses':
      return {name, observations: await checkAddresses(session, data)};
    case 'mutations':
      return {name, observations: await checkInputs(session, server, await mutations(data, folder, count))};
    case 'pages':
      return {name, observations: await checkPages(session, server, await pageMutations(data, folder))};
    case 'generated': {
      const measured = await checkGenerated(session, server, [
        ...(await generate(data, join(folder, 'generated'))),
        ...excess(),
      ]);
      return {name, observations: measured, measured};
    }
    default:
      throw new Error(`no group ${JSON.stringify(name)}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
