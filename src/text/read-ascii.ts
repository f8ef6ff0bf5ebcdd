import {createArena} from '../arena.ts';

/** In `kinds`: no part of a word, and what the tokenizer has to look at. */
const [SPACE, OTHER] = [0, 1];
/** By the code of a character: of an ASCII letter or digit its code in lower case. Made for the first text. */
let kinds: Uint8Array | undefined;

function makeKinds(): Uint8Array {
  const made = new Uint8Array(1 << 16).fill(OTHER, 128);
  for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz')
    for (const form of [letter, letter.toUpperCase()]) made[form.charCodeAt(0)] = letter.charCodeAt(0);
  // typographic quotes, dashes and dots
  made.fill(SPACE, 0x2010, 0x203b);
  // a no-break space
  made[0xa0] = SPACE;
  return made;
}

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
  readonly #arena = createArena();
  readonly #others = new Map<string, readonly number[]>();
  readonly #stop = new Int32Array(4);
  #table = new Int32Array(WIDTH << 12);
  #known = 0;

  constructor(rules: AsciiRules) {
    this.#rules = rules;
  }

  /** The numbers of the terms of a text, in order. */
  read(text: string): Uint32Array {
    const {length} = text;
    const kindOf = (kinds ??= makeKinds());
    const stop = this.#stop;
    let out: Uint32Array = this.#arena.room(length);
    let count = 0;
    for (let at = 0; ; at++) {
      at = scan(text, at, this.#table, out, count, stop);
      count = stop[0] as number;
      if (at > length) return this.#arena.take(count);
      const start = stop[1] as number;
      let ids: readonly number[];
      if (at < length && kindOf[text.charCodeAt(at)] === OTHER) {
        let end = at;
        do end++;
        while (end < length && kindOf[text.charCodeAt(end)] !== SPACE);
        ids = this.#readOther(text.slice(start < 0 ? at : start, end));
        at = end - 1;
      } else ids = this.#learn(text.slice(start, at).toLowerCase(), stop[2] as number, stop[3] as number);
      // a letter may stand for several terms
      if (count + ids.length + length - at > out.length) out = this.#enlarge(out, count, ids.length + length);
      for (const id of ids) out[count++] = id;
    }
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

/**
 * Reads words as long as all are known, apart from what is rare: so short a function is fast soon after the page has come.
 *
 * @param stop - Is told how many terms there are now, and of the word before the stop where it begins (-1: there is none) and its
 * hashes.
 * @returns where a word ends that is not known, or other letters stand; beyond the end of the text where there are none.
 */
function scan(
  text: string,
  from: number,
  table: Int32Array,
  out: Uint32Array,
  known: number,
  stop: Int32Array,
): number {
  const kindOf = kinds as Uint8Array;
  const {length} = text;
  let count = known;
  let start = -1;
  let hash = 0;
  let other = 0;
  let at = from;
  for (; at <= length; at++) {
    // behind the text the last word ends
    const kind = at < length ? (kindOf[text.charCodeAt(at)] as number) : SPACE;
    if (kind > OTHER) {
      if (start < 0) start = at;
      hash = Math.imul(hash ^ kind, FNV);
      other = (Math.imul(other, BASE) + kind) | 0;
      continue;
    }
    if (kind === OTHER) break;
    if (start < 0) continue;
    const id = table[findPlace(table, hash, other) + 2] ?? FREE;
    if (id === FREE) break;
    if (id >= FIRST) out[count++] = id - FIRST;
    start = -1;
    hash = other = 0;
  }
  stop[0] = count;
  stop[1] = start;
  stop[2] = hash;
  stop[3] = other;
  return at;
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
