/** A place in a text, as editors count: from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A string without its end, as far as it is right. */
// eslint-disable-next-line no-control-regex
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[^"\\\u0000-\u001f]*)*/iy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

/** What may come next. */
type Wanted = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'next' | 'end';

/** Where a text stops being JSON: not every engine says so. Undefined where it is JSON. */
export function findJsonFault(text: string): TextPlace | undefined {
  const open: string[] = [];
  let at = 0;
  let wanted: Wanted = 'value';
  const skip = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
    return true;
  };
  const after = (): Wanted => (open.length ? 'next' : 'end');
  for (;;) {
    skip(SPACE);
    const char = text[at];
    if (wanted === 'end' && char === undefined) return undefined;
    if (
      (char === '}' && open.at(-1) === '}' && (wanted === 'next' || wanted === 'first name')) ||
      (char === ']' && open.at(-1) === ']' && (wanted === 'next' || wanted === 'first value'))
    ) {
      open.pop();
      at++;
      wanted = after();
    } else if (char === ',' && wanted === 'next') {
      at++;
      wanted = open.at(-1) === '}' ? 'name' : 'value';
    } else if (char === ':' && wanted === 'colon') {
      at++;
      wanted = 'value';
    } else if (wanted.endsWith('name') && skip(STRING)) {
      if (text[at++] !== '"') return placeIn(text, at - 1);
      wanted = 'colon';
    } else if (!wanted.endsWith('value')) return placeIn(text, at);
    else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      at++;
      wanted = char === '{' ? 'first name' : 'first value';
    } else if (skip(STRING)) {
      if (text[at++] !== '"') return placeIn(text, at - 1);
      wanted = after();
    } else if (skip(SCALAR)) wanted = after();
    else return placeIn(text, at);
  }
}

function placeIn(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return {line: lines.length, column: (lines.at(-1) as string).length + 1};
}
