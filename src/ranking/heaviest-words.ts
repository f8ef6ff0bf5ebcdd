import type {Corpus} from '../corpus/corpus.ts';
import {LARGE} from './large.ts';
import {nthLargest} from './largest.ts';
import type {TermVectors} from './term-vectors.ts';

/** Words of each article that candidates are found by in a large corpus: to be among them takes no more. */
const WORDS = 16;

/**
 * Makes what picks the words that the article at a position is found by: all that it has; in a large corpus the heaviest, and none that
 * only this article has, for they lead to no other. Most of an index's time goes into its lists of who has which word, and
 * what one light word would find is no candidate in the end.
 */
export function createPicking({words, docFreq}: Corpus, {rows}: TermVectors): (position: number) => number[] {
  const {starts, ids, weights} = rows;
  const isLarge = rows.size > LARGE;
  const end = words.length;
  const own: number[] = [];
  let ownWeights = new Float32Array(0);
  let inOrder = ownWeights;
  return (position) => {
    const start = starts[position] as number;
    const stop = starts[position + 1] as number;
    if (stop - start > ownWeights.length) {
      ownWeights = new Float32Array((stop - start) * 2);
      inOrder = ownWeights.slice();
    }
    let count = 0;
    for (let i = start; i < stop; i++) {
      const word = ids[i] as number;
      if (word >= end || (isLarge && docFreq[word] === 1)) continue;
      own[count] = word;
      ownWeights[count] = inOrder[count] = weights[i] as number;
      count++;
    }
    const least = (isLarge && nthLargest(inOrder, WORDS - 1, count)) || 0;
    let kept = 0;
    for (let i = 0; i < count; i++) if ((ownWeights[i] as number) >= least) own[kept++] = own[i] as number;
    return own.slice(0, kept);
  };
}
