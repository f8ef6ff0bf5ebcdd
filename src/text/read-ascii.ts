/** By the code of an ASCII character its code in lower case when it belongs to words, else 0. */
const LOWER = new Uint8Array(128);
for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz')
  for (const form of [letter, letter.toUpperCase()]) LOWER[form.charCodeAt(0)] = letter.charCodeAt(0);

/** What no word is given for. */
const NONE = -1;
/** Longer runs of letters that are not ASCII are read, but not remembered. */
const REMEMBERED = 50;
/** Places looked at before a word is left to a `Map`: words that were made to meet in the table would take for ever. */
const PROBES = 64;

/**
 * Makes a reader of texts that are nearly all ASCII, as English ones are: it finds words in a table by their letters,
 * without making a string for each. A run with other letters in it is left to `termsOf`.
 *
 * @param termsOf - The terms of any text.
 * @param toId - The number of a term.
 * @returns a function that gives the numbers of the terms of a text, in order; the same as `termsOf` finds.
 */
export function createAsciiReader(
  termsOf: (text: string) => readonly string[],
  toId: (term: string) => number,
): (text: string) => Uint32Array {
  /** Known words in lower case, and the ids of their terms; `slots` has the place of a word plus 1, by its hash. */
  const spellings: string[] = [];
  const ids: number[] = [];
  let slots = new Uint32Array(1 << 12);
  const others = new Map<string, readonly number[]>();
  let found = new Uint32Array(1 << 10);
  let count = 0;
  const put = (id: number): void => {
    if (count === found.length) {
      const longer = new Uint32Array(count * 2);
      longer.set(found);
      found = longer;
    }
    found[count++] = id;
  };
  const hashOf = (word: string): number => {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    return hash;
  };
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    spellings.forEach((word, place) => {
      let slot = slotOf(hashOf(word));
      while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = place + 1;
    });
  };
  const isAt = (word: string, text: string, start: number, end: number): boolean => {
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== LOWER[text.charCodeAt(start + i)]) return false;
    return true;
  };
  const readOther = (run: string): void => {
    let known = others.get(run);
    if (!known) {
      known = termsOf(run).map(toId);
      if (run.length <= REMEMBERED) others.set(run, known);
    }
    known.forEach(put);
  };
  const readWord = (text: string, start: number, end: number, hash: number): void => {
    let slot = slotOf(hash);
    let probes = 0;
    for (let known; (known = slots[slot]); slot = (slot + 1) & (slots.length - 1)) {
      if (isAt(spellings[known - 1] as string, text, start, end)) {
        const id = ids[known - 1] as number;
        if (id !== NONE) put(id);
        return;
      }
      if (++probes === PROBES) {
        readOther(text.slice(start, end).toLowerCase());
        return;
      }
    }
    const word = text.slice(start, end).toLowerCase();
    const [term] = termsOf(word);
    const id = term === undefined ? NONE : toId(term);
    ids.push(id);
    slots[slot] = spellings.push(word);
    if (spellings.length * 2 > slots.length) grow();
    if (id !== NONE) put(id);
  };
  return (text) => {
    count = 0;
    let start = -1;
    let hash = 0;
    const {length} = text;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      const letter = code < 128 ? LOWER[code] : 0;
      if (letter) {
        if (start < 0) start = at;
        hash = Math.imul(hash ^ letter, 0x01000193);
      } else if (code > 127 && !isSpace(code)) {
        let end = at + 1;
        while (end < length && isPart(text.charCodeAt(end))) end++;
        readOther(text.slice(start < 0 ? at : start, end));
        at = end - 1;
        start = -1;
        hash = 0;
      } else if (start >= 0) {
        readWord(text, start, at, hash);
        start = -1;
        hash = 0;
      }
    }
    if (start >= 0) readWord(text, start, length, hash);
    return found.slice(0, count);
  };
}

/** A no-break space; typographic quotes, dashes and dots: none is part of a word. */
function isSpace(code: number): boolean {
  return code === 0xa0 || (code > 0x200f && code < 0x203b);
}

function isPart(code: number): boolean {
  return code < 128 ? LOWER[code] !== 0 : !isSpace(code);
}
