import type {Steps} from '../slices.ts';
import type {Json} from './json-values.ts';

/** What decides where a value ends: strings, which may hold anything, brackets and commas. */
const MARKS = /"(?:[^"\\]|\\.)*"|[[\]{},]/gs;
const SPACE = /[ \t\n\r]*/y;

/**
 * `JSON.parse` in steps, for a page that must not stand still while megabytes are parsed: the elements of a list at the
 * top, or of lists in an object at the top, come one by one. `JSON.parse` itself reads each, and has the last word on
 * what is no JSON.
 *
 * @throws SyntaxError like `JSON.parse`.
 */
export function* parseInSteps(text: string): Steps<Json> {
  let at = 0;
  /** Goes to the next character that is no space. */
  const next = (): string => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    return text[at] ?? '';
  };
  const value = (): Json => {
    const start = at;
    at = endOfValue(text, at);
    return JSON.parse(text.slice(start, at)) as Json;
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
  try {
    let parsed: Json;
    if (next() === '[') parsed = yield* list();
    else {
      const fields: [string, Json][] = [];
      yield* members('{', '}', function* () {
        const name = value();
        if (typeof name !== 'string') throw new SyntaxError('name');
        expect(':');
        fields.push([name, next() === '[' ? yield* list() : value()]);
      });
      // makes fields of all names, __proto__ too
      parsed = Object.fromEntries(fields);
    }
    if (!next()) return parsed;
  } catch {
    // JSON.parse says better where the fault is
  }
  return JSON.parse(text) as Json;
}

/** The place behind the value that begins at a place. */
function endOfValue(text: string, start: number): number {
  MARKS.lastIndex = start;
  let depth = 0;
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    const [mark] = found;
    if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') {
      if (!depth) return found.index;
      if (!--depth) return MARKS.lastIndex;
    } else if (!depth) return mark === ',' ? found.index : MARKS.lastIndex;
  }
  return text.length;
}
