import {finish, mapSteps, rangeSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {TermVectors} from './term-vectors.ts';

/**
 * The mean cosine of two different articles: how alike any two are that have nothing to do with each other, because
 * articles of some length always share some words. 0 for fewer than two articles.
 */
export function measureChance(vectors: TermVectors): number {
  return finish(chanceSteps(vectors));
}

/** The same in small steps. */
export function* chanceSteps({vectors, dimensions}: TermVectors): Steps<number> {
  // the squared length of the sum of unit vectors is the sum of all their cosines, each with itself included
  const sum = new Float64Array(dimensions);
  yield* mapSteps(vectors, ({ids, weights, length}) => {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      sum[id] = (sum[id] as number) + (weights[i] as number) / length;
    }
  });
  const size = vectors.length;
  let all = 0;
  yield* rangeSteps(dimensions, (id) => {
    all += (sum[id] as number) * (sum[id] as number);
  });
  return Math.max(all - size, 0) / Math.max(size * (size - 1), 1);
}
