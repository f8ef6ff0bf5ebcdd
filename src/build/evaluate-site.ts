import {readFile} from 'node:fs/promises';
import {RelatedArticlesError} from '../errors.ts';
import {isRelated, mean, scoreList} from './metrics.ts';
import type {ListScores} from './metrics.ts';
import {createLists, indexSite} from './rank-site.ts';
import type {RankOptions} from './rank-site.ts';
import type {Site} from './read-site.ts';

/** How good the suggestions on one article are. */
export interface QueryScores extends ListScores {
  /** Address of the article. */
  readonly url: string;
  /** Addresses of related articles that are not among the first ten. */
  readonly missed: readonly string[];
}

/** How good the suggestions of a site are. */
export interface Evaluation extends ListScores {
  readonly queryCount: number;
  /** Of each article with labels, in the order of the labels. */
  readonly queries: readonly QueryScores[];
  /** Names in the labels that the site does not have. */
  readonly unknown: readonly string[];
}

/** Grades by the name of the article to be suggested, by that of the article being read. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Suggestions asked for: as many as the numbers look at. */
const LIMIT = 10;

/**
 * Reads labels: a line for each pair, `article TAB related [TAB grade]`; both by address, path or id. Without a grade it is 1; 0
 * is judged and not related. Lines that begin with `#` and empty ones are passed over.
 *
 * @throws RelatedArticlesError `no-source` where there is no such file, `unknown-format` for a line that is no label.
 */
export async function readLabels(file: string): Promise<Labels> {
  const bytes = await readFile(file).catch(() => {
    throw new RelatedArticlesError('no-source', `${file} cannot be read.`);
  });
  // unlike readFile, it takes off a byte order mark
  const text = new TextDecoder().decode(bytes);
  const labels = new Map<string, Map<string, number>>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [query, related, grade = '1'] = line.split('\t').map((cell) => cell.trim());
    const refuse = (what: string): RelatedArticlesError =>
      new RelatedArticlesError('unknown-format', `${file}, line ${i + 1}: ${what}.`);
    if (!query || !related) throw refuse(`wanted is article TAB related [TAB grade], not "${line.slice(0, 60)}"`);
    if (!grade || !(Number(grade) >= 0)) throw refuse(`a grade is a number from 0 up, not "${grade.slice(0, 60)}"`);
    const grades = labels.get(query) ?? new Map<string, number>();
    labels.set(query, grades.set(related, Number(grade)));
  }
  return labels;
}

/**
 * Measures what is suggested against what people have picked. What stands in where nothing is related counts as nothing.
 *
 * @throws RelatedArticlesError `no-articles` where the labels name no article of the site, `invalid-option`.
 */
export async function evaluateSite(site: Site, labels: Labels, options: RankOptions = {}): Promise<Evaluation> {
  const index = await indexSite(site);
  const {corpus} = index;
  const listOf = createLists(index, site, {...options, limit: LIMIT, fallback: 'none'});
  const queries: QueryScores[] = [];
  const unknown = new Set<string>();
  for (const [name, named] of labels) {
    const position = corpus.find(name);
    if (position === undefined) unknown.add(name);
    const grades = new Map<string, number>();
    for (const [related, grade] of named) {
      const found = corpus.find(related);
      if (found === undefined) unknown.add(related);
      // one that cannot be found is an answer that nobody finds
      grades.set(corpus.articles[found ?? -1]?.url ?? related, grade);
    }
    if (position === undefined || ![...grades.values()].some(isRelated)) continue;
    const {outcome, articles} = listOf(position);
    const ranked = outcome === 'related' ? articles.map(({article}) => article.url) : [];
    const missed = [...grades].flatMap(([url, grade]) => (isRelated(grade) && !ranked.includes(url) ? url : []));
    queries.push({url: corpus.articles[position]?.url ?? name, ...scoreList(ranked, grades), missed});
  }
  if (!queries.length)
    throw new RelatedArticlesError(
      'no-articles',
      'The labels name no article of the source that has something related.',
    );
  const meanOf = (key: keyof ListScores): number => mean(queries.map((query) => query[key]));
  return {
    queryCount: queries.length,
    ndcg5: meanOf('ndcg5'),
    p5: meanOf('p5'),
    r10: meanOf('r10'),
    queries,
    unknown: [...unknown],
  };
}
