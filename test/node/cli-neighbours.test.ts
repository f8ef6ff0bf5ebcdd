import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createLists, indexSite} from '../../src/build/rank-site.ts';
import type {RankOptions} from '../../src/build/rank-site.ts';
import {normalizeArticle} from '../../src/core.ts';
import type {Article, ArticleInput} from '../../src/core.ts';
import {createRecommender} from '../../src/core.ts';
import {createCorpus} from '../../src/corpus/corpus.ts';
import {createRankingIndex, scoreSteps} from '../../src/ranking/recommend.ts';
import {flatIndexSteps} from '../../src/ranking/flat-index.ts';
import {toNames} from '../../src/options.ts';
import {finish} from '../../src/slices.ts';
import {createRandom} from '../bench/relevance/random.ts';
import {defaultData, findSets, readSet} from '../bench/relevance/read-set.ts';
import {NOW, essence, invent, pick} from '../fixtures/invented-articles.ts';

const understood = (articles: readonly ArticleInput[]): Article[] =>
  articles.flatMap((article) => normalizeArticle(article) ?? []);

async function compare(
  articles: readonly ArticleInput[],
  options: RankOptions,
  {linked = [], every = 1}: {linked?: readonly string[][]; every?: number} = {},
): Promise<Record<string, number>> {
  const site = {articles: understood(articles), lang: undefined, linked};
  const listOf = createLists(await indexSite(site), site, {now: NOW, ...options});
  const recommender = createRecommender({articles});
  const outcomes: Record<string, number> = {};
  for (let position = 0; position < site.articles.length; position += every) {
    const {url} = site.articles[position]!;
    const exclude = [...toNames(options.exclude), ...(linked[position] ?? [])];
    const live = await recommender.recommend({url}, {now: NOW, ...options, exclude});
    const made = listOf(position);
    assert.deepEqual(essence(made), essence(live), url);
    if (options.reasons)
      assert.deepEqual(
        made.articles.map(({matchedTerms}) => matchedTerms),
        live.articles.map(({matchedTerms}) => matchedTerms),
      );
    outcomes[made.outcome] = (outcomes[made.outcome] ?? 0) + 1;
  }
  return outcomes;
}

describe('lists made for all articles at once', () => {
  const random = createRandom(7);
  for (const [what, options] of Object.entries<RankOptions>({
    'as they are': {limit: 6},
    'with reasons': {limit: 6, reasons: true},
    'by a high threshold, where most fall back': {limit: 4, threshold: 0.3},
    'falling back to sections only': {limit: 4, threshold: 0.4, fallback: 'section'},
    'never falling back': {limit: 4, threshold: 0.4, fallback: 'none'},
    'in any language': {limit: 6, languages: 'any', threshold: 0.2},
    'diverse and by age': {limit: 5, diversity: 0.4, halfLife: 90},
    'without some': {limit: 5, exclude: ['/b/*', 'https://example.org/a/3'], threshold: 0.2},
    'none at all': {limit: 0},
  }))
    it(`are what the recommender gives: ${what}`, async () => {
      for (const [size, withEditors] of [
        [1, false],
        [3, true],
        [60, false],
        [150, true],
      ] as const)
        await compare(invent(size, random, withEditors), options);
    });
  it('come to all outcomes in these tests', async () => {
    const outcomes = await compare(invent(150, random, true), {limit: 4, threshold: 0.25, fallback: 'latest'});
    for (const outcome of ['related', 'same-section', 'latest', 'empty']) assert.ok(outcomes[outcome], outcome);
  });
  it('leave out what an article links to', async () => {
    const articles = invent(80, random, false);
    const linked = articles.map(() => Array.from({length: 3}, () => pick(articles, random).url!));
    await compare(articles, {limit: 6, threshold: 0.2}, {linked});
  });
});

const folders = findSets(defaultData);

describe(
  'lists made for all articles of a labelled set',
  {
    skip: folders.size ? false : `no labelled sets at ${defaultData}`,
  },
  () => {
    for (const [name, folder] of folders)
      it(`are what the recommender gives: ${name}`, async () => {
        await compare(readSet(name, folder).articles.slice(0, 800), {limit: 6}, {every: 20});
      });
  },
);

describe('the flat index', () => {
  it('finds what MiniSearch finds, in the same order', () => {
    const random = createRandom(3);
    for (const size of [2, 40, 700]) {
      const index = createRankingIndex(createCorpus(understood(invent(size, random, false))));
      const flat = finish(flatIndexSteps(index.corpus, index.vectors));
      for (let position = 0; position < size; position += 1 + (size >> 6)) {
        const asked: number[][] = [];
        const ask = (search: typeof flat): typeof flat => ({
          search(query, limit) {
            asked.push(search.search(query, limit));
            return [];
          },
        });
        const content = index.corpus.articles[position]!;
        const seed = {position, content, date: undefined, section: '', url: content.url, lang: '', excluded: false};
        const request = {limit: 6, threshold: 0, allows: (other: number) => other % 7 > 0, halfLife: Infinity, now: 0};
        for (const search of [index.search, flat]) finish(scoreSteps({...index, search: ask(search)}, seed, request));
        assert.deepEqual(asked[1], asked[0]);
      }
    }
  });
});
