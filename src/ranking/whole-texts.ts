import type {ReadCorpus} from '../corpus/corpus.ts';
import type {CountedTexts, TermCounts} from './term-counts.ts';
import {idfIn, weigh} from './term-vectors.ts';
import type {Vector} from './term-vectors.ts';

/** All that the articles of a corpus say, while its index is made. */
export interface WholeTexts {
  /** How many articles there are. */
  readonly size: number;
  /** In how many of them each dimension stands. */
  readonly found: Uint32Array;
  /** The vector of the article at a position, until the next one is asked for. */
  readonly vectorAt: (position: number) => Vector;
}

/** Weighs what was counted: vectors of all texts at once would be larger than all else that an index needs. */
export function weighTexts({words}: ReadCorpus, {counts, found}: CountedTexts): WholeTexts {
  const size = counts.length;
  const idf = idfIn(found, words.length, size);
  const room = new Float32Array(counts.reduce((most, {ids}) => Math.max(most, ids.length), 0));
  return {size, found, vectorAt: (position) => weigh(counts[position] as TermCounts, idf, room)};
}
