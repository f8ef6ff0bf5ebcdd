import type {Recommendation} from '../answer.ts';
import {mean, skewness} from './metrics.ts';
import {rankAll} from './rank-all.ts';
import {indexSite} from './rank-site.ts';
import type {RankOptions} from './rank-site.ts';
import type {OnProgress} from './notices.ts';
import type {Site} from './read-site.ts';

/** An article in a report. */
export interface ReportedArticle {
  readonly url: string;
  readonly title: string;
  readonly section: string;
  /** Under how many articles it is suggested. */
  readonly suggestedOn: number;
  /** Score of the best suggestion on it; 0 where nothing is related. */
  readonly best: number;
  /** What is suggested on it, as places in the list of articles, best first. */
  readonly suggestions: readonly number[];
}

/** The articles of a section. */
export interface SectionReport {
  readonly section: string;
  readonly articleCount: number;
  /** Share of them that are suggested somewhere. */
  readonly coverage: number;
  /** Share of the suggestions on them that stay in the section. */
  readonly inside: number;
  /** Suggestions of its articles under those of other sections. */
  readonly incoming: number;
  /** Mean score of the best suggestion. */
  readonly best: number;
}

/** How the suggestions of a site hang together. */
export interface SiteReport {
  readonly articleCount: number;
  /** Suggestions on each article at most. */
  readonly limit: number;
  /** Of how many articles what came. */
  readonly outcomes: Readonly<Record<Recommendation['outcome'], number>>;
  /** Share of the articles that are suggested somewhere. */
  readonly coverage: number;
  /** Skewness of how often articles are suggested: above 3 a few stand under everything. */
  readonly hubness: number;
  /** All articles, in the order of the source. */
  readonly articles: readonly ReportedArticle[];
  /** The twenty that are suggested most, as places in that list; only those suggested more than the limit. */
  readonly hubs: readonly number[];
  /** Those that are never suggested. */
  readonly orphans: readonly number[];
  /** Groups of articles that no suggestion joins to the largest one, the largest of them first; the largest of all is left out. */
  readonly islands: readonly (readonly number[])[];
  /** The largest first; articles without a section are one of their own. */
  readonly sections: readonly SectionReport[];
}

/** How a report is made. */
export interface ReportOptions extends RankOptions {
  /** See `BuildOptions`. */
  readonly threads?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

const MOST_HUBS = 20;

/**
 * Works out what is suggested on every article and how that hangs together. What stands in where nothing is related does not
 * count.
 *
 * @throws RelatedArticlesError `invalid-option`.
 */
export async function reportSite(
  site: Site,
  {onProgress, threads, ...options}: ReportOptions = {},
): Promise<SiteReport> {
  const limit = options.limit ?? 4;
  const index = await indexSite(site);
  const places = new Map(index.corpus.articles.map((article, place) => [article, place]));
  const outcomes = {related: 0, 'same-section': 0, latest: 0, empty: 0};
  const lists: number[][] = [];
  const best: number[] = [];
  const suggestedOn = index.corpus.articles.map(() => 0);
  let done = 0;
  await rankAll({index}, site, {...options, limit}, threads, (place, answer) => {
    outcomes[answer.outcome]++;
    const related = answer.outcome === 'related' ? answer.articles : [];
    const list = related.map(({article}) => places.get(article) as number);
    for (const other of list) (suggestedOn[other] as number)++;
    lists[place] = list;
    best[place] = Math.max(0, ...related.map(({score}) => score));
    onProgress?.('rank', ++done, suggestedOn.length);
  });
  const articles = index.corpus.articles.map(({url, title, section}, place): ReportedArticle => ({
    url,
    title,
    section,
    suggestedOn: suggestedOn[place] as number,
    best: best[place] as number,
    suggestions: lists[place] as number[],
  }));
  const byCount = [...articles.keys()].sort((a, b) => (suggestedOn[b] as number) - (suggestedOn[a] as number) || a - b);
  const orphans = [...articles.keys()].filter((place) => !suggestedOn[place]);
  return {
    articleCount: articles.length,
    limit,
    outcomes,
    coverage: 1 - orphans.length / articles.length,
    hubness: skewness(suggestedOn),
    articles,
    hubs: byCount.slice(0, MOST_HUBS).filter((place) => (suggestedOn[place] as number) > limit),
    orphans,
    islands: findIslands(lists).slice(1),
    sections: describeSections(articles),
  };
}

/** Groups that suggestions join, whichever way they lead, the largest first. */
function findIslands(lists: readonly (readonly number[])[]): number[][] {
  const parents = [...lists.keys()];
  const find = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] as number;
    while (parents[place] !== root) [parents[place], place] = [root, parents[place] as number];
    return root;
  };
  for (const [place, list] of lists.entries()) for (const other of list) parents[find(place)] = find(other);
  const groups = new Map<number, number[]>();
  for (const place of lists.keys()) {
    const root = find(place);
    const group = groups.get(root);
    if (group) group.push(place);
    else groups.set(root, [place]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

function describeSections(articles: readonly ReportedArticle[]): SectionReport[] {
  const names = [...new Set(articles.map(({section}) => section))];
  const incoming = new Map<string, number>();
  const inside = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const {section, suggestions} of articles)
    for (const other of suggestions) {
      const target = articles[other]?.section ?? '';
      if (target === section) add(inside, section);
      else add(incoming, target);
    }
  return names
    .map((section): SectionReport => {
      const own = articles.filter((article) => article.section === section);
      const given = own.reduce((sum, {suggestions}) => sum + suggestions.length, 0);
      return {
        section,
        articleCount: own.length,
        coverage: own.filter(({suggestedOn}) => suggestedOn).length / own.length,
        inside: (inside.get(section) ?? 0) / (given || 1),
        incoming: incoming.get(section) ?? 0,
        best: mean(own.map((article) => article.best)),
      };
    })
    .sort((a, b) => b.articleCount - a.articleCount || (a.section < b.section ? -1 : 1));
}
