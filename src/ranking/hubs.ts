import {largest} from './largest.ts';
import type {Steps} from '../slices.ts';
import type {TermVectors} from './term-vectors.ts';

/** Dimensions kept of each article: enough to know its neighbours by. */
const SIGNATURE = 32;
/** Neighbours that make a hub. */
const NEIGHBOURS = 10;
/** Pairs that share a dimension, for each article, beyond which the commonest dimensions are passed over. */
const PAIRS = 1000;
/** How strongly hubs are held back in a large corpus; in one of a hundred articles half that. */
const HUB_EXPONENT = 0.3;

/**
 * A factor by position that holds back hubs: articles near to so many that they would be suggested under everything.
 * What counts is how near an article is to its ten nearest, as the mean cosine of signatures (an article's 32 heaviest
 * dimensions), relative to the corpus' mean; above it the factor falls below 1. Schnitzer et al., "Local and global
 * scaling reduce hubs in space", JMLR 13, 2012, divide by the same quantity; raising lonely articles by it made hubs of
 * them.
 */
export function* hubSteps({vectors, dimensions, idf}: TermVectors): Steps<Float64Array> {
  const size = vectors.length;
  const ids = new Uint32Array(size * SIGNATURE);
  const shares = new Float32Array(size * SIGNATURE);
  const docFreq = new Uint32Array(dimensions + 1);
  // a word of one article only is nobody's neighbour
  const lonely = Math.log(1 + size);
  for (const [position, {ids: all, weights, length}] of vectors.entries()) {
    const [least = 0] = largest(weights, SIGNATURE);
    let slot = position * SIGNATURE;
    const end = slot + SIGNATURE;
    for (let i = 0; i < all.length && slot < end; i++) {
      const id = all[i] as number;
      const weight = weights[i] as number;
      if (weight < least || idf(id) === lonely) continue;
      ids[slot] = id;
      shares[slot++] = weight / length;
      (docFreq[id] as number)++;
    }
    yield;
  }
  // a corpus of few words would take for ever, and what all share tells nobody's neighbours
  let pairs = PAIRS * size;
  const telling = new Uint8Array(dimensions);
  const rarer = new Uint32Array(size + 2);
  for (let id = 0; id < dimensions; id++) (rarer[(docFreq[id] as number) + 1] as number)++;
  yield;
  for (let count = 1; count <= size; count++) (rarer[count + 1] as number) += rarer[count] as number;
  const byRarity = new Uint32Array(dimensions);
  for (let id = 0; id < dimensions; id++) byRarity[(rarer[docFreq[id] as number] as number)++] = id;
  yield;
  for (const id of byRarity) telling[id] = Number((pairs -= (docFreq[id] as number) ** 2) >= 0);
  yield;
  const ends = docFreq.map(
    (
      (sum) => (count) =>
        (sum += count)
    )(0),
  );
  const postings = new Uint32Array(size * SIGNATURE);
  for (let slot = ids.length - 1; slot >= 0; slot--)
    if (shares[slot]) postings[--(ends[ids[slot] as number] as number)] = slot;
  const similarity = new Float64Array(size);
  const near = new Uint32Array(size);
  const values = new Float64Array(size);
  const nearness = new Float64Array(size);
  for (let position = 0; position < size; position++) {
    let found = 0;
    for (let slot = position * SIGNATURE; slot < (position + 1) * SIGNATURE; slot++) {
      const id = ids[slot] as number;
      const share = shares[slot] as number;
      if (!share || !telling[id]) continue;
      const from = ends[id] as number;
      for (let i = from; i < from + (docFreq[id] as number); i++) {
        const there = postings[i] as number;
        const other = (there / SIGNATURE) | 0;
        if (other === position) continue;
        if (!similarity[other]) near[found++] = other;
        similarity[other] = (similarity[other] as number) + share * (shares[there] as number);
      }
    }
    for (let i = 0; i < found; i++) {
      values[i] = similarity[near[i] as number] as number;
      similarity[near[i] as number] = 0;
    }
    nearness[position] = largest(values.subarray(0, found), NEIGHBOURS).reduce(
      (sum, value) => sum + Math.max(value, 0),
      0,
    );
    yield;
  }
  const mean = nearness.reduce((sum, next) => sum + next, 0) / nearness.length;
  const exponent = HUB_EXPONENT / (1 + 100 / size);
  return nearness.map((value) => (value > mean ? (mean / value) ** exponent : 1));
}
