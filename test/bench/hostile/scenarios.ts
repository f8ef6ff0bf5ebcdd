import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {readList} from './inputs.ts';
import type {Delivery, HostileInput} from './inputs.ts';
import type {Observation} from './observation.ts';

interface Scenario {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {readonly text?: string; readonly file?: string};
  readonly expect: string;
  readonly transport?: string;
  readonly cors?: boolean;
}

/** How each transport of the list is sent. */
const DELIVERIES: Readonly<Record<string, Delivery>> = {
  'never-ends': 'endless',
  slow: 'slow',
  abort: 'slow',
  cut: 'cut',
};

/** The answers of servers that are about HTTP: types, redirects, statuses, bodies that are no feed, broken transport. */
export function scenarios(data: string): HostileInput[] {
  return readList<Scenario>(data, 'hostile/http-scenarios.jsonl').map(({id, status, headers, body, expect, cors}) => ({
    id: `http-${id}`,
    kind: 'http-scenarios',
    body: body.file === undefined ? (body.text ?? '') : bytesOf(join(data, body.file)),
    status,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-length' || id === 'cut')),
    delivery: DELIVERIES[id] ?? 'whole',
    expect,
    ...(cors !== undefined && {cors}),
  }));
}

function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

const isError = ({outcome}: Observation): boolean => outcome === 'error';

/** What speaks against an observation, by what the list expects; undefined when nothing does. */
export function unexpected(
  observation: Observation,
  all: ReadonlyMap<string, Observation>,
  asked: number,
): string | undefined {
  const id = observation.id.replace(/^http-/, '');
  const {outcome, code, links} = observation;
  const told = `${outcome ?? 'nothing'} ${code ?? ''} with ${links.length} links`;
  const hasCode = (...codes: string[]): boolean => codes.includes(code ?? '');
  const [, prefix] = /^(\w+)-as-/.exec(id) ?? [];
  if (prefix) {
    const [first] = [...all.values()].filter((one) => one.id.startsWith(`http-${prefix}-as-`));
    return isError(observation) || links.join() === first?.links.join() ? undefined : `other articles: ${told}`;
  }
  if (/^redirect-\d/.test(id))
    return links.some((link) => new URL(link).pathname === '/moved-article') ? undefined : told;
  if (/^redirect-loop|^cut|^opaque/.test(id)) return hasCode('network') ? undefined : told;
  if (/^http-\d/.test(id)) return hasCode('http-status') && asked === 1 ? undefined : `${told}, asked ${asked} times`;
  if (/^(empty|body|login|challenge|spa|html|page)-/.test(id)) return isError(observation) ? undefined : told;
  if (id === 'never-ends') return hasCode('timeout') ? undefined : told;
  if (id === 'abort') return outcome === undefined ? undefined : told;
  if (id === 'cors-credentials') return links.length ? undefined : told;
  return undefined;
}
