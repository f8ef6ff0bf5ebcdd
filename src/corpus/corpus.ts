import {onlyEnglish} from '../text/language.ts';
import type {Languages} from '../text/language.ts';
import type {TermReader, Tokenizer} from '../text/tokenize.ts';
import type {Article, ArticleText} from './article.ts';
import {canonicalUrl, urlKey} from './canonical-url.ts';

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
  /** The words of the articles, each once; the place of a word here is its id. */
  readonly words: readonly string[];
  /** The id of a word that an article has. */
  readonly idOf: (word: string) => number | undefined;
  /** The terms of each article, by position. */
  readonly terms: readonly FieldIds[];
  /** In how many articles each word stands, by id. */
  readonly docFreq: readonly number[];
  /** The language of each article, by position: a primary subtag such as `de`, or empty where it cannot be told. */
  readonly languages: readonly string[];
  /** The position of the article with this address (any form of it, also relative to the first article), or else this id. */
  readonly find: (name: string) => number | undefined;
}

/**
 * Drops articles with an address seen before (the first one stays), makes ids unique and counts terms.
 */
export function createCorpus(articles: Iterable<Article>, languages = onlyEnglish()): Corpus {
  const kept: Article[] = [];
  const terms: FieldIds[] = [];
  const languageAt: string[] = [];
  const words: string[] = [];
  const ids = new Map<string, number>();
  const docFreq: number[] = [];
  /** By word the last article that had it, so that each article counts once. */
  const lastAt: number[] = [];
  const byUrl = new Map<string, number>();
  const byId = new Map<string, number>();
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
    if (byUrl.has(key)) continue;
    // some feeds give every item the same id: the address is the better witness
    const id = byId.has(article.id) ? key : article.id;
    byUrl.set(key, kept.length);
    byId.set(id, kept.length);
    kept.push(id === article.id ? article : {...article, id});
    const language = languages.languageOf(article);
    languageAt.push(language);
    const tokenizer = languages.tokenizerFor(language);
    let read = readers.get(tokenizer);
    if (!read) readers.set(tokenizer, (read = tokenizer.reader(toId)));
    const fields = mapFields(article, read);
    for (const field of FIELDS) count(fields[field], terms.length);
    terms.push(fields);
  }
  return {
    articles: kept,
    words,
    idOf: (word) => ids.get(word),
    terms,
    docFreq,
    languages: languageAt,
    ...languages,
    find: (name) =>
      byUrl.get(urlKey(name)) ??
      byId.get(name) ??
      (name.startsWith('/') ? byUrl.get(urlKey(canonicalUrl(name, kept[0]?.url) ?? '')) : undefined),
  };
}

/** The terms of an article or a seed. */
export function fieldTerms(article: ArticleText, tokenizer: Tokenizer): FieldTerms {
  return mapFields(article, tokenizer.terms);
}

function mapFields<T>({title, tags, summary, text}: ArticleText, read: (text: string) => T): Record<Field, T> {
  // a line break keeps the words of two tags from looking like neighbours
  return {title: read(title), tags: read(tags.join('\n')), summary: read(summary), text: read(text)};
}
