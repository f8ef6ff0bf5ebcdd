import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readCases} from '../inputs/read-cases.ts';
import type {CaseRow} from '../inputs/read-cases.ts';
import {ADDRESS_FIELDS, TEXT_FIELDS, atomOf, jsonOf, rssOf} from './vector-feeds.ts';

/** How an answer is sent: at once, without its length, in small pieces, cut short, or never ended. */
export type Delivery = 'whole' | 'chunked' | 'pieces' | 'slow' | 'cut' | 'endless';

/** Something a source may answer with. */
export interface HostileInput {
  /** Unique, and part of its address. */
  readonly id: string;
  /** The list or folder it is from. */
  readonly kind: string;
  /** The body, or the file that holds it. */
  readonly body: string | Buffer | {readonly file: string};
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delivery?: Delivery;
  /** Whether another origin may read it. Default true. */
  readonly cors?: boolean;
  /** What the list says should come of it. */
  readonly expect?: string;
}

interface Vector {
  readonly id: string;
  readonly vector?: string;
  readonly text?: string;
  readonly xml?: string;
  readonly json?: string;
}

const JSON_TYPE = {'content-type': 'application/json'};
const XML_TYPE = {'content-type': 'application/rss+xml; charset=utf-8'};

/** One value a line; none where the file is absent. */
export function readList<T>(data: string, file: string): T[] {
  const path = join(data, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** All hand-written hostile inputs but those that are about HTTP itself. */
export function handWritten(data: string): HostileInput[] {
  return [
    ...vectors(data, 'xss-vectors', TEXT_FIELDS),
    ...vectors(data, 'naughty-strings', TEXT_FIELDS),
    ...vectors(data, 'url-vectors', ADDRESS_FIELDS),
    ...documents(data, 'feeds-with-xss'),
    ...documents(data, 'json-poison'),
    ...documents(data, 'sitemap-attacks'),
    ...documents(data, 'xml-attacks'),
    ...files(data),
  ];
}

/** A vector in every field of a JSON file, an RSS feed and an Atom feed. */
function vectors(data: string, kind: string, fields: readonly string[]): HostileInput[] {
  return readList<Vector>(data, `hostile/${kind}.jsonl`).flatMap(({id, vector, text}) => {
    const value = vector ?? text ?? '';
    return [
      {id: `${kind}-${id}.json`, kind, body: jsonOf(value, fields), headers: JSON_TYPE},
      {id: `${kind}-${id}.rss`, kind, body: rssOf(value), headers: XML_TYPE},
      {id: `${kind}-${id}.atom`, kind, body: atomOf(value), headers: XML_TYPE},
    ];
  });
}

/** Lists whose lines hold a whole document. */
function documents(data: string, kind: string): HostileInput[] {
  return readList<Vector>(data, `hostile/${kind}.jsonl`).map(({id, xml, json}) => ({
    id: `${kind}-${id}`,
    kind,
    body: xml ?? json ?? '',
    headers: json === undefined ? XML_TYPE : JSON_TYPE,
  }));
}

/** The files of the folder itself. */
function files(data: string): HostileInput[] {
  return readCases<CaseRow>(data, 'hostile').map(({row, bytes}) => ({
    id: `file-${row.file.replaceAll('/', '-')}`,
    kind: row.kind,
    body: bytes,
    headers: row.file.endsWith('.json')
      ? JSON_TYPE
      : row.file.endsWith('.html')
        ? {'content-type': 'text/html'}
        : XML_TYPE,
  }));
}
