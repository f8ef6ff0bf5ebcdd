import {createArena} from '../arena.ts';

/** By the code of an ASCII character its code in lower case when it belongs to words, else 0. */
const LOWER = new Uint8Array(128);
for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz')
  for (const form of [letter, letter.toUpperCase()]) LOWER[form.charCodeAt(0)] = letter.charCodeAt(0);

/** Longer runs of letters that are not ASCII are read, but not remembered. */
const REMEMBERED = 50;
/** Places looked at before a word is left to a `Map`: words that were made to meet in the table would take for ever. */
const PROBES = 64;
/** The prime numbers of two hashes: FNV-1a, and a number to the base 131. */
const [FNV, BASE] = [0x01000193, 131];
/** Numbers in the place of a word: both hashes, and the number of its term; four, so that places divide the table. */
const WIDTH = 4;
/** In the table, where a term has its number plus this: nothing yet, and a word without a term. */
const [FREE, WITHOUT, FIRST] = [0, 1, 2];

/** What a reader asks of its tokenizer. */
export interface AsciiRules {
  /** The terms of any text. */
  readonly terms: (text: string) => readonly string[];
  /** Whether a word in lower case ASCII is a term. */
  readonly keep: (word: string) => boolean;
  /** The number of a term. */
  readonly toId: (term: string) => number;
}

/**
 * A reader of texts that are nearly all ASCII, as English ones are: it knows words by two hashes, 64 bits, of their
 * letters, without making a string for each. A run with other letters in it is left to the tokenizer.
 */
export class AsciiReader {
  readonly #rules: AsciiRules;
  readonly #arena = createArena(Uint32Array);
  readonly #others = new Map<string, readonly number[]>();
  #table = new Int32Array(WIDTH << 12);
  #known = 0;

  constructor(rules: AsciiRules) {
    this.#rules = rules;
  }

  /** The numbers of the terms of a text, in order. */
  read(text: string): Uint32Array {
    const {length} = text;
    let out: Uint32Array = this.#arena.room(length);
    let table = this.#table;
    let count = 0;
    let start = -1;
    let hash = 0;
    let other = 0;
    for (let at = 0; at <= length; at++) {
      // behind the text the last word ends
      const code = at < length ? text.charCodeAt(at) : 0;
      const letter = code < 128 ? (LOWER[code] as number) : 0;
      if (letter) {
        if (start < 0) start = at;
        hash = Math.imul(hash ^ letter, FNV);
        other = (Math.imul(other, BASE) + letter) | 0;
        continue;
      }
      let ids: readonly number[] | undefined;
      if (code > 127 && !isSpace(code)) {
        let end = at + 1;
        while (end < length && isPart(text.charCodeAt(end))) end++;
        ids = this.#readOther(text.slice(start < 0 ? at : start, end));
        at = end - 1;
      } else if (start >= 0) {
        const id = table[findPlace(table, hash, other) + 2] ?? FREE;
        if (id >= FIRST) out[count++] = id - FIRST;
        else if (id === FREE) {
          ids = this.#learn(text.slice(start, at).toLowerCase(), hash, other);
          table = this.#table;
        }
      }
      if (ids) {
        // a letter may stand for several terms
        if (count + ids.length + length - at > out.length) out = this.#enlarge(out, count, ids.length + length);
        for (const id of ids) out[count++] = id;
      }
      start = -1;
      hash = other = 0;
    }
    return this.#arena.take(count);
  }

  /** The terms of a word that has not been met. */
  #learn(word: string, hash: number, other: number): readonly number[] {
    const table = this.#table;
    const place = findPlace(table, hash, other);
    if (place < 0) return this.#readOther(word);
    const id = this.#rules.keep(word) ? this.#rules.toId(word) : WITHOUT - FIRST;
    table[place] = hash;
    table[place + 1] = other;
    table[place + 2] = id + FIRST;
    if (++this.#known * 2 * WIDTH > table.length) this.#grow();
    return id < 0 ? [] : [id];
  }

  #readOther(run: string): readonly number[] {
    let ids = this.#others.get(run);
    if (!ids) {
      ids = this.#rules.terms(run).map(this.#rules.toId);
      if (run.length <= REMEMBERED) this.#others.set(run, ids);
    }
    return ids;
  }

  #enlarge(out: Uint32Array, count: number, more: number): Uint32Array {
    const known = out.slice(0, count);
    const larger = this.#arena.room(count + more);
    larger.set(known);
    return larger;
  }

  /** Makes room for the place of each word in a table of twice the size. */
  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += WIDTH) {
      if (!old[from + 2]) continue;
      const place = findPlace(this.#table, old[from] as number, old[from + 1] as number);
      // what finds no place is learned anew
      if (place >= 0) this.#table.set(old.subarray(from, from + WIDTH), place);
    }
  }
}

/** Where a table has a word, or has nothing and could; far below 0 where too many others stand in its way. */
function findPlace(cells: Int32Array, hash: number, other: number): number {
  const last = cells.length - 1;
  const start = Math.imul(hash ^ (hash >>> 15), WIDTH);
  for (let probe = 0; probe < PROBES; probe++) {
    const place = (start + probe * WIDTH) & last;
    if (!cells[place + 2] || (cells[place] === hash && cells[place + 1] === other)) return place;
  }
  return -WIDTH;
}

/** A no-break space; typographic quotes, dashes and dots: none is part of a word. */
function isSpace(code: number): boolean {
  return code === 0xa0 || (code > 0x200f && code < 0x203b);
}

function isPart(code: number): boolean {
  return code < 128 ? LOWER[code] !== 0 : !isSpace(code);
}
