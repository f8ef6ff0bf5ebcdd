import type {Corpus} from '../corpus/corpus.ts';
import {largest} from './largest.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Words of each article that candidates are found by in a large corpus: to be among them takes no more. */
const WORDS = 20;
/** Articles in a corpus that is large: in a smaller one words are few, and so is what they cost. */
const LARGE = 500;

/**
 * Makes what picks the words that an article is found by: all that it has; in a large corpus the heaviest, and none that
 * only this article has, for they lead to no other. Most of an index's time goes into its lists of who has which word, and
 * what one light word would find is no candidate in the end.
 */
export function createPicking({words, docFreq}: Corpus, {vectors}: TermVectors): (vector: Vector) => number[] {
  const isLarge = vectors.length > LARGE;
  return ({ids, weights}) => {
    const own: number[] = [];
    const ownWeights: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const word = ids[i] as number;
      if (word >= words.length || (isLarge && docFreq[word] === 1)) continue;
      own.push(word);
      ownWeights.push(weights[i] as number);
    }
    const [least = 0] = isLarge ? largest(ownWeights, WORDS) : [];
    return own.filter((_, i) => (ownWeights[i] as number) >= least);
  };
}
