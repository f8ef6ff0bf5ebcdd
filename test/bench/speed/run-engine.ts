import MiniSearch from 'minisearch';
import {createRecommender, normalizeArticle} from '../../../src/core.ts';
import type {Article} from '../../../src/core.ts';
import {createCorpus, FIELDS} from '../../../src/corpus/corpus.ts';
import {openPrebuilt} from '../../../src/prebuilt/open-prebuilt.ts';
import {createRankingIndex} from '../../../src/ranking/recommend.ts';
import type {RankingIndex} from '../../../src/ranking/recommend.ts';
import {writeSignatures} from '../../../src/ranking/write-signatures.ts';
import {finish} from '../../../src/slices.ts';
import type {SetArticle} from '../relevance/read-set.ts';
import {collectGarbage, combine, timed} from './clock.ts';
import type {Times} from './clock.ts';
import type {Seed} from './contestants/contestant.ts';
import {LIMIT} from './contestants/contestant.ts';

/** Our index and our query beside MiniSearch's, both over the same articles, already read. */
export interface EngineReport {
  readonly build: {readonly ours: Times[]; readonly miniSearch: Times[]};
  /** One question, the mean over all seeds. */
  readonly query: {readonly ours: Times[]; readonly miniSearch: Times[]};
  /** A snapshot of the same articles, opened. */
  readonly open: Times[];
}

/**
 * Compares the engines alone. Ours makes statistics, signatures and index; MiniSearch gets the same four fields and
 * keeps its defaults, for building and for the query of 25 words. Opening a snapshot takes the place of making an index.
 */
export async function runEngine(
  articles: readonly SetArticle[],
  seeds: readonly Seed[],
  rounds: number,
): Promise<EngineReport> {
  const report: EngineReport = {build: {ours: [], miniSearch: []}, query: {ours: [], miniSearch: []}, open: []};
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
  const {snapshot, cards} = takeSnapshot(normalized);
  const share = (times: Times): Times => combine([times], ([all = NaN]) => all / seeds.length);
  for (let round = 0; round < rounds; round++) {
    report.build.ours.push(await timeAlone(() => buildOurs(normalized)));
    report.open.push(await timeAlone(() => openPrebuilt(snapshot, cards)));
    const index = new MiniSearch({fields: [...FIELDS]});
    report.build.miniSearch.push(await timeAlone(() => index.addAll(documents)));
    const ours = await timeAlone(async () => {
      for (const {url} of seeds) await recommender.recommend({url}, {limit: LIMIT});
    });
    const theirs = await timeAlone(() => {
      for (const {terms} of seeds) index.search(terms.join(' '));
    });
    report.query.ours.push(share(ours));
    report.query.miniSearch.push(share(theirs));
  }
  return report;
}

function buildOurs(articles: readonly Article[]): RankingIndex {
  return createRankingIndex(createCorpus(articles));
}

/** What a page that opens a snapshot has: that, and articles without texts. */
function takeSnapshot(articles: readonly Article[]): {snapshot: Uint8Array; cards: Article[]} {
  const index = buildOurs(articles);
  const snapshot = finish(writeSignatures(index));
  if (!snapshot) throw new Error('The articles make no snapshot.');
  return {snapshot, cards: index.corpus.articles.map((article) => ({...article, text: ''}))};
}

async function timeAlone(work: () => unknown): Promise<Times> {
  collectGarbage();
  return (await timed(work)).times;
}
