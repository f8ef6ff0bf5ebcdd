import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {readList} from './inputs.ts';
import type {Delivery, HostileInput} from './inputs.ts';
import {measureMemory} from './memory.ts';
import type {Growth} from './memory.ts';
import {lost} from './observation.ts';
import type {Observation} from './observation.ts';
import type {HostileServer} from './server.ts';
import type {Session} from './session.ts';

/** An input that is large or deep, what came of it, and what it took. */
export interface Measured extends Observation {
  readonly expect: string;
  readonly delivery: Delivery;
  readonly megabytes: number;
  readonly growth: Growth | undefined;
}

interface GeneratedRow {
  readonly file: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly expect: string;
}

/** An input, its size, and what its generator expects. */
export type GeneratedInput = HostileInput & GeneratedRow;

/** What is promised of large and deep inputs: refused within these milliseconds and megabytes. */
export const REFUSAL = {ms: 1000, megabytes: 100};

/** Milliseconds for one answer until it counts as a hang. */
const PATIENCE = 12_000;

/** Writes the large and deep inputs; also as deep as the promise says, just below the limit of size, and with as many
 * articles as the README says it is meant for. */
export async function generate(data: string, folder: string): Promise<GeneratedInput[]> {
  const tool = join(data, 'generators/gen-hostile.mjs');
  const run = promisify(execFile);
  await run(process.execPath, [tool, folder]);
  const deep = 'rss-deep-nesting,rss-deep-nesting-unclosed,json-deep-array,json-deep-object';
  await run(process.execPath, [tool, join(folder, 'deep'), '--depth', '10000', '--only', deep]);
  const large = 'rss-big,rss-one-giant-description,json-giant-string,html-huge-article,gzip-bomb';
  await run(process.execPath, [tool, join(folder, 'below'), '--mb', '8', '--only', large]);
  const few = 'rss-many-items,json-many-items';
  await run(process.execPath, [tool, join(folder, 'few'), '--n', '2000', '--only', few]);
  return Object.entries({'': folder, 'depth-10000-': 'deep', '8MB-': 'below', '2000-': 'few'}).flatMap(
    ([prefix, name]) => {
      const from = prefix ? join(folder, name) : folder;
      return readList<GeneratedRow>(from, 'index.jsonl').map((row) => toInput(row, from, prefix + row.file));
    },
  );
}

function toInput(row: GeneratedRow, folder: string, name: string): GeneratedInput {
  const [type = ''] = row.contentType.split(' (');
  return {
    ...row,
    id: `gen-${name}`,
    kind: 'generated',
    body: {file: join(folder, row.file)},
    headers: {'content-type': type, ...(row.file.endsWith('.gz') && {'content-encoding': 'gzip'})},
  };
}

/** Serves each with its length, without, and in pieces; each in a page of its own, with the memory it takes. */
export async function checkGenerated(
  session: Session,
  server: HostileServer,
  inputs: readonly GeneratedInput[],
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const input of inputs) {
    const isPage = input.file.endsWith('.html');
    const deliveries: Delivery[] = isPage || input.kind === 'excess' ? ['whole'] : ['whole', 'chunked', 'pieces'];
    for (const delivery of deliveries) {
      const id = `${input.id}?${delivery}`;
      server.inputs.set(id, {...input, id, delivery});
      let one = await measure(session, server, id, isPage);
      // the machine may have been busy with something else
      if (one.ms > REFUSAL.ms && one.ms < PATIENCE) {
        const again = await measure(session, server, id, isPage);
        if (again.ms < one.ms) one = again;
      }
      measured.push({...one, expect: input.expect, delivery, megabytes: input.bytes / 1e6});
      // what hangs once hangs in every delivery
      if (one.ms > PATIENCE) break;
    }
  }
  return measured;
}

async function measure(
  session: Session,
  {addressOf}: HostileServer,
  id: string,
  isPage: boolean,
): Promise<Observation & {growth: Growth | undefined}> {
  const page = await session.open();
  const stop = await measureMemory(session.browser, page);
  const before = session.traffic.faults.length;
  const task = isPage ? 'read' : 'run';
  const result = await Promise.race([
    page.evaluate(
      (name, input) =>
        (window as unknown as {hostile: Record<string, (list: unknown) => Promise<Observation[]>>}).hostile[name]?.([
          input,
        ]),
      task,
      {id, url: addressOf(id), patience: PATIENCE},
    ),
    wait(PATIENCE + 5000, undefined, {ref: false}),
  ]).catch(() => undefined);
  const [observation] = result ?? [];
  const growth = observation && (await stop());
  const faults = session.traffic.faults.slice(before);
  if (observation) await page.close();
  // a page that hangs does not close by itself
  else void page.close().catch(() => undefined);
  return observation
    ? {...observation, faults: [...observation.faults, ...faults], growth}
    : {...lost(id, `hung for ${PATIENCE / 1000} s, or crashed`), growth: undefined};
}
