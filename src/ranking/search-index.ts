import MiniSearch from 'minisearch';
import type {Corpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import type {Query} from './build-query.ts';
import {largest} from './largest.ts';
import type {TermVectors} from './term-vectors.ts';

/** Words indexed of each article in a large corpus: to be among the candidates takes no more. */
const WORDS = 32;
/** Articles in a corpus that is large: in a smaller one words are few, and so is what they cost. */
const LARGE = 500;

/** Finds candidates. The only file that knows MiniSearch. */
export interface SearchIndex {
  /** The positions of at most `limit` articles that share words with the query, best first. */
  search(query: Query, limit: number): number[];
}

/**
 * Builds the index over the heaviest words of each article: most of an index's time goes into its lists of who has which
 * word, and what one light word would find is no candidate in the end.
 */
export function* searchIndexSteps({words}: Corpus, {vectors}: TermVectors): Steps<SearchIndex> {
  const index = new MiniSearch<{id: number; words: readonly string[]}>({
    fields: ['words'],
    // words go in as they are: the corpus has made them
    extractField: (document, field) => (document as unknown as Record<string, string>)[field] as string,
    stringifyField: (value) => value as string,
    tokenize: (text) => text as unknown as string[],
    processTerm: (term) => term,
    // its defaults are what is wanted: any of the words, each as it is
    searchOptions: {boost: {words: 1}},
  });
  const own: number[] = [];
  for (const [id, {ids, weights}] of vectors.entries()) {
    own.length = 0;
    for (let i = 0; i < ids.length; i++) if ((ids[i] as number) < words.length) own.push(weights[i] as number);
    const [least = 0] = vectors.length > LARGE ? largest(own, WORDS) : [];
    const heaviest: string[] = [];
    for (let i = 0; i < ids.length; i++)
      if ((ids[i] as number) < words.length && (weights[i] as number) >= least)
        heaviest.push(words[ids[i] as number] as string);
    index.add({id, words: heaviest});
    yield;
  }
  return {
    search({terms, allows}, limit) {
      if (!terms.size) return [];
      return index
        .search([...terms.keys()].join(' '), {
          tokenize: (query) => query.split(' '),
          boostTerm: (term) => terms.get(term) ?? 1,
          filter: ({id}) => allows(id as number),
        })
        .slice(0, limit)
        .map(({id}) => id as number);
    },
  };
}
