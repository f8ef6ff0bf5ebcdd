/** Typed arrays that a pack can hold. */
type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array;
/** The class of one. */
interface NumbersClass<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): T;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/** `RAP1`: what every pack begins with. */
const MAGIC = 0x31504152;
/** Lists begin at multiples of this many bytes, as the largest numbers must. */
const ALIGN = 8;
const HEAD = 8;

const aligned = (size: number): number => Math.ceil(size / ALIGN) * ALIGN;

/** What a pack says of itself: where each list is, and how long. */
interface Contents {
  readonly places: Readonly<Record<string, readonly [offset: number, length: number]>>;
  readonly facts: unknown;
}

/** Lays lists of numbers into one buffer, beside JSON. */
export class Packer {
  readonly #parts: Numbers[] = [];
  readonly #places: Record<string, [number, number]> = {};
  #size = 0;

  /** Adds a list. */
  add(name: string, numbers: Numbers): void {
    this.#places[name] = [this.#size, numbers.length];
    this.#parts.push(numbers);
    this.#size += aligned(numbers.byteLength);
  }

  /** Adds lists as one, with where each ends. */
  addLists<T extends Numbers>(name: string, lists: readonly T[], kind: NumbersClass<T>): void {
    const ends = new Uint32Array(lists.length);
    let end = 0;
    for (const [i, {length}] of lists.entries()) ends[i] = end += length;
    const all = new kind(end);
    for (const [i, list] of lists.entries()) all.set(list, (ends[i] as number) - list.length);
    this.add(name, all);
    this.add(`${name}.ends`, ends);
  }

  /** The buffer. */
  pack(facts: unknown): ArrayBuffer {
    const contents: Contents = {places: this.#places, facts};
    const json = new TextEncoder().encode(JSON.stringify(contents));
    const start = aligned(HEAD + json.length);
    const buffer = new ArrayBuffer(start + this.#size);
    new Uint32Array(buffer, 0, 2).set([MAGIC, json.length]);
    const bytes = new Uint8Array(buffer);
    bytes.set(json, HEAD);
    let at = start;
    for (const part of this.#parts) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += aligned(part.byteLength);
    }
    return buffer;
  }
}

/** What is in a pack. The lists are views of the buffer: nothing is copied. */
export interface Unpacked {
  readonly facts: unknown;
  /** A list by its name. */
  readonly list: <T>(name: string, kind: NumbersClass<T>) => T;
  /** The lists that were added as one. */
  readonly lists: <T extends Numbers>(name: string, kind: NumbersClass<T>) => T[];
}

/**
 * Opens a pack.
 *
 * @throws RangeError, SyntaxError or TypeError on what is none, or has been cut short.
 */
export function unpack(buffer: ArrayBuffer): Unpacked {
  const [magic, length = 0] = new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC) throw new TypeError('Not a pack.');
  const {places, facts} = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD, length))) as Contents;
  const start = aligned(HEAD + length);
  const list = <T>(name: string, kind: NumbersClass<T>): T => {
    const [offset, count] = places[name] as [number, number];
    return new kind(buffer, start + offset, count);
  };
  return {
    facts,
    list,
    lists<T extends Numbers>(name: string, kind: NumbersClass<T>) {
      const all = list(name, kind);
      const ends = list(`${name}.ends`, Uint32Array);
      const lists: T[] = [];
      for (let i = 0; i < ends.length; i++) lists.push(all.subarray(ends[i - 1] ?? 0, ends[i]) as T);
      return lists;
    },
  };
}
