/** Numbers in one block. */
const BLOCK = 1 << 16;

/** Hands out room for many short lists from few long blocks: each list by itself would cost more than what it holds. */
export interface Arena {
  /** Room for at least `length` numbers, the same until some of it is taken; what was written there before may still be. */
  room(length: number): Uint32Array;
  /** Takes the first `length` numbers of the room: nobody else gets them. */
  take(length: number): Uint32Array;
}

/** Makes an arena. A block lives as long as one of its lists does. */
export function createArena(): Arena {
  let block = new Uint32Array();
  let used = 0;
  return {
    room(length) {
      if (block.length - used < length) {
        block = new Uint32Array(Math.max(BLOCK, length));
        used = 0;
      }
      return block.subarray(used);
    },
    take(length) {
      used += length;
      return block.subarray(used - length, used);
    },
  };
}
