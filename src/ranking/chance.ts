import {rangeSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import type {TermVectors} from './term-vectors.ts';

/** Articles gone through in one step. */
const AT_ONCE = 32;

/**
 * By position the mean cosine of an article and the others, 0 where there are none: how alike it is to what it has nothing
 * to do with, because articles of some length always share some words.
 */
export function* chanceSteps({rows, dimensions}: TermVectors): Steps<Float64Array> {
  const {size, starts, ids, weights} = rows;
  const sum = new Float64Array(dimensions);
  const means = new Float64Array(size);
  const add = (position: number): void => {
    const length = rows.lengthAt(position);
    const end = starts[position + 1] as number;
    for (let i = starts[position] as number; i < end; i++) {
      const id = ids[i] as number;
      sum[id] = (sum[id] as number) + (weights[i] as number) / length;
    }
  };
  // the product with the sum of all unit vectors is the sum of all cosines, that with itself included
  const measure = (position: number): void => {
    const length = rows.lengthAt(position);
    const end = starts[position + 1] as number;
    let product = 0;
    for (let i = starts[position] as number; i < end; i++)
      product += ((sum[ids[i] as number] as number) * (weights[i] as number)) / length;
    means[position] = Math.max(product - 1, 0) / (size - 1 || 1);
  };
  yield* rangeSteps(size, add, AT_ONCE);
  yield* rangeSteps(size, measure, AT_ONCE);
  return means;
}
