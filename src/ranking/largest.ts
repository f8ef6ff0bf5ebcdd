/** Rounds after which all are sorted: numbers can be put so that each round leaves nearly all of them. */
const ROUNDS = 64;

/**
 * The number that as many as `rank` others are before when the largest come first; puts the numbers into another order.
 *
 * @param count - Only the first so many are looked at. Default all.
 */
export function nthLargest(numbers: Float32Array, rank: number, count = numbers.length): number | undefined {
  if (rank >= count) return undefined;
  let low = 0;
  let high = count - 1;
  for (let round = 0; low < high; round++) {
    if (round > ROUNDS)
      return numbers
        .subarray(0, count)
        .sort()
        .at(-1 - rank);
    const middle = numbers[rank] as number;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((numbers[i] as number) > middle) i++;
      while ((numbers[j] as number) < middle) j--;
      if (i > j) break;
      const moved = numbers[i] as number;
      numbers[i++] = numbers[j] as number;
      numbers[j--] = moved;
    }
    if (j < rank) low = i;
    if (rank < i) high = j;
  }
  return numbers[rank];
}

/** The `count` largest of some numbers, smallest first; where there are fewer, `-Infinity` stands for those that lack. */
export function largest(numbers: ArrayLike<number>, count: number): Float64Array {
  const top = new Float64Array(count).fill(-Infinity);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (!(number > (top[0] as number))) continue;
    let place = 1;
    while (place < count && (top[place] as number) < number) {
      top[place - 1] = top[place] as number;
      place++;
    }
    top[place - 1] = number;
  }
  return top;
}

/** Where places are put: they are gone through at once. */
let room = new Uint32Array();

/**
 * Finds where the `limit` largest of the first `count` of some numbers stand, in order; of equals those that come first.
 *
 * @param limit - At least 1.
 * @returns their places, until others are looked for.
 */
export function placesOfLargest(numbers: Float32Array, count: number, limit: number): Uint32Array {
  if (room.length < count) room = new Uint32Array(count * 2);
  const places = room;
  const least = count > limit ? (nthLargest(numbers.slice(0, count), limit - 1) as number) : -Infinity;
  let equal = limit;
  for (let i = 0; i < count; i++) equal -= Number((numbers[i] as number) > least);
  let taken = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i] as number;
    if (number > least || (number === least && equal > 0)) places[taken++] = i;
    equal -= Number(number === least);
  }
  return places.subarray(0, taken);
}
