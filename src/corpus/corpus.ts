import {finish, mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {onlyEnglish} from '../text/language.ts';
import type {Languages} from '../text/language.ts';
import type {TermReader, Tokenizer} from '../text/tokenize.ts';
import type {Article, ArticleText} from './article.ts';
import {urlKey} from './canonical-url.ts';

/** The fields that are searched, most telling first. */
export const FIELDS = ['title', 'tags', 'summary', 'text'] as const;

/** One of the searched fields. */
export type Field = (typeof FIELDS)[number];

/** The terms of one article or seed, field by field, in order. */
export type FieldTerms = Readonly<Record<Field, readonly string[]>>;

/** The same as ids of words. */
export type FieldIds = Readonly<Record<Field, Uint32Array>>;

/** A set of articles without duplicates, with the term statistics that ranking needs. */
export interface Corpus extends Languages {
  /** The articles, in the order of the source. An article's index here is its position. */
  readonly articles: readonly Article[];
  /** Whether any of them has editors' data. */
  readonly isEdited: boolean;
  /** The words of the articles, each once; the place of a word here is its id. */
  readonly words: readonly string[];
  /** The id of a word that an article has. */
  readonly idOf: (word: string) => number | undefined;
  /** The words of each article's title, in order, by position. */
  readonly titles: readonly Uint32Array[];
  /** In how many articles each word stands, by id. */
  readonly docFreq: ArrayLike<number>;
  /** The language of each article, by position: a primary subtag such as `de`, or empty where it cannot be told. */
  readonly languages: readonly string[];
  /** The key of each article's address, by position: see `urlKey`. */
  readonly keys: readonly string[];
  /** The position of the article with this address (any form of it, also relative to the first article), or else this id. */
  readonly find: (name: string) => number | undefined;
}

/** A corpus with all that its articles say, which only the making of an index needs. */
export interface ReadCorpus extends Corpus {
  /** The terms of each article, by position. */
  readonly terms: readonly FieldIds[];
}

/**
 * Drops articles with an address seen before (the first one stays), makes ids unique and counts terms.
 */
export function createCorpus(articles: Iterable<Article>, languages?: Languages): ReadCorpus {
  return finish(corpusSteps(articles, languages));
}

/** The same, an article a step. */
export function* corpusSteps(articles: Iterable<Article>, languages = onlyEnglish()): Steps<ReadCorpus> {
  const kept: Article[] = [];
  const terms: FieldIds[] = [];
  const languageAt: string[] = [];
  const words: string[] = [];
  const ids = new Map<string, number>();
  const docFreq: number[] = [];
  /** By word the last article that had it, so that each article counts once. */
  const lastAt: number[] = [];
  const positions = new Map<string, number>();
  const names = new Set<string>();
  const readers = new Map<Tokenizer, TermReader>();
  const toId = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) {
      id = words.push(word) - 1;
      ids.set(word, id);
      docFreq.push(0);
      lastAt.push(-1);
    }
    return id;
  };
  const count = (terms: Uint32Array, position: number): void => {
    for (let i = 0; i < terms.length; i++) {
      const id = terms[i] as number;
      if (lastAt[id] === position) continue;
      lastAt[id] = position;
      docFreq[id] = (docFreq[id] as number) + 1;
    }
  };
  for (const article of articles) {
    const key = urlKey(article.url);
    if (positions.has(key)) continue;
    // some feeds give every item the same id: the address is the better witness
    const id = names.has(article.id) ? key : article.id;
    positions.set(key, kept.length);
    names.add(id);
    kept.push(id === article.id ? article : {...article, id});
    const language = languages.languageOf(article);
    languageAt.push(language);
    const tokenizer = languages.tokenizerFor(language);
    let read = readers.get(tokenizer);
    if (!read) readers.set(tokenizer, (read = tokenizer.reader(toId)));
    const fields = mapFields(article, read);
    for (const field of FIELDS) count(fields[field], terms.length);
    terms.push(fields);
    yield;
  }
  // not as views: they would keep the whole of the blocks that they are in
  const titles = yield* mapSteps(terms, ({title}) => title.slice());
  return {
    articles: kept,
    isEdited: hasEditorial(kept),
    words,
    idOf: (word) => ids.get(word),
    terms,
    docFreq,
    titles,
    languages: languageAt,
    ...languages,
    ...findIn(kept, positions),
  };
}

/** What finds the position of each of some names; most questions need none, so that the table is made when one is looked for. */
export function lazyPositions(names: () => readonly string[]): (name: string) => number | undefined {
  let positions: ReadonlyMap<string, number> | undefined;
  return (name) => (positions ??= toPositions(names())).get(name);
}

/** Whether any of some articles has editors' data. */
export function hasEditorial(articles: readonly Article[]): boolean {
  return articles.some(({editorial}) => editorial);
}

/**
 * How the articles of a corpus are found.
 *
 * @param byUrl - Their positions by the keys of their addresses, in order.
 * @param ids - Gives the ids. Default: the articles'.
 */
export function findIn(
  articles: readonly Article[],
  byUrl: ReadonlyMap<string, number>,
  ids = (): readonly string[] => articles.map(({id}) => id),
): Pick<Corpus, 'keys' | 'find'> {
  const byId = lazyPositions(ids);
  return {
    keys: [...byUrl.keys()],
    find: (name) => byUrl.get(urlKey(name, articles[0]?.url)) ?? byId(name),
  };
}

/** The position of each of some names. */
export function toPositions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, position) => [name, position]));
}

/** The terms of an article or a seed. */
export function fieldTerms(article: ArticleText, tokenizer: Tokenizer): FieldTerms {
  return mapFields(article, tokenizer.terms);
}

function mapFields<T>({title, tags, summary, text}: ArticleText, read: (text: string) => T): Record<Field, T> {
  // a line break keeps the words of two tags from looking like neighbours
  return {title: read(title), tags: read(tags.join('\n')), summary: read(summary), text: read(text)};
}
