/** Numbers of one context share what is learned of them: room for 32 sizes, and for the two bits after the first. */
const ROOM = 160;
/** Bits after the first that are learned; those after them are as good as chance. */
const LEARNED = 2;
/** The others are coded together, so many of them. */
const AT_ONCE = 12;
/** The size of the largest number. */
const LARGEST = 30;
/** Bits after which a probability moves no slower. */
const SLOWEST = 160;
/** How far a probability moves towards the next bit, in 2⁻¹⁵, by how many it has seen: divisions give all engines the same. */
const RATES = Uint16Array.from({length: SLOWEST + 1}, (_, seen) => Math.floor(32_768 / (seen + 1.6)));
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

  /**
   * Codes a number from 0 to 2³¹−2: its size, which is how many bits come after the first when 1 is added, then those bits.
   *
   * @param guess - A size near to most of the context's, the same for all of them: each step away from it takes time.
   */
  number(context: number, value = 0, guess = 0): number {
    const base = context * ROOM;
    const given = value + 1;
    const wanted = 31 - Math.clz32(given);
    let size = guess;
    if (!guess || this.#learned(base + guess, Number(wanted >= guess)))
      while (size < LARGEST && this.#learned(base + size + 1, Number(wanted > size))) size++;
    else
      do size--;
      while (size && !this.#learned(base + size, Number(wanted >= size)));
    let coded = 1;
    let left = size;
    for (; left && size - left < LEARNED; left--)
      coded = coded * 2 + this.#learned(base + 32 + size * 4 + coded, (given >>> (left - 1)) & 1);
    while (left) {
      const some = Math.min(left, AT_ONCE);
      left -= some;
      coded = (coded << some) + this.plain(some, (given >>> left) & ((1 << some) - 1));
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
    const bit = this.#code < bound ? 1 : 0;
    if (bit) this.#range = bound;
    else {
      this.#range -= bound;
      this.#code -= bound;
    }
    while (this.#range < LEAST) this.#refill();
    return bit;
  }

  protected override plain(size: number): number {
    this.#range >>>= size;
    // no more than that, whatever a damaged file says
    const bits = Math.min(Math.floor(this.#code / this.#range), (1 << size) - 1);
    this.#code -= bits * this.#range;
    while (this.#range < LEAST) this.#refill();
    return bits;
  }

  #refill(): void {
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  /** @throws RangeError behind the end: a damaged file might go on for ever. */
  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The numbers end too early.');
    return byte;
  }
}
