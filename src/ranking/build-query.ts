import type {Corpus} from '../corpus/corpus.ts';
import {LARGE} from './large.ts';
import {nthLargest} from './largest.ts';
import type {Query} from './search-index.ts';
import type {Vector} from './term-vectors.ts';

/** What `buildQuery` works on. */
export interface QueryInput {
  readonly corpus: Corpus;
  /** The seed's vector. */
  readonly seed: Vector;
  /** The dimensions of the seed's signature, where the corpus has the seed: what only that has leads nowhere else. */
  readonly own: Uint32Array | undefined;
}

/**
 * The seed's best terms by tf·idf. Cut-offs follow the corpus: on a small one every term may count, on a large one
 * terms that stand in more than half of the articles find nothing worth the time, and fewer terms are enough.
 *
 * @returns the ids of words with their boost, in (0, 1].
 */
export function buildQuery({corpus, seed, own}: QueryInput): Query['terms'] {
  const size = corpus.articles.length;
  const maxQueryTerms = size <= LARGE ? 40 : 16;
  const maxDocFreq = size < 100 ? size : size / 2;
  const usable: number[] = [];
  for (let i = 0; i < seed.ids.length; i++) {
    const id = seed.ids[i] as number;
    // pairs are in no article's docFreq
    const docFreq = id < corpus.words.length ? (corpus.docFreq[id] as number) : 0;
    if (docFreq && docFreq <= maxDocFreq && !(docFreq === 1 && own?.includes(id))) usable.push(i);
  }
  const weightAt = (i: number): number => seed.weights[i] as number;
  // to put all in order takes longer than all else here
  const least = nthLargest(Float32Array.from(usable, weightAt), maxQueryTerms - 1) ?? 0;
  const best = usable
    .filter((i) => weightAt(i) >= least)
    .map((i): [word: number, weight: number] => [seed.ids[i] as number, weightAt(i)])
    .sort(([a, x], [b, y]) => y - x || a - b);
  const top = best[0]?.[1] ?? 1;
  return new Map(best.slice(0, maxQueryTerms).map(([word, weight]) => [word, weight / top]));
}
