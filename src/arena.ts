/** Typed arrays that an arena can hand out. */
type Numbers = Uint32Array | Float32Array;

/** Numbers in one block. */
const BLOCK = 1 << 16;

/** Hands out room for many short lists from few long blocks: each list by itself would cost more than what it holds. */
export interface Arena<T extends Numbers> {
  /** Room for at least `length` numbers, the same until some of it is taken; what was written there before may still be. */
  room(length: number): T;
  /** Takes the first `length` numbers of the room: nobody else gets them. */
  take(length: number): T;
}

/** Makes an arena of empty lists of one kind. A block lives as long as one of its lists does. */
export function createArena<T extends Numbers>(kind: new (length: number) => T): Arena<T> {
  let block = new kind(0);
  let used = 0;
  return {
    room(length) {
      if (block.length - used < length) {
        block = new kind(Math.max(BLOCK, length));
        used = 0;
      }
      return block.subarray(used) as T;
    },
    take(length) {
      used += length;
      return block.subarray(used - length, used) as T;
    },
  };
}
