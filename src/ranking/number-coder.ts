/** Numbers of one context share what is learned of them: room for the 32 lengths in bits, and for the two bits after the first. */
const ROOM = 160;
/** Bits after the first that are learned; those after them are as good as chance. */
const LEARNED = 2;
/** The others are coded together, so many of them. */
const AT_ONCE = 12;
/** Bits after which a probability moves no slower. */
const SLOWEST = 160;
/** How far a probability moves towards the next bit, in 2⁻¹⁵, by how many it has seen: divisions give all engines the same. */
const RATES = Int32Array.from({length: SLOWEST + 1}, (_, seen) => Math.floor(32_768 / (seen + 1.6)));
/** Probabilities are in 2⁻¹⁶. */
const ONE = 65_536;

/**
 * Codes whole numbers in about as many bits as they are worth: an arithmetic coder of bits, whose probabilities are learned on
 * the way (a range coder, as in LZMA). Both directions take the same steps, so that what is coded is described once: who writes gives each number, who
 * reads gives none, and both are told what it is.
 */
export abstract class NumberCoder {
  readonly #odds: Uint16Array;
  readonly #seen: Uint8Array;

  /** @param contexts - How many contexts there are. */
  constructor(contexts: number) {
    this.#odds = new Uint16Array(contexts * ROOM).fill(ONE / 2);
    this.#seen = new Uint8Array(contexts * ROOM);
  }

  /** Codes a number from 0 to 2³¹−2: whether it is 0, or else its length in bits, then its bits. */
  number(context: number, value = 0): number {
    const base = context * ROOM;
    if (this.#learned(base, Number(value === 0))) return 0;
    const given = value + 1;
    const size = 31 - Math.clz32(given);
    let node = 1;
    for (let i = 4; i >= 0; i--) node = node * 2 + this.#learned(base + node, (size >> i) & 1);
    const length = node - 32;
    let coded = 1;
    const learned = Math.min(length, LEARNED);
    for (let i = 1; i <= learned; i++)
      coded = coded * 2 + this.#learned(base + 32 + length * 4 + coded, (given >>> (length - i)) & 1);
    for (let left = length - learned; left > 0;) {
      const some = Math.min(left, AT_ONCE);
      left -= some;
      coded = coded * 2 ** some + this.plain(some, (given >>> left) & (2 ** some - 1));
    }
    return coded - 1;
  }

  /** Codes 0 or 1. */
  flag(context: number, value = 0): number {
    return this.#learned(context * ROOM, value);
  }

  #learned(at: number, given: number): number {
    const odds = this.#odds[at] as number;
    const bit = this.step(odds, given);
    const seen = this.#seen[at] as number;
    const rate = RATES[seen] as number;
    this.#odds[at] = bit ? odds + (((ONE - 1 - odds) * rate) >> 15) : odds - ((odds * rate) >> 15);
    if (seen < SLOWEST) this.#seen[at] = seen + 1;
    return bit;
  }

  /** Codes a bit that is 1 with this probability. */
  protected abstract step(odds: number, bit: number): number;

  /** Codes so many bits of which nothing is known. */
  protected abstract plain(size: number, bits: number): number;
}

/** Below this, what is left of the range is taken 256 times finer. */
const LEAST = 2 ** 24;
const BYTE = 256;
const ALL = 2 ** 32;

/** Writes numbers. */
export class NumberWriter extends NumberCoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = ALL - 1;

  /** All that was written. */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  protected override step(odds: number, bit: number): number {
    const bound = (this.#range >>> 16) * odds;
    if (bit) this.#range = bound;
    else {
      this.#range -= bound;
      this.#add(bound);
    }
    for (; this.#range < LEAST; this.#range *= BYTE) this.#shift();
    return bit;
  }

  protected override plain(size: number, bits: number): number {
    this.#range >>>= size;
    this.#add(bits * this.#range);
    for (; this.#range < LEAST; this.#range *= BYTE) this.#shift();
    return bits;
  }

  #add(bound: number): void {
    this.#low += bound;
    if (this.#low < ALL) return;
    this.#low -= ALL;
    let at = this.#bytes.length - 1;
    for (; this.#bytes[at] === BYTE - 1; at--) this.#bytes[at] = 0;
    (this.#bytes[at] as number)++;
  }

  #shift(): void {
    this.#bytes.push(this.#low >>> 24);
    this.#low = (this.#low << 8) >>> 0;
  }
}

/** Reads what a `NumberWriter` with as many contexts has written. */
export class NumberReader extends NumberCoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #code = 0;
  #range = ALL - 1;

  /**
   * @param contexts - How many contexts there are.
   * @param bytes - What was written.
   */
  constructor(contexts: number, bytes: Uint8Array) {
    super(contexts);
    this.#bytes = bytes;
    for (let i = 0; i < 4; i++) this.#code = this.#code * BYTE + this.#next();
  }

  protected override step(odds: number): number {
    const bound = (this.#range >>> 16) * odds;
    const bit = Number(this.#code < bound);
    if (bit) this.#range = bound;
    else {
      this.#range -= bound;
      this.#code -= bound;
    }
    for (; this.#range < LEAST; this.#range *= BYTE) this.#code = (this.#code * BYTE + this.#next()) % ALL;
    return bit;
  }

  protected override plain(size: number): number {
    this.#range >>>= size;
    // no more than that, whatever a damaged file says
    const bits = Math.min(Math.floor(this.#code / this.#range), 2 ** size - 1);
    this.#code -= bits * this.#range;
    for (; this.#range < LEAST; this.#range *= BYTE) this.#code = (this.#code * BYTE + this.#next()) % ALL;
    return bits;
  }

  /** @throws RangeError behind the end: a damaged file might go on for ever. */
  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The numbers end too early.');
    return byte;
  }
}
