import type {Article} from '../corpus/article.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {titleKey, titleKeyOf} from './pick-distinct.ts';
import type {RankedArticle, Seed} from './recommend.ts';

/** What stands in for related articles. */
export type FallbackResult = SameSection | {readonly outcome: 'latest'; readonly articles: readonly RankedArticle[]};

/** The newest articles that share the seed's section, or a tag. */
export interface SameSection {
  readonly outcome: 'same-section';
  /** What they share. */
  readonly shared: 'section' | 'tag';
  /** What it is called. */
  readonly label: string;
  readonly articles: readonly RankedArticle[];
}

/** What `findFallback` works on. */
export interface FallbackInput {
  readonly corpus: Corpus;
  readonly seed: Seed;
  readonly limit: number;
  /** How far down the ladder it may go. */
  readonly fallback: 'section' | 'latest';
  /** See `RankingRequest`. */
  readonly allows: (position: number) => boolean;
}

/**
 * The newest articles of the seed's section, or else those that share its rarest shared tag, or else the newest of all;
 * undefined when there is nothing. No title stands twice.
 */
export function findFallback({corpus, seed, limit, fallback, allows}: FallbackInput): FallbackResult | undefined {
  const titles = new Set([titleKey(seed.content.title)]);
  const newest = corpus.articles
    .map((article, position) => ({article, position, key: titleKeyOf(article)}))
    .filter(({position}) => allows(position))
    .sort((a, b) => (b.article.date ?? 0) - (a.article.date ?? 0) || a.position - b.position)
    .filter(({key}) => !key || (!titles.has(key) && titles.add(key)))
    .map(({article}) => article);
  const rank = (articles: readonly Article[]): RankedArticle[] =>
    articles.slice(0, limit).map((article, i) => ({article, score: 0, rank: i + 1, matchedTerms: []}));
  const {section, content} = seed;
  const shelves = [
    {shared: 'section' as const, label: section, articles: newest.filter((article) => article.section === section)},
    ...content.tags
      .map((label) => ({shared: 'tag' as const, label, articles: newest.filter(({tags}) => tags.includes(label))}))
      .sort((a, b) => a.articles.length - b.articles.length),
  ];
  const shelf = shelves.find(({label, articles}) => label && articles.length);
  if (shelf) return {...shelf, outcome: 'same-section', articles: rank(shelf.articles)};
  return fallback === 'latest' && newest.length ? {outcome: 'latest', articles: rank(newest)} : undefined;
}
