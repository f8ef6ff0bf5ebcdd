import MiniSearch from 'minisearch';
import type {Options} from 'minisearch';
import type {Corpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import {createPicking} from './heaviest-words.ts';
import type {TermVectors} from './term-vectors.ts';

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

/** What candidate search looks for. */
export interface Query {
  /** The ids of words with their boost, in (0, 1]. */
  readonly terms: ReadonlyMap<number, number>;
  /** Whether the article at a position may be found. */
  readonly allows: (position: number) => boolean;
}

/** Finds candidates. The only file that knows MiniSearch. */
export interface SearchIndex {
  /** The positions of at most `limit` articles that share words with the query, best first. */
  search(query: Query, limit: number): number[];
}

/** Builds the index over the words that `createPicking` picks. */
export function* searchIndexSteps(corpus: Corpus, vectors: TermVectors): Steps<SearchIndex> {
  const index = new MiniSearch(OPTIONS);
  const pick = createPicking(corpus, vectors);
  const terms: string[] = [];
  for (let id = 0; id < vectors.rows.size; id++) {
    index.add({id, words: pick(id).map((word) => (terms[word] ??= toTerm(word)))});
    yield;
  }
  return {
    search({terms, allows}, limit) {
      if (!terms.size) return [];
      const found = index.search(Array.from(terms.keys(), toTerm).join(' '), {
        tokenize: (query) => query.split(' '),
        boostTerm: (term) => terms.get(toId(term)) ?? 1,
      });
      // of thousands that are found few are looked at
      const allowed: number[] = [];
      for (const {id} of found) if (allowed.length < limit && allows(id as number)) allowed.push(id as number);
      return allowed;
    },
  };
}
