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
