import type {TermVectors} from './term-vectors.ts';

/**
 * The mean cosine of two different articles: how alike any two are that have nothing to do with each other, because
 * articles of some length always share some words. 0 for fewer than two articles.
 */
export function measureChance({vectors, dimensions}: TermVectors): number {
  // the squared length of the sum of unit vectors is the sum of all their cosines, each with itself included
  const sum = new Float64Array(dimensions);
  for (const {ids, weights, length} of vectors)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      sum[id] = (sum[id] as number) + (weights[i] as number) / length;
    }
  const size = vectors.length;
  const all = sum.reduce((total, value) => total + value * value, 0);
  return Math.max(all - size, 0) / Math.max(size * (size - 1), 1);
}
