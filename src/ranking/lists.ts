/** Many lists of numbers, one after the other: each by itself would cost more than what it holds. */
export class Lists {
  #entries = new Uint32Array(1 << 12);
  #length = 0;
  /** Where each ends. */
  readonly ends: number[] = [];

  /** All that they hold, and room for more behind it. */
  get entries(): Uint32Array {
    return this.#entries;
  }

  /** How much they hold. */
  get length(): number {
    return this.#length;
  }

  /** Where a list begins. */
  startOf(list: number): number {
    return list ? (this.ends[list - 1] as number) : 0;
  }

  /** How much is in a list. */
  sizeOf(list: number): number {
    return (this.ends[list] as number) - this.startOf(list);
  }

  /** A list, as long as no other is added. */
  at(list: number): Uint32Array {
    return this.#entries.subarray(this.startOf(list), this.ends[list]);
  }

  /** Adds a list: the first `size` of these numbers. */
  add(numbers: ArrayLike<number>, size = numbers.length): void {
    const entries = this.room(size);
    const start = this.#length;
    for (let i = 0; i < size; i++) entries[start + i] = numbers[i] as number;
    this.end(size);
  }

  /** @returns the entries, with room for so many more behind `length`. */
  room(more: number): Uint32Array {
    const least = this.#length + more;
    if (least > this.#entries.length) {
      const old = this.#entries;
      this.#entries = new Uint32Array(Math.max(old.length * 2, least));
      this.#entries.set(old);
    }
    return this.#entries;
  }

  /** Ends a list of so many, which were written into its room. */
  end(size: number): void {
    this.ends.push((this.#length += size));
  }
}
