import {parse, withoutSeed} from './contestant.ts';
import type {Contestant, JsonArticle, Seed, Suggestion} from './contestant.ts';

/** As much of FlexSearch as is used. */
export interface FlexSearchLibrary {
  Document: new (options: object) => {
    add(document: object): unknown;
    search(query: string, options: object): {doc: Suggestion}[];
  };
}

/**
 * FlexSearch's document index as its README shows it. `suggest` lets articles be found that have not all of the words;
 * without it only the seed itself would be.
 */
export function createFlexSearch({Document}: FlexSearchLibrary): Contestant<JsonArticle[]> {
  return {
    name: 'FlexSearch',
    read: parse,
    build(articles) {
      const index = new Document({document: {id: 'url', index: ['title', 'text'], store: ['title', 'url']}});
      for (const article of articles) index.add(article);
      return {
        find(seed) {
          const found = index.search(seed.terms.join(' '), {suggest: true, limit: 7, enrich: true, merge: true});
          return withoutSeed(
            found.map(({doc}) => doc),
            seed,
          );
        },
      };
    },
  };
}

interface LunrBuilder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

/** As much of Lunr as is used. */
export type LunrLibrary = (configure: (this: LunrBuilder) => void) => {search(query: string): {ref: string}[]};

/** Lunr as its README shows it. It stores nothing, so the articles are kept beside. */
export function createLunr(lunr: LunrLibrary): Contestant<JsonArticle[]> {
  return {
    name: 'Lunr',
    read: parse,
    build(articles) {
      const byUrl = new Map(articles.map(({url, title}) => [url, {url, title}]));
      const index = lunr(function () {
        this.ref('url');
        this.field('title');
        this.field('text');
        for (const article of articles) this.add(article);
      });
      return {
        find: (seed) =>
          withoutSeed(
            index.search(seed.terms.join(' ')).map(({ref}) => byUrl.get(ref)!),
            seed,
          ),
      };
    },
  };
}

/** As much of Orama as is used. */
export interface OramaLibrary {
  readonly create: (options: object) => object;
  readonly insertMultiple: (index: object, documents: readonly object[]) => unknown;
  readonly search: (
    index: object,
    query: object,
  ) => {hits: {document: Suggestion}[]} | Promise<{hits: {document: Suggestion}[]}>;
}

/** Orama as its README shows it. */
export function createOrama({create, insertMultiple, search}: OramaLibrary): Contestant<JsonArticle[]> {
  return {
    name: 'Orama',
    read: parse,
    async build(articles) {
      const index = create({schema: {title: 'string', text: 'string'}});
      await insertMultiple(index, articles);
      return {
        async find(seed) {
          const {hits} = await search(index, {term: seed.terms.join(' '), limit: 7});
          return withoutSeed(
            hits.map(({document}) => document),
            seed,
          );
        },
      };
    },
  };
}

/** As much of Fuse.js as is used. */
export type FuseLibrary = new (
  articles: readonly JsonArticle[],
  options: object,
) => {search(query: string, options: object): {item: Suggestion}[]};

/** Fuse.js as its README shows it for many words: those that are spelt alike, rare ones counting for more. */
export function createFuse(Fuse: FuseLibrary): Contestant<JsonArticle[]> {
  return askFuse(Fuse, {name: 'Fuse.js', options: {useTokenSearch: true}, toQuery: ({terms}) => terms.join(' ')});
}

/** Fuse.js as its README shows it first: it looks for a text that is spelt like the title. */
export function createFuseByTitle(Fuse: FuseLibrary): Contestant<JsonArticle[]> {
  return askFuse(Fuse, {name: 'Fuse.js, title as query', options: {}, toQuery: ({title}) => title});
}

function askFuse(
  Fuse: FuseLibrary,
  {name, options, toQuery}: {name: string; options: object; toQuery: (seed: Seed) => string},
): Contestant<JsonArticle[]> {
  return {
    name,
    maxArticles: 1_000,
    read: parse,
    build(articles) {
      const index = new Fuse(articles, {keys: ['title', 'text'], ...options});
      return {
        find: (seed) =>
          withoutSeed(
            index.search(toQuery(seed), {limit: 7}).map(({item}) => item),
            seed,
          ),
      };
    },
  };
}
