import MiniSearch from 'minisearch';
import type {Engine} from './engine.ts';
import type {SetArticle} from './read-set.ts';
import type {TermCounts} from './term-counts.ts';
import {words} from './words.ts';

/** Lucene's inverse document frequency in `MoreLikeThis`: 1 + ln((N + 1) / (df + 1)), see its `ClassicSimilarity`. */
function luceneIdf(docFreq: number, size: number): number {
  return 1 + Math.log((size + 1) / (docFreq + 1));
}

/** Options of `bestTerms`. */
export interface BestTermsOptions {
  /** How many terms at most. */
  readonly limit: number;
  /** A term must stand in the article at least so often. Default 1. */
  readonly minTermFreq?: number;
  /** A term must stand in at least so many articles. Default 1. */
  readonly minDocFreq?: number;
  /** Inverse document frequency, from a term's document frequency and the number of articles. Default Lucene's. */
  readonly idf?: (docFreq: number, size: number) => number;
}

/** The terms of an article with the highest tf·idf, best first, as `MoreLikeThis` of Lucene picks them. */
export function bestTerms(
  {articles, docFreq, terms}: TermCounts,
  position: number,
  {limit, minTermFreq = 1, minDocFreq = 1, idf = luceneIdf}: BestTermsOptions,
): string[] {
  const {ids, freqs} = articles[position]!;
  const scored: {id: number; score: number}[] = [];
  ids.forEach((id, i) => {
    if (freqs[i]! >= minTermFreq && docFreq[id]! >= minDocFreq)
      scored.push({id, score: freqs[i]! * idf(docFreq[id]!, articles.length)});
  });
  scored.sort((a, b) => b.score - a.score || a.id - b.id);
  return scored.slice(0, limit).map(({id}) => terms[id]!);
}

/** A MiniSearch document: the article's four fields. */
export interface SearchDocument {
  /** The article's position. */
  readonly id: number;
  /** The headline. */
  readonly title: string;
  /** The summary. */
  readonly summary: string;
  /** The tags, one a line. */
  readonly tags: string;
  /** The whole text. */
  readonly text: string;
}

/** The fields of `SearchDocument` that are searched. */
export const SEARCH_FIELDS = ['title', 'summary', 'tags', 'text'] as const;

/** What MiniSearch is given. */
export function toDocuments(articles: readonly SetArticle[]): SearchDocument[] {
  return articles.map(({title, summary, tags, text}, id) => ({id, title, summary, tags: tags.join('\n'), text}));
}

/**
 * The baselines on MiniSearch over four fields, with its defaults but for the words, which all baselines share: the
 * title as the query; and `MoreLikeThis` of Lucene with its defaults (25 terms that stand at least twice in the article
 * and in at least five articles, none boosted, no stop words), and with 1 and 2 for these two minima. One index over
 * all text would serve the latter worse.
 */
export function createMiniSearchBaselines(articles: readonly SetArticle[], counts: TermCounts): Engine[] {
  const index = new MiniSearch<SearchDocument>({
    fields: [...SEARCH_FIELDS],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {combineWith: 'OR'},
  });
  index.addAll(toDocuments(articles));
  const engine = (name: string, toQuery: (seed: number) => string): Engine => ({
    name,
    rank: (seed, limit) =>
      index
        .search(toQuery(seed), {filter: ({id}) => id !== seed})
        .slice(0, limit)
        .map(({id}) => id as number),
  });
  const moreLikeThis = (minTermFreq: number, minDocFreq: number) => (seed: number) =>
    bestTerms(counts, seed, {limit: 25, minTermFreq, minDocFreq}).join(' ');
  return [
    engine('title as query', (seed) => articles[seed]!.title),
    engine('more like this (Lucene defaults)', moreLikeThis(2, 5)),
    engine('more like this (min_tf 1, min_df 2)', moreLikeThis(1, 2)),
  ];
}
