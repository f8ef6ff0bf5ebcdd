import type {Steps} from '../slices.ts';
import {lazyList} from './lazy-list.ts';

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
  readonly #parts: {readonly from: number; readonly lists: readonly Numbers[]}[] = [];
  readonly #places: Record<string, [number, number]> = {};
  #size = 0;

  /** Bytes of all lists that were added. */
  get size(): number {
    return this.#size;
  }

  /** Adds a list. */
  add(name: string, numbers: Numbers): void {
    this.#place(name, [numbers], numbers.length);
  }

  /** Adds lists as one, with where each ends. */
  addLists(name: string, lists: readonly Numbers[]): void {
    const ends = new Uint32Array(lists.length);
    let end = 0;
    for (const [i, {length}] of lists.entries()) ends[i] = end += length;
    this.#place(name, lists, end);
    this.add(`${name}.ends`, ends);
  }

  /** Makes the buffer, a list a step. */
  *pack(facts: unknown): Steps<ArrayBuffer> {
    const contents: Contents = {places: this.#places, facts};
    const json = new TextEncoder().encode(JSON.stringify(contents));
    const start = aligned(HEAD + json.length);
    const buffer = new ArrayBuffer(start + this.#size);
    new Uint32Array(buffer, 0, 2).set([MAGIC, json.length]);
    const bytes = new Uint8Array(buffer);
    bytes.set(json, HEAD);
    for (const {from, lists} of this.#parts) {
      let at = start + from;
      for (const list of lists) {
        bytes.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
        at += list.byteLength;
        yield;
      }
    }
    return buffer;
  }

  #place(name: string, lists: readonly Numbers[], length: number): void {
    this.#places[name] = [this.#size, length];
    this.#parts.push({from: this.#size, lists});
    this.#size += aligned(lists.reduce((sum, {byteLength}) => sum + byteLength, 0));
  }
}

/** What is in a pack. The lists are views of the buffer: nothing is copied. */
export interface Unpacked {
  readonly facts: unknown;
  /** A list by its name. */
  readonly list: <T>(name: string, kind: NumbersClass<T>) => T;
  /** The lists that were added as one. */
  readonly lists: <T extends Numbers>(name: string, kind: NumbersClass<T>) => readonly T[];
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
      return lazyList(ends.length, (i) => all.subarray(ends[i - 1] ?? 0, ends[i]) as T);
    },
  };
}
