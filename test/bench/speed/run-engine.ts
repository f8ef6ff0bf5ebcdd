import MiniSearch from 'minisearch';
import {createRecommender, normalizeArticle} from '../../../src/core.ts';
import type {Article} from '../../../src/core.ts';
import {createCorpus, FIELDS} from '../../../src/corpus/corpus.ts';
import {createRankingIndex} from '../../../src/ranking/recommend.ts';
import type {SetArticle} from '../relevance/read-set.ts';
import {collectGarbage, timed} from './clock.ts';
import type {Times} from './clock.ts';
import type {Seed} from './contestants/contestant.ts';
import {LIMIT} from './contestants/contestant.ts';

/** Our index and our query beside MiniSearch's, both over the same articles, already read. */
export interface EngineReport {
  readonly build: {readonly ours: Times[]; readonly miniSearch: Times[]};
  /** One question, the mean over all seeds. */
  readonly query: {readonly ours: Times[]; readonly miniSearch: Times[]};
}

/**
 * Compares the engines alone. Ours makes statistics, signatures and index; MiniSearch gets the same four fields and
 * keeps its defaults, for building and for the query of 25 words.
 */
export async function runEngine(
  articles: readonly SetArticle[],
  seeds: readonly Seed[],
  rounds: number,
): Promise<EngineReport> {
  const report: EngineReport = {build: {ours: [], miniSearch: []}, query: {ours: [], miniSearch: []}};
  const normalized = articles.map((article) => normalizeArticle(article)).filter((article) => article !== undefined);
  const documents = normalized.map(({title, tags, summary, text}, id) => ({
    id,
    title,
    tags: tags.join('\n'),
    summary,
    text,
  }));
  const recommender = createRecommender({articles});
  await recommender.load();
  for (let round = 0; round < rounds; round++) {
    report.build.ours.push(await timeAlone(() => buildOurs(normalized)));
    const index = new MiniSearch({fields: [...FIELDS]});
    report.build.miniSearch.push(await timeAlone(() => index.addAll(documents)));
    const ours = await timeAlone(async () => {
      for (const {url} of seeds) await recommender.recommend({url}, {limit: LIMIT});
    });
    const theirs = await timeAlone(() => {
      for (const {terms} of seeds) index.search(terms.join(' '));
    });
    report.query.ours.push(share(ours, seeds.length));
    report.query.miniSearch.push(share(theirs, seeds.length));
  }
  return report;
}

function buildOurs(articles: readonly Article[]): unknown {
  return createRankingIndex(createCorpus(articles));
}

async function timeAlone(work: () => unknown): Promise<Times> {
  collectGarbage();
  return (await timed(work)).times;
}

function share({wall, cpu}: Times, count: number): Times {
  return {wall: wall / count, cpu: cpu / count};
}
