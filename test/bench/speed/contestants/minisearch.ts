import MiniSearch from 'minisearch';
import {parse, withoutSeed} from './contestant.ts';
import type {Contestant, JsonArticle, Seed, Suggestion} from './contestant.ts';

/** MiniSearch as its README shows it: two fields, defaults, and stored what is to be shown. */
export const miniSearch = createMiniSearch('MiniSearch', ({terms}) => terms.join(' '));

/** The same, asked for the title. */
export const miniSearchByTitle = createMiniSearch('MiniSearch, title as query', ({title}) => title);

function createMiniSearch(name: string, toQuery: (seed: Seed) => string): Contestant<JsonArticle[]> {
  return {
    name,
    read: parse,
    build(articles) {
      const index = new MiniSearch({fields: ['title', 'text'], storeFields: ['title', 'url'], idField: 'url'});
      index.addAll(articles);
      return {find: (seed) => withoutSeed(index.search(toQuery(seed)) as unknown as Suggestion[], seed)};
    },
  };
}
