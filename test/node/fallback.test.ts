import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRecommender} from '../../src/core.ts';
import type {ArticleInput, Recommendation, RecommendOptions} from '../../src/core.ts';
import {articles} from '../fixtures/articles.ts';

const stranger: ArticleInput = {title: 'Quantum chromodynamics', text: 'Gluons confine quarks.'};
const ask = (seed: ArticleInput, options?: RecommendOptions, list = articles): Promise<Recommendation> =>
  createRecommender({articles: list}).recommend(seed, options);
const slugs = ({articles: found}: Recommendation): string[] =>
  found.map(({article}) => new URL(article.url).pathname.slice(1));

describe('where nothing is related', () => {
  it('gives the newest of the same section, and says so', async () => {
    const found = await ask({...stranger, section: 'Environment'});
    assert.ok(found.outcome === 'same-section');
    assert.deepEqual([found.shared, found.label], ['section', 'Environment']);
    assert.deepEqual(slugs(found), ['rain', 'hosepipe-ban', 'lake-low']);
    assert.deepEqual(
      found.articles.map(({rank, score, matchedTerms}) => [rank, score, matchedTerms]),
      [1, 2, 3].map((rank) => [rank, 0, []]),
    );
  });
  it('gives the newest that share a tag, the rarest tag first', async () => {
    const list = articles.map((article, i) => ({...article, tags: i === 3 ? ['common', 'rare'] : ['common']}));
    const found = await ask({...stranger, section: 'Nowhere', tags: ['common', 'rare']}, {threshold: 1}, list);
    assert.ok(found.outcome === 'same-section');
    assert.deepEqual([found.shared, found.label, slugs(found)], ['tag', 'rare', ['lake-low']]);
  });
  it('gives the newest of all', async () => {
    const found = await ask(stranger, {limit: 3});
    assert.equal(found.outcome, 'latest');
    const dates = found.articles.map(({article}) => article.date ?? 0);
    assert.equal(dates.length, 3);
    const newest = articles.map(({date}) => Date.parse(date as string)).sort((a, b) => b - a);
    assert.equal(dates[0], newest[0]);
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => b - a),
    );
  });
  it('goes no further down than it is told', async () => {
    const reasons = await Promise.all(
      (['none', 'section'] as const).map(async (fallback) => ask(stranger, {fallback})),
    );
    for (const found of reasons) assert.deepEqual(found, {outcome: 'empty', reason: 'nothing-related', articles: []});
    const none = await ask({...stranger, section: 'Environment'}, {fallback: 'none'});
    assert.equal(none.outcome, 'empty');
  });
  it('never fills up related articles with others', async () => {
    const found = await ask({url: 'https://example.org/ferry-strike'}, {threshold: 0.1, limit: 8});
    assert.equal(found.outcome, 'related');
    assert.ok(found.articles.length < 8);
  });
  it('leaves out the seed, what is excluded, and repeated titles', async () => {
    const [first] = articles;
    const list = [...articles, {...first, url: 'https://example.org/copy'}];
    const seed = {url: 'https://example.org/rain'};
    const found = await ask(seed, {threshold: 1, limit: 50, exclude: ['https://example.org/choir']}, list);
    const titles = found.articles.map(({article}) => article.title);
    assert.equal(found.outcome, 'same-section');
    assert.ok(!slugs(found).includes('rain'));
    const latest = await ask(stranger, {limit: 50, exclude: ['https://example.org/choir']}, list);
    assert.ok(!slugs(latest).includes('choir') && titles.length > 0);
    assert.equal(new Set(latest.articles.map(({article}) => article.title)).size, latest.articles.length);
  });
  it('keeps the order of the source where there are no dates', async () => {
    const list = ['Anchors', 'Bells', 'Cranes'].map((title) => ({url: `https://example.org/${title}`, title}));
    assert.deepEqual(slugs(await ask(stranger, {}, list)), ['Anchors', 'Bells', 'Cranes']);
  });
  it('has nothing to give of one article or none', async () => {
    const [first] = articles;
    assert.equal((await ask({url: first!.url}, {}, [first!])).outcome, 'empty');
    assert.deepEqual((await ask(stranger, {limit: 0})).articles, []);
  });
});
