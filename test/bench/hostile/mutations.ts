import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {CaseRow} from '../inputs/read-cases.ts';
import {readList} from './inputs.ts';
import type {HostileInput} from './inputs.ts';

/** Larger files make the check slow and find nothing more. */
const MAX_SIZE = 60_000;
/** Mutations that every file gets, and those besides that every JSON file gets; `--count` adds to the latter. */
const PER_FILE = 19;
const PER_JSON = 14;
/** Files of each kind at most. */
const FILES = {xml: 100, json: 40, pages: 40};

const run = promisify(execFile);

/** Files chosen evenly over a class: the same ones each time. */
function choose(files: readonly string[], count: number): string[] {
  const step = Math.max(1, files.length / count);
  return Array.from({length: Math.min(count, files.length)}, (_, i) => files[Math.floor(i * step)] ?? '');
}

function listFiles(data: string, name: string): string[] {
  return readList<CaseRow>(data, `${name}/manifest.jsonl`)
    .map(({file}) => join(data, name, file))
    .filter((file) => statSync(file).size <= MAX_SIZE);
}

/** Sources, and mutations of them by seed: about `count` in all, none for the same source twice. */
export async function mutations(data: string, folder: string, count: number): Promise<HostileInput[]> {
  const sources = ['feeds', 'wordpress', 'hostile'].flatMap((name) => listFiles(data, name));
  const isJson = (file: string): boolean => file.endsWith('.json');
  const json = choose(
    sources.filter(isJson).filter((file) => statSync(file).size > 200),
    FILES.json,
  );
  const xml = choose(
    sources.filter((file) => !isJson(file)),
    FILES.xml,
  );
  const rest = count - (xml.length + json.length) * PER_FILE - json.length * PER_JSON;
  const perJson = Math.max(0, Math.ceil(rest / Math.max(1, json.length)));
  return mutate(data, folder, [...xml, ...json], perJson);
}

/** Mutations of pages, to be read as what stands around the element. */
export async function pageMutations(data: string, folder: string): Promise<HostileInput[]> {
  return mutate(data, join(folder, 'pages'), choose(listFiles(data, 'pages'), FILES.pages), 0);
}

async function mutate(
  data: string,
  folder: string,
  files: readonly string[],
  perJson: number,
): Promise<HostileInput[]> {
  const tool = join(data, 'generators/mutate.mjs');
  const lists: HostileInput[][] = [];
  for (const [i, file] of files.entries()) {
    const target = join(folder, String(i));
    mkdirSync(target, {recursive: true});
    const vectors = join(data, 'hostile/xss-vectors.jsonl');
    await run(process.execPath, [
      tool,
      file,
      target,
      '--seed',
      String(i + 1),
      '--count',
      String(perJson),
      '--vectors',
      vectors,
    ]);
    lists.push(read(target, i, file));
  }
  return lists.flat();
}

function read(folder: string, i: number, source: string): HostileInput[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const {file, mutation} = JSON.parse(line) as {file: string; mutation: string};
    return {
      id: `m${i}-${mutation}-${file.replace(/^.*--/, '')}`,
      kind: 'mutation',
      body: {file: join(folder, file)},
      expect: source,
      headers: {'content-type': source.endsWith('.json') ? 'application/json' : 'application/xml'},
    };
  });
}
