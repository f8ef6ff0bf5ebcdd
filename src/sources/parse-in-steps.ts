import {run} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {SPECIAL, SUSPECT} from './json-values.ts';
import type {Json} from './json-values.ts';

/** What decides where a value ends: strings, which may hold anything, brackets and commas. A string may be cut off. */
const MARKS = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[[\]{},]/gs;
const SPACE = /[ \t\n\r]*/y;

/** What JSON says, and the first of its parts that matches `SPECIAL`, or an empty text. */
export type Parsed = readonly [data: Json, special: string];

/** Bytes or characters that are looked at in one step. */
const PIECE = 1 << 17;

/**
 * `JSON.parse` in steps, for a page that must not stand still while megabytes are decoded and parsed: the elements of a
 * list at the top, or of lists in an object at the top, come one by one, and no more than the next few are ever in memory
 * as text. `JSON.parse` itself reads each, and has the last word on what is no JSON.
 *
 * @param parts - A text, or bytes cut up in any way.
 * @returns undefined where the whole must be looked at: it is no JSON, or not in UTF-8.
 */
export async function parseInSteps(parts: readonly (string | Uint8Array)[]): Promise<Parsed | undefined> {
  try {
    return await run(valueSteps(piecesOf(parts)));
  } catch {
    return undefined;
  }
}

function* piecesOf(parts: readonly (string | Uint8Array)[]): Generator<string, undefined> {
  const decoder = new TextDecoder();
  for (const part of parts)
    for (let from = 0; from < part.length; from += PIECE) {
      const to = from + PIECE;
      const piece =
        typeof part === 'string' ? part.slice(from, to) : decoder.decode(part.subarray(from, to), {stream: true});
      if (SUSPECT.test(piece)) throw new SyntaxError('encoding');
      // a decoder drops the byte order mark by itself
      yield from || typeof part !== 'string' ? piece : piece.replace(/^\ufeff/, '');
    }
  if (decoder.decode()) throw new SyntaxError('encoding');
}

function* valueSteps(pieces: Iterator<string, undefined>): Steps<Parsed> {
  /** What has been read and not yet been used. */
  let text = '';
  let at = 0;
  let special = '';
  const more = (): boolean => {
    const {done, value} = pieces.next();
    if (done) return false;
    text = text.slice(at) + value;
    at = 0;
    return true;
  };
  /** Goes to the next character that is no space. */
  const next = (): string => {
    do {
      SPACE.lastIndex = at;
      SPACE.test(text);
      at = SPACE.lastIndex;
    } while (at === text.length && more());
    return text[at] ?? '';
  };
  const value = (behind = ''): Json => {
    let end = endOfValue(text, at);
    // twice as much each time: a long value is gone through from its beginning
    for (let count = 1; end === undefined && more(); count *= 2) {
      for (let i = 1; i < count && more(); i++);
      end = endOfValue(text, at);
    }
    const json = text.slice(at, end);
    at = end ?? text.length;
    special ||= SPECIAL.exec(json + behind)?.[0] ?? '';
    return JSON.parse(json) as Json;
  };
  const expect = (wanted: string): void => {
    if (next() !== wanted) throw new SyntaxError(wanted);
    at++;
  };
  /** Goes through what stands between brackets. */
  function* members(open: string, close: string, read: () => Steps<void>): Steps<void> {
    expect(open);
    while (next() !== close) {
      yield* read();
      yield;
      if (next() === close) break;
      expect(',');
      // JSON has no comma behind the last
      if (next() === close) throw new SyntaxError(close);
    }
    expect(close);
  }
  function* list(): Steps<Json[]> {
    const entries: Json[] = [];
    yield* members('[', ']', function* () {
      entries.push(value());
      yield;
    });
    return entries;
  }
  let data: Json;
  if (next() === '[') data = yield* list();
  else {
    const fields: [string, Json][] = [];
    yield* members('{', '}', function* () {
      const name = value(':');
      if (typeof name !== 'string') throw new SyntaxError('name');
      expect(':');
      fields.push([name, next() === '[' ? yield* list() : value()]);
    });
    // makes fields of all names, __proto__ too
    data = Object.fromEntries(fields);
  }
  if (next()) throw new SyntaxError('end');
  return [data, special];
}

/** The place behind the value that begins at a place; undefined where it may go on behind the text. */
function endOfValue(text: string, start: number): number | undefined {
  MARKS.lastIndex = start;
  let depth = 0;
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    const [mark] = found;
    if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') {
      if (!depth) return found.index;
      if (!--depth) return MARKS.lastIndex;
    } else if (!depth) return mark === ',' ? found.index : MARKS.lastIndex < text.length ? MARKS.lastIndex : undefined;
  }
  return undefined;
}
