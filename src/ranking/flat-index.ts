import type {Corpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import {largest} from './largest.ts';
import type {SearchIndex} from './search-index.ts';
import type {TermVectors} from './term-vectors.ts';

/** Words indexed of each article in a large corpus, and what large is: as in `search-index.ts`. */
const WORDS = 32;
const LARGE = 500;

/** BM25+ with MiniSearch's parameters. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/**
 * The same as `searchIndexSteps`, to the last bit of each score, for when every article of a corpus is asked about: postings lie
 * in typed arrays, so that a question takes a hundredth of the time. It cannot do what else MiniSearch can.
 */
export function* flatIndexSteps({words, idOf}: Corpus, {vectors}: TermVectors): Steps<SearchIndex> {
  const size = vectors.length;
  const rows: Uint32Array[] = [];
  const starts = new Uint32Array(words.length + 1);
  const own: number[] = [];
  let mean = 0;
  for (const [position, {ids, weights}] of vectors.entries()) {
    own.length = 0;
    for (let i = 0; i < ids.length; i++) if ((ids[i] as number) < words.length) own.push(weights[i] as number);
    const [least = 0] = size > LARGE ? largest(own, WORDS) : [];
    const kept = ids.filter((id, i) => id < words.length && (weights[i] as number) >= least);
    for (const id of kept) (starts[id + 1] as number)++;
    rows.push(kept);
    // as MiniSearch works it out, rounding included
    mean = (mean * position + kept.length) / (position + 1);
    yield;
  }
  for (let id = 0; id < words.length; id++) (starts[id + 1] as number) += starts[id] as number;
  const postings = new Uint32Array(starts[words.length] as number);
  const next = starts.slice();
  const byLength = new Float64Array(size);
  for (const [position, row] of rows.entries()) {
    for (const id of row) postings[(next[id] as number)++] = position;
    byLength[position] = D + (K + 1) / (1 + K * (1 - B + (B * row.length) / mean));
    yield;
  }
  const scores = new Float64Array(size);
  const matches = new Uint32Array(size);
  const touched = new Uint32Array(size);
  const values = new Float64Array(size);
  return {
    search({terms, allows}, limit) {
      let found = 0;
      for (const [term, boost] of terms) {
        const id = idOf(term);
        if (id === undefined) continue;
        const start = starts[id] as number;
        const end = starts[id + 1] as number;
        const idf = Math.log(1 + (size - (end - start) + 0.5) / (end - start + 0.5));
        for (let i = start; i < end; i++) {
          const position = postings[i] as number;
          if (!matches[position]) touched[found++] = position;
          (matches[position] as number)++;
          (scores[position] as number) += boost * (idf * (byLength[position] as number));
        }
      }
      let kept = 0;
      for (let i = 0; i < found; i++) {
        const position = touched[i] as number;
        const value = (scores[position] as number) * (matches[position] as number);
        scores[position] = 0;
        matches[position] = 0;
        if (!allows(position)) continue;
        touched[kept] = position;
        values[kept++] = value;
      }
      return best(touched.subarray(0, kept), values.subarray(0, kept), limit);
    },
  };
}

/** The positions with the highest values, best first; of equals those that come first. */
function best(positions: Uint32Array, values: Float64Array, limit: number): number[] {
  const [least = -Infinity] = largest(values, limit);
  const above: number[] = [];
  const equal: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > least) above.push(i);
    else if (value === least) equal.push(i);
  }
  return above
    .concat(equal)
    .slice(0, limit)
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
    .map((i) => positions[i] as number);
}
