import MiniSearch from 'minisearch';
import type {Options} from 'minisearch';
import type {Corpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import type {Query} from './build-query.ts';
import {largest} from './largest.ts';
import type {TermVectors} from './term-vectors.ts';

/** Words indexed of each article in a large corpus: to be among the candidates takes no more. */
const WORDS = 20;
/** Articles in a corpus that is large: in a smaller one words are few, and so is what they cost. */
const LARGE = 500;

/**
 * What MiniSearch knows a word by. It goes through its terms letter by letter: numbers of few digits, the smallest for
 * words that come early, are found in half the time.
 */
const toTerm = (id: number): string => id.toString(36);
const toId = (term: string): number => parseInt(term, 36);

/** What MiniSearch indexes. */
interface Document {
  readonly id: number;
  readonly words: readonly string[];
}

const OPTIONS: Options<Document> = {
  fields: ['words'],
  // words go in as they are: the corpus has made them
  extractField: (document, field) => (document as unknown as Record<string, string>)[field] as string,
  stringifyField: (value) => value as string,
  tokenize: (text) => text as unknown as string[],
  processTerm: (term) => term,
  // its defaults are what is wanted: any of the words, each as it is
  searchOptions: {boost: {words: 1}},
};

/** Finds candidates. The only file that knows MiniSearch. */
export interface SearchIndex {
  /** The positions of at most `limit` articles that share words with the query, best first. */
  search(query: Query, limit: number): number[];
}

/**
 * Builds the index over the heaviest words of each article: most of an index's time goes into its lists of who has which
 * word, and what one light word would find is no candidate in the end.
 */
export function* searchIndexSteps({words, docFreq}: Corpus, {vectors}: TermVectors): Steps<SearchIndex> {
  const index = new MiniSearch(OPTIONS);
  const isLarge = vectors.length > LARGE;
  const terms: string[] = [];
  const own: number[] = [];
  const ownWeights: number[] = [];
  for (const [id, {ids, weights}] of vectors.entries()) {
    own.length = ownWeights.length = 0;
    for (let i = 0; i < ids.length; i++) {
      const word = ids[i] as number;
      if (word >= words.length || (isLarge && docFreq[word] === 1)) continue;
      own.push(word);
      ownWeights.push(weights[i] as number);
    }
    const [least = 0] = isLarge ? largest(ownWeights, WORDS) : [];
    const heaviest = own.filter((_, i) => (ownWeights[i] as number) >= least);
    index.add({id, words: heaviest.map((word) => (terms[word] ??= toTerm(word)))});
    yield;
  }
  return {
    search({terms, allows}, limit) {
      if (!terms.size) return [];
      const found = index
        .search(Array.from(terms.keys(), toTerm).join(' '), {
          tokenize: (query) => query.split(' '),
          boostTerm: (term) => terms.get(toId(term)) ?? 1,
        })
        .map(({id}) => id as number);
      // of thousands that are found few are looked at
      const allowed: number[] = [];
      for (const position of found) if (allowed.length < limit && allows(position)) allowed.push(position);
      return allowed;
    },
  };
}
