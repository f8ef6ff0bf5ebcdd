/** Numbers and texts one after the other, small ones in few bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Adds a whole number from 0 to 255. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = value;
  }

  /** Adds a whole number from 0 to 2³²−1: seven bits a byte, the highest last. */
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  /** Adds bytes. */
  bytes(values: Uint8Array): void {
    for (const value of values) this.byte(value);
  }

  /** All that was added. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` has written. What is beyond the end reads as 0. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @param bytes - What was written. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next byte. */
  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  /** The next number. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      // a damaged file may go on for ever
      if (byte < 128 || factor > 2 ** 28) return value;
    }
  }

  /** The next `length` bytes. */
  bytes(length: number): Uint8Array {
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }
}
