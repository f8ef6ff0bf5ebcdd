import {rangeSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {TermVectors} from './term-vectors.ts';

/** Articles gone through in one step. */
const AT_ONCE = 32;

/**
 * The mean cosine of two different articles: how alike any two are that have nothing to do with each other, because
 * articles of some length always share some words. 0 for fewer than two articles.
 */
export function* chanceSteps({rows, dimensions}: TermVectors): Steps<number> {
  // the squared length of the sum of unit vectors is the sum of all their cosines, each with itself included
  const sum = new Float64Array(dimensions);
  const {size, starts, ids, weights} = rows;
  yield* rangeSteps(
    size,
    (position) => {
      const length = rows.lengthAt(position);
      const end = starts[position + 1] as number;
      for (let i = starts[position] as number; i < end; i++) {
        const id = ids[i] as number;
        sum[id] = (sum[id] as number) + (weights[i] as number) / length;
      }
    },
    AT_ONCE,
  );
  let all = 0;
  yield* rangeSteps(dimensions, (id) => {
    all += (sum[id] as number) * (sum[id] as number);
  });
  return Math.max(all - size, 0) / Math.max(size * (size - 1), 1);
}
