import {onlyEnglish} from '../text/language.ts';
import type {Languages} from '../text/language.ts';
import type {Tokenizer} from '../text/tokenize.ts';
import type {Article, ArticleText} from './article.ts';
import {canonicalUrl, urlKey} from './canonical-url.ts';

/** The fields that are searched, most telling first. */
export const FIELDS = ['title', 'tags', 'summary', 'text'] as const;

/** One of the searched fields. */
export type Field = (typeof FIELDS)[number];

/** The terms of one article or seed, field by field, in order. */
export type FieldTerms = Readonly<Record<Field, readonly string[]>>;

/** A set of articles without duplicates, with the term statistics that ranking needs. */
export interface Corpus extends Languages {
  /** The articles, in the order of the source. An article's index here is its position. */
  readonly articles: readonly Article[];
  /** The terms of each article, by position. */
  readonly terms: readonly FieldTerms[];
  /** In how many articles each term stands. */
  readonly docFreq: ReadonlyMap<string, number>;
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
  const terms: FieldTerms[] = [];
  const languageAt: string[] = [];
  const docFreq = new Map<string, number>();
  const byUrl = new Map<string, number>();
  const byId = new Map<string, number>();
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
    const fields = fieldTerms(article, languages.tokenizerFor(language));
    terms.push(fields);
    for (const term of new Set(FIELDS.flatMap((field) => fields[field])))
      docFreq.set(term, (docFreq.get(term) ?? 0) + 1);
  }
  return {
    articles: kept,
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
  return {
    title: tokenizer.terms(article.title),
    // a line break keeps the words of two tags from looking like neighbours
    tags: tokenizer.terms(article.tags.join('\n')),
    summary: tokenizer.terms(article.summary),
    text: tokenizer.terms(article.text),
  };
}
