import MiniSearch from 'minisearch';
import {FIELDS} from '../corpus/corpus.ts';
import type {Corpus, FieldTerms} from '../corpus/corpus.ts';
import type {Query} from './build-query.ts';

/** An article that shares terms with the query. */
export interface Candidate {
  /** Its position in the corpus. */
  readonly position: number;
  /** MiniSearch's BM25+ score, greater than 0; comparable within one query only. */
  readonly score: number;
}

/** Finds candidates. The only file that knows MiniSearch. */
export interface SearchIndex {
  /** At most `limit` candidates, best first. */
  search(query: Query, limit: number): Candidate[];
}

/** How much a match in each field counts in candidate search. */
const BOOST = {title: 4, tags: 3, summary: 2, text: 1};

/** Builds the index over a corpus. Terms go in as they are: the corpus has made them. */
export function createSearchIndex(corpus: Corpus): SearchIndex {
  const index = new MiniSearch<{id: number; terms: FieldTerms}>({
    fields: [...FIELDS],
    extractField: ({id, terms}, field) => (field === 'id' ? id : terms[field as keyof FieldTerms].join(' ')) as string,
    tokenize: (terms) => (terms ? terms.split(' ') : []),
    processTerm: (term) => term,
    // its defaults are what is wanted: any of the terms, each as it is
    searchOptions: {boost: BOOST},
  });
  index.addAll(corpus.terms.map((terms, id) => ({id, terms})));
  return {
    search({terms, allows}, limit) {
      if (!terms.size) return [];
      return index
        .search([...terms.keys()].join(' '), {
          boostTerm: (term) => terms.get(term) ?? 1,
          filter: ({id}) => allows(id as number),
        })
        .slice(0, limit)
        .map(({id, score}) => ({position: id as number, score}));
    },
  };
}
