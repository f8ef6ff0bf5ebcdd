import type {Corpus} from '../corpus/corpus.ts';
import {rangeSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import {createPicking} from './heaviest-words.ts';
import {largest} from './largest.ts';
import type {SearchIndex} from './search-index.ts';
import type {TermVectors} from './term-vectors.ts';

/** BM25+ with MiniSearch's parameters. */
const K = 1.2;
const B = 0.7;
const D = 0.5;
/** Articles whose words are gone through in one step. */
const AT_ONCE = 64;

/** Which articles each word leads to. */
export interface Postings {
  /** By word the place in `positions` at which its articles begin, and at the end the length of that. */
  readonly starts: Uint32Array;
  /** Positions of articles. */
  readonly positions: Uint32Array;
  /** By position what one word counts for in an article of its length. */
  readonly byLength: Float64Array;
}

/** Makes postings of the words that `createPicking` picks. */
export function* postingSteps(corpus: Corpus, vectors: TermVectors): Steps<Postings> {
  const pick = createPicking(corpus, vectors);
  const {size} = vectors.rows;
  const words = corpus.words.length;
  const picked: number[][] = [];
  const starts = new Uint32Array(words + 1);
  let mean = 0;
  yield* rangeSteps(
    size,
    (position) => {
      const row = pick(position);
      picked.push(row);
      for (let i = 0; i < row.length; i++) (starts[(row[i] as number) + 1] as number)++;
      // as MiniSearch works it out, rounding included
      mean = (mean * position + row.length) / (position + 1);
    },
    AT_ONCE,
  );
  for (let id = 0; id < words; id++) (starts[id + 1] as number) += starts[id] as number;
  const positions = new Uint32Array(starts[words] as number);
  const next = starts.slice();
  const byLength = new Float64Array(size);
  yield* rangeSteps(
    size,
    (position) => {
      const row = picked[position] as number[];
      for (let i = 0; i < row.length; i++) positions[(next[row[i] as number] as number)++] = position;
      byLength[position] = D + (K + 1) / (1 + K * (1 - B + (B * row.length) / mean));
    },
    AT_ONCE,
  );
  return {starts, positions, byLength};
}

/**
 * The same as `searchIndexSteps`, to the last bit of each score: postings lie in typed arrays, so that both the index and
 * a question take a fraction of the time. It cannot do what else MiniSearch can.
 */
export function searchPostings({starts, positions, byLength}: Postings): SearchIndex {
  const size = byLength.length;
  const scores = new Float64Array(size);
  const matches = new Uint32Array(size);
  const touched = new Uint32Array(size);
  const values = new Float64Array(size);
  return {
    search({terms, allows}, limit) {
      let found = 0;
      for (const [id, boost] of terms) {
        const start = starts[id] as number;
        const end = starts[id + 1] as number;
        const idf = Math.log(1 + (size - (end - start) + 0.5) / (end - start + 0.5));
        for (let i = start; i < end; i++) {
          const position = positions[i] as number;
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

/** The index of `postingSteps`. */
export function* flatIndexSteps(corpus: Corpus, vectors: TermVectors): Steps<SearchIndex> {
  return searchPostings(yield* postingSteps(corpus, vectors));
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
