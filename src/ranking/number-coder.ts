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

/** Below this, what is left of the range is taken 256 times finer. */
const LEAST = 2 ** 24;
const BYTE = 256;
const ALL = 2 ** 32;

/**
 * Codes whole numbers in about as many bits as they are worth: an arithmetic coder of bits, whose probabilities are learned on
 * the way (a range coder, as in LZMA). Both directions take the same steps, so that what is coded is described once: who writes gives each number, who
 * reads gives none, and both are told what it is.
 */
export abstract class NumberCoder {
  /** Chances of a 1 in each place of each context. */
  protected readonly odds: Uint16Array;
  /** How many bits each place has seen. */
  protected readonly seen: Uint8Array;

  /** @param contexts - How many contexts there are. */
  constructor(contexts: number) {
    this.odds = new Uint16Array(contexts * ROOM).fill(ONE / 2);
    this.seen = new Uint8Array(contexts * ROOM);
  }

  /**
   * Codes a number from 0 to 2³¹−2: its size, which is how many bits come after the first when 1 is added, then those bits.
   *
   * @param guess - A size near to most of the context's, the same for all of them: each step away from it takes time.
   */
  abstract number(context: number, value?: number, guess?: number): number;

  /** Codes 0 or 1. */
  abstract flag(context: number, value?: number): number;
}

/** Writes numbers. */
export class NumberWriter extends NumberCoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = ALL - 1;

  override number(context: number, value = 0, guess = 0): number {
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
      this.#plain(some, (given >>> left) & ((1 << some) - 1));
    }
    return value;
  }

  override flag(context: number, value = 0): number {
    return this.#learned(context * ROOM, value);
  }

  /** All that was written. */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  #learned(at: number, bit: number): number {
    const odds = this.odds[at] as number;
    const bound = (this.#range >>> 16) * odds;
    if (bit) this.#range = bound;
    else {
      this.#range -= bound;
      this.#add(bound);
    }
    for (; this.#range < LEAST; this.#range *= BYTE) this.#shift();
    const seen = this.seen[at] as number;
    const rate = RATES[seen] as number;
    this.odds[at] = bit ? odds + (((ONE - 1 - odds) * rate) >> 15) : odds - ((odds * rate) >> 15);
    if (seen < SLOWEST) this.seen[at] = seen + 1;
    return bit;
  }

  /** So many bits of which nothing is known. */
  #plain(size: number, bits: number): void {
    this.#range >>>= size;
    this.#add(bits * this.#range);
    for (; this.#range < LEAST; this.#range *= BYTE) this.#shift();
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

/** What a bit tells: whether the size is larger still; larger than was guessed or as large, or smaller; smaller still; what follows; all. */
const [UP, GUESSED, DOWN, MORE, FLAG] = [0, 1, 2, 3, 4];

/** Reads what a `NumberWriter` with as many contexts has written. */
export class NumberReader extends NumberCoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  // both as integers of 32 bits, whatever their sign
  #code = 0;
  #range = -1;

  /**
   * @param contexts - How many contexts there are.
   * @param bytes - What was written.
   */
  constructor(contexts: number, bytes: Uint8Array) {
    super(contexts);
    this.#bytes = bytes;
    for (; this.#at < 4; this.#at++) this.#code = (this.#code << 8) | byteAt(bytes, this.#at);
  }

  override number(context: number, _?: number, guess = 0): number {
    return this.#read(context * ROOM, guess ? GUESSED : UP, guess) - 1;
  }

  override flag(context: number): number {
    return this.#read(context * ROOM, FLAG, 0);
  }

  /** One loop with all in local variables: a third of the time that opening takes goes by here, and would be half without. */
  #read(base: number, first: number, guess: number): number {
    const {odds, seen} = this;
    const bytes = this.#bytes;
    let code = this.#code;
    let range = this.#range;
    let at = this.#at;
    let stage = first;
    let size = guess;
    let coded = 1;
    let left = 0;
    let place = base + (stage === UP ? 1 : guess);
    for (;;) {
      const chance = odds[place] as number;
      const bound = Math.imul(range >>> 16, chance);
      const known = seen[place] as number;
      const rate = RATES[known] as number;
      if (known < SLOWEST) seen[place] = known + 1;
      let bit = 0;
      if (code >>> 0 < bound >>> 0) {
        bit = 1;
        range = bound;
        odds[place] = chance + (((ONE - 1 - chance) * rate) >> 15);
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        odds[place] = chance - ((chance * rate) >> 15);
      }
      while (range >>> 0 < LEAST) {
        range <<= 8;
        code = (code << 8) | byteAt(bytes, at++);
      }
      if (stage === MORE) {
        coded = coded * 2 + bit;
        left--;
      } else if (stage === UP || (stage === GUESSED && bit)) {
        if (stage === UP) size += bit;
        stage = UP;
        if (bit && size < LARGEST) {
          place = base + size + 1;
          continue;
        }
        stage = MORE;
        left = size;
      } else if (stage === FLAG) {
        coded = bit;
        break;
      } else {
        stage = DOWN;
        size -= 1 - bit;
        if (!bit && size) {
          place = base + size;
          continue;
        }
        stage = MORE;
        left = size;
      }
      if (!left || size - left >= LEARNED) break;
      place = base + 32 + size * 4 + coded;
    }
    while (left) {
      const some = Math.min(left, AT_ONCE);
      left -= some;
      range >>>= some;
      // no more than that, whatever a damaged file says
      const bits = Math.min(Math.floor((code >>> 0) / range), (1 << some) - 1);
      code = (code - Math.imul(bits, range)) | 0;
      while (range >>> 0 < LEAST) {
        range <<= 8;
        code = (code << 8) | byteAt(bytes, at++);
      }
      coded = (coded << some) + bits;
    }
    this.#code = code;
    this.#range = range;
    this.#at = at;
    return coded;
  }
}

/** @throws RangeError behind the end: a damaged file might go on for ever. */
function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError('The numbers end too early.');
  return byte;
}
