import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRecommender, readArticles} from '../../src/core.ts';
import type {ArticleInput, RecommendOptions} from '../../src/core.ts';
import {articles} from '../fixtures/articles.ts';

const at = (slug: string): string => `https://example.org/${slug}`;
const seed = {url: at('ferry-strike')};

/** The fixture with editors' data on some articles. */
const edited = (data: Record<string, ArticleInput['editorial']>): ArticleInput[] =>
  articles.map((article) => ({...article, editorial: data[new URL(article.url ?? '').pathname.slice(1)]}));

async function suggest(
  list: readonly ArticleInput[],
  options?: RecommendOptions,
  on: ArticleInput = seed,
): Promise<string[]> {
  const found = await createRecommender({articles: list}).recommend(on, {fallback: 'none', ...options});
  return found.articles.map(({article}) => new URL(article.url).pathname.slice(1));
}

describe('editors', () => {
  it('are not heard where there are none', async () => {
    assert.deepEqual((await suggest(articles)).slice(0, 2).sort(), ['ferry-deal', 'ferry-talks']);
  });

  for (const exclude of [true, 'to', 'both', 'true'])
    it(`exclude: ${JSON.stringify(exclude)} keeps an article from being suggested`, async () => {
      const list = edited({'ferry-deal': {exclude}});
      assert.ok(!(await suggest(list, {threshold: 0, limit: 20})).includes('ferry-deal'));
    });
  for (const exclude of [true, 'from', 'both'])
    it(`exclude: ${JSON.stringify(exclude)} keeps suggestions from an article, the latest included`, async () => {
      const found = await createRecommender({articles: edited({'ferry-strike': {exclude}})}).recommend(seed);
      assert.deepEqual(found, {outcome: 'empty', reason: 'excluded', articles: []});
    });
  it('exclude in one direction leaves the other', async () => {
    assert.ok((await suggest(edited({'ferry-strike': {exclude: 'to'}}))).includes('ferry-deal'));
    assert.ok((await suggest(edited({'ferry-deal': {exclude: 'from'}}))).includes('ferry-deal'));
  });

  it('let articles expire', async () => {
    const list = edited({'ferry-deal': {expires: '2026-03-01'}});
    assert.ok((await suggest(list, {now: Date.UTC(2026, 1, 28)})).includes('ferry-deal'));
    assert.ok(!(await suggest(list, {now: Date.UTC(2026, 2, 2)})).includes('ferry-deal'));
  });

  it('boost and bury change the score by their factor', async () => {
    const score = async (editorial: ArticleInput['editorial']): Promise<number> => {
      const recommender = createRecommender({articles: edited({rain: editorial})});
      return (await recommender.explain({url: at('lake-low')}, at('rain')))?.score ?? NaN;
    };
    const plain = await score(undefined);
    assert.ok(plain > 0.05);
    const cases: [ArticleInput['editorial'], number][] = [
      [{boost: 2}, 2],
      [{boost: '1.5'}, 1.5],
      [{bury: 2}, 0.5],
      [{bury: true}, 0.25],
    ];
    for (const [editorial, factor] of cases)
      assert.ok(Math.abs((await score(editorial)) / plain - factor) < 1e-3, JSON.stringify(editorial));
  });

  it('hand-picked articles come first, the rest is found', async () => {
    const list = edited({'ferry-strike': {related: ['/choir', at('rain'), 'nobody', 7]}});
    const [first, second, ...rest] = await suggest(list);
    assert.deepEqual([first, second], ['choir', 'rain']);
    assert.deepEqual(rest.sort(), ['ferry-deal', 'ferry-talks']);
  });
  it('hand-picked articles are known by ids that are numbers, too', async () => {
    const list = edited({'ferry-strike': {related: [7]}}).map((article) =>
      article.url === at('choir') ? {...article, id: 7} : article,
    );
    assert.equal((await suggest(list))[0], 'choir');
  });

  it('a hand-picked article that is also found stands there once', async () => {
    const found = await suggest(edited({'ferry-strike': {related: [at('ferry-talks')]}}));
    assert.equal(found[0], 'ferry-talks');
    assert.equal(found.filter((name) => name === 'ferry-talks').length, 1);
  });
  it('hand-picked articles are shown where nothing is found', async () => {
    const list = [{...seed, title: 'Quarks', editorial: {related: ['/choir']}}, ...articles.slice(6)];
    assert.deepEqual(await suggest(list), ['choir']);
  });

  it('pin an article to its slot, under every other article', async () => {
    const list = edited({choir: {pin: 2}});
    assert.equal((await suggest(list))[1], 'choir');
    assert.equal((await suggest(list, {}, {url: at('lake-low')}))[1], 'choir');
    assert.ok(!(await suggest(list, {}, {url: at('choir')})).includes('choir'));
  });
  it('pins of the request take the first places', async () => {
    assert.deepEqual((await suggest(articles, {pin: [at('rain'), at('choir')]})).slice(0, 2), ['rain', 'choir']);
  });
  it('ranks are counted anew, and the limit holds', async () => {
    const recommender = createRecommender({articles: edited({choir: {pin: 1}})});
    const found = await recommender.recommend(seed, {limit: 2});
    assert.deepEqual(
      found.articles.map(({rank}) => rank),
      [1, 2],
    );
  });

  it('exclusion and expiry win over pins and hand-picked articles', async () => {
    const list = edited({
      'ferry-strike': {related: ['/choir', '/rain']},
      choir: {exclude: 'to', pin: 1},
      rain: {expires: '2020-01-01', pin: 2},
    });
    const found = await suggest(list, {pin: [at('choir')], threshold: 0, limit: 20});
    assert.ok(found.length > 1 && !found.includes('choir') && !found.includes('rain'));
    assert.ok(!(await suggest(edited({rain: {pin: 1}}), {exclude: [at('rain')]})).includes('rain'));
  });

  it('are read from JSON, among the fields of an article or in an object of their own', async () => {
    for (const data of [{pin: 1}, {_related_articles: {pin: 1}}, {editorial: {pin: '1'}}]) {
      const items = articles.map((article) => ({...article, ...(article.url === at('choir') ? data : {})}));
      const list = await readArticles(JSON.stringify({items}), {url: at('feed.json')});
      assert.equal((await suggest(list))[0], 'choir', JSON.stringify(data));
    }
  });

  it('values that make no sense are passed over', async () => {
    const nonsense = [
      {pin: -1, boost: 'x', bury: {}, exclude: 'perhaps', expires: 'never', related: 'all'},
      {pin: 1.5, boost: -2, bury: null, exclude: 0, expires: {}, related: [null, {}, ['x']]},
      {pin: Infinity, boost: 0, bury: 'no', exclude: [], expires: NaN, related: {}},
    ];
    const plain = await suggest(articles, {threshold: 0, limit: 20});
    for (const editorial of nonsense) {
      const list = edited({'ferry-strike': editorial, 'ferry-deal': editorial, choir: editorial});
      assert.deepEqual(await suggest(list, {threshold: 0, limit: 20}), plain, JSON.stringify(editorial));
    }
  });

  it('are heard beside fields of other meaning', async () => {
    for (const other of [{related_articles: [5]}, {editorial: 'Desk'}, {_related_articles: 'none'}]) {
      const items = articles.map((article) =>
        article.url === at('ferry-deal') ? {...article, exclude: true, ...other} : article,
      );
      const list = await readArticles(JSON.stringify({items}), {url: at('feed.json')});
      assert.equal((await suggest(list)).includes('ferry-deal'), false, JSON.stringify(other));
    }
  });
  it('hostile values throw nothing', async () => {
    const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown;
    const evil = {toString: 1, valueOf: 1};
    for (const value of [evil, deep, true, [1], '']) {
      const editorial = {pin: value, boost: value, bury: value, expires: value, related: value};
      const found = await suggest(edited({choir: editorial, 'ferry-strike': editorial}));
      assert.equal(found.includes('choir'), false);
      assert.equal(found.includes('ferry-deal'), true);
    }
  });
  it('what is too deep to be written or handed on is left out', async () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown;
    const list = edited({'ferry-deal': {bury: deep, related: [deep], boost: 2, x: deep} as ArticleInput['editorial']});
    const answer = await createRecommender({articles: list}).recommend(seed);
    const found = structuredClone(answer).articles.find(({article}) => article.url === at('ferry-deal'));
    assert.equal(JSON.stringify(found?.article.editorial), '{"boost":2}');
  });
  it('pins for one slot stand in order, those of the request first, and none is lost', async () => {
    const list = edited({choir: {pin: 1}, chess: {pin: 1}, bread: {pin: 1}});
    assert.deepEqual((await suggest(list, {limit: 3})).toSorted(), ['bread', 'chess', 'choir']);
    assert.deepEqual(await suggest(edited({choir: {pin: 1}}), {pin: ['/rain', '/lake-low'], limit: 3}), [
      'rain',
      'lake-low',
      'choir',
    ]);
  });
  it('pins too large to be counted on are none', {timeout: 10_000}, async () => {
    const plain = await suggest(articles, {threshold: 0, limit: 20});
    for (const pin of [2 ** 53, 1e300]) {
      const list = edited({choir: {pin}, chess: {pin}, bread: {pin}});
      assert.deepEqual(await suggest(list, {threshold: 0, limit: 20}), plain, String(pin));
    }
  });
  it('a pin makes nothing related: the heading stays honest', async () => {
    const found = await createRecommender({articles: edited({choir: {pin: 2}})}).recommend({
      title: 'Quantum chromodynamics',
      text: 'Gluons confine quarks.',
    });
    assert.equal(found.outcome, 'latest');
    assert.equal(found.articles[1]?.article.url, at('choir'));
  });
  it('bury never raises an article', async () => {
    const order = await suggest(articles, {threshold: 0, limit: 20}, {url: at('lake-low')});
    const last = order.at(-1) ?? '';
    const buried = await suggest(edited({[last]: {bury: true}}), {threshold: 0, limit: 20}, {url: at('lake-low')});
    assert.equal(buried.at(-1), last);
  });
  it('exclude: "from" counts on a page that the source does not know, too', async () => {
    const found = await createRecommender({articles}).recommend({title: 'Ferry strike', editorial: {exclude: 'from'}});
    assert.equal(found.outcome, 'empty');
  });
});
