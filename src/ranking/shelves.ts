import type {Article} from '../corpus/article.ts';
import type {Corpus} from '../corpus/corpus.ts';
import type {FallbackResult} from './fallback.ts';
import {titleKeyOf} from './pick-distinct.ts';
import type {KnownSeed} from './neighbours.ts';
import type {RankedArticle} from './recommend.ts';

/** Articles of a corpus, put in order once. */
export interface Shelves {
  /** What `findFallback` gives for one of them. */
  readonly find: (seed: KnownSeed, limit: number, fallback: 'section' | 'latest') => FallbackResult | undefined;
}

/**
 * The same as `findFallback`, for when many articles are asked about: they are sorted and told apart by section and tag once.
 *
 * @param allows - Whether the article at a position may be suggested, whatever is being read.
 */
export function createShelves({articles}: Corpus, allows: (position: number) => boolean): Shelves {
  const keys = articles.map(titleKeyOf);
  const byTitle = new Map<string, number>();
  const newest: number[] = [];
  const candidates = [...articles.keys()].filter(allows);
  for (const position of candidates.sort((a, b) => dateOf(articles[b]) - dateOf(articles[a]) || a - b)) {
    const key = keys[position] as string;
    if (key && byTitle.has(key)) continue;
    byTitle.set(key, position);
    newest.push(position);
  }
  const sections = new Map<string, number[]>();
  const tags = new Map<string, number[]>();
  const put = (shelf: Map<string, number[]>, label: string, position: number): void => {
    const found = shelf.get(label);
    if (found) found.push(position);
    else shelf.set(label, [position]);
  };
  for (const position of newest) {
    const article = articles[position] as Article;
    put(sections, article.section, position);
    for (const tag of new Set(article.tags)) put(tags, tag, position);
  }
  return {
    find({position, content, section}, limit, fallback) {
      const key = keys[position] as string;
      const others = (list: readonly number[] = []): {count: number; first: () => readonly RankedArticle[]} => {
        // of one title one stands here at most
        const own = key ? byTitle.get(key) : position;
        const has = own !== undefined && list.includes(own);
        const first = (): RankedArticle[] =>
          list
            .slice(0, limit + 1)
            .filter((other) => other !== own)
            .slice(0, limit)
            .map((other, i) => ({article: articles[other] as Article, score: 0, rank: i + 1, matchedTerms: []}));
        return {count: list.length - Number(has), first};
      };
      const shelves = [
        {shared: 'section' as const, label: section, ...others(sections.get(section))},
        ...content.tags
          .map((label) => ({shared: 'tag' as const, label, ...others(tags.get(label))}))
          .sort((a, b) => a.count - b.count),
      ];
      const shelf = shelves.find(({label, count}) => label && count);
      if (shelf) return {outcome: 'same-section', shared: shelf.shared, label: shelf.label, articles: shelf.first()};
      const latest = others(newest);
      return fallback === 'latest' && latest.count ? {outcome: 'latest', articles: latest.first()} : undefined;
    },
  };
}

const dateOf = (article: Article | undefined): number => article?.date ?? 0;
