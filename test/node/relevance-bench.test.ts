import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createBaselines} from '../bench/relevance/baselines.ts';
import {compareByBootstrap} from '../bench/relevance/bootstrap.ts';
import type {Engine} from '../bench/relevance/engine.ts';
import {evaluate, evaluateSet} from '../bench/relevance/evaluate.ts';
import {median, scoreList, skewness} from '../bench/relevance/metrics.ts';
import {createRandom} from '../bench/relevance/random.ts';
import {parseLabels} from '../bench/relevance/read-set.ts';
import type {LabelledSet, SetArticle} from '../bench/relevance/read-set.ts';
import {measureScale} from '../bench/relevance/scale.ts';
import {measureSpeed} from '../bench/relevance/speed.ts';
import {drawSubset, originOf, stitchUp, uniteSets} from '../bench/relevance/subset.ts';
import {countSignificant, summarize} from '../bench/relevance/summary.ts';
import {words} from '../bench/relevance/words.ts';
import {setArticle as article} from '../fixtures/set-article.ts';

/** Two about a ferry, two about a drought, one about neither. */
const toy: readonly SetArticle[] = [
  article('strike', 'Ferry strike', 'Crews of the ferry stop work at the harbour.', {
    tags: ['Sea'],
    date: '2026-01-01',
  }),
  article('deal', 'Ferry deal', 'The ferry crews have a new contract.', {tags: ['sea', 'work'], date: '2026-01-03'}),
  article('lake', 'Lake falls', 'The drought brings the reservoir down.', {tags: ['sea'], date: '2026-01-05'}),
  article('ban', 'Hosepipe ban', 'The drought goes on, the reservoir falls.', {tags: ['work'], date: '2026-01-04'}),
  article('cake', 'Best cake', 'Flour, butter, sugar and eggs.'),
];

const close = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('metrics', () => {
  const log3 = Math.log2(3);

  it('are those of binary labels worked out by hand', () => {
    // related at ranks 2 and 6; the third is not found
    const {ndcg5, p5, r10, mrr10} = scoreList(
      ['x', 'a', 'y', 'z', 'v', 'b'],
      new Map([
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
    );
    close(ndcg5, 1 / log3 / (1 + 1 / log3 + 1 / 2));
    close(p5, 1 / 5);
    close(r10, 2 / 3);
    close(mrr10, 1 / 2);
  });

  it('give a grade the gain 2^grade − 1, and a grade of 0 none', () => {
    const {ndcg5, p5, r10, mrr10} = scoreList(
      ['a', 'b', 'c'],
      new Map([
        ['a', 0],
        ['b', 1],
        ['c', 2],
      ]),
    );
    close(ndcg5, (1 / log3 + 3 / 2) / (3 + 1 / log3));
    close(p5, 2 / 5);
    close(r10, 1);
    close(mrr10, 1 / 2);
  });

  it('take the best five of many for the ideal, and ten of a longer list', () => {
    const grades = new Map(Array.from({length: 8}, (_, i) => [`a${i}`, 1]));
    assert.deepEqual(scoreList([...grades.keys()], grades), {ndcg5: 1, p5: 1, r10: 1, mrr10: 1});
    const late = scoreList([...Array.from({length: 10}, (_, i) => `x${i}`), 'a0'], grades);
    assert.deepEqual(late, {ndcg5: 0, p5: 0, r10: 0, mrr10: 0});
    assert.deepEqual(scoreList([], grades), late);
  });

  it('know the skewness and the median', () => {
    // mean 1, variance 3, third moment 6
    close(skewness([0, 0, 0, 4]), 6 / 3 ** 1.5);
    close(skewness([1, 2, 3]), 0);
    assert.equal(skewness([2, 2]), 0);
    assert.equal(median([9, 1, 5]), 5);
  });
});

describe('labels', () => {
  it('are binary without a grade, and leave out queries that cannot be asked', () => {
    const labels = parseLabels(['a\tb', 'a\tgone\t2\tbecause', 'b\ta\t0', 'gone\ta'], new Set(['a', 'b']));
    assert.deepEqual([...labels.keys()], ['a']);
    assert.deepEqual([...labels.get('a')!], Object.entries({b: 1, gone: 2}));
    assert.throws(() => parseLabels(['a'], new Set(['a'])), /not a label/);
  });
});

describe('bootstrap', () => {
  const noisy = Array.from({length: 200}, (_, i) => (i % 10) / 10);

  it('finds a known difference', () => {
    const theirs = noisy.map((score, i) => score - (i % 2 ? 0.1 : 0.3));
    const {difference, low, high, p} = compareByBootstrap(noisy, theirs);
    close(difference, 0.2);
    // 0.2 ± 1.96 · 0.1 / √200
    assert.ok(Math.abs(low - 0.186) < 0.002 && Math.abs(high - 0.214) < 0.002, `${low} to ${high}`);
    assert.ok(p < 0.001);
  });

  it('finds none where there is none', () => {
    assert.deepEqual(compareByBootstrap(noisy, noisy), {difference: 0, low: 0, high: 0, p: 1});
    const {low, high, p} = compareByBootstrap(
      noisy,
      noisy.map((score, i) => score + (i % 2 ? 0.1 : -0.1)),
    );
    assert.ok(low < 0 && high > 0 && p > 0.5);
  });

  it('gives the same for the same seed, and another for another', () => {
    const theirs = noisy.toReversed();
    assert.deepEqual(compareByBootstrap(noisy, theirs), compareByBootstrap(noisy, theirs));
    assert.notDeepEqual(compareByBootstrap(noisy, theirs), compareByBootstrap(noisy, theirs, {seed: 2}));
  });
});

describe('words', () => {
  it('are lower case; scripts without spaces give pairs of characters', () => {
    assert.deepEqual(words('A Straße, été 2024'), ['straße', 'été', '2024']);
    assert.deepEqual(words('日本語 CSS'), ['日本', '本語', 'css']);
  });
});

describe('baselines', () => {
  const engines = new Map(createBaselines(toy).map((engine) => [engine.name, engine]));
  const ranked = async (name: string, id: string, limit = 10): Promise<string[]> => {
    const positions = await engines.get(name)!.rank(
      toy.findIndex((entry) => entry.id === id),
      limit,
    );
    return positions.map((position) => toy[position]!.id);
  };

  it('are seven', () =>
    assert.deepEqual(
      [...engines.keys()],
      [
        'title as query',
        'more like this (Lucene defaults)',
        'more like this (min_tf 1, min_df 2)',
        'whole article as BM25 query',
        'TF-IDF cosine',
        'tags only',
        'newest',
      ],
    ));

  it('find the title', async () => {
    assert.deepEqual(await ranked('title as query', 'strike'), ['deal']);
    assert.deepEqual(await ranked('title as query', 'lake'), ['ban']);
    assert.deepEqual(await ranked('title as query', 'cake'), []);
  });

  it('find more like this, where terms stand often enough', async () => {
    // no term stands in five of five articles
    assert.deepEqual(await ranked('more like this (Lucene defaults)', 'strike'), []);
    assert.equal((await ranked('more like this (min_tf 1, min_df 2)', 'strike'))[0], 'deal');
    assert.equal((await ranked('more like this (min_tf 1, min_df 2)', 'ban'))[0], 'lake');
  });

  for (const name of ['whole article as BM25 query', 'TF-IDF cosine'])
    it(`find the nearest: ${name}`, async () => {
      for (const [seed, nearest] of Object.entries({strike: 'deal', deal: 'strike', lake: 'ban', ban: 'lake'}))
        assert.equal((await ranked(name, seed))[0], nearest);
    });

  it('leave stop words out of the cosine only', async () => {
    const [, , , whole, cosine] = createBaselines([
      article('a', 'Harbour', 'by the sea'),
      article('b', 'Lake', 'in the hills'),
    ]);
    assert.deepEqual(await whole!.rank(0, 5), [1]);
    assert.deepEqual(await cosine!.rank(0, 5), []);
  });

  it('compare tags without their letter case, the newer of two alike first', async () => {
    assert.deepEqual(await ranked('tags only', 'strike'), ['lake', 'deal']);
    assert.deepEqual(await ranked('tags only', 'ban'), ['deal']);
    assert.deepEqual(await ranked('tags only', 'cake'), []);
    const alike = ['2026-01-01', '2026-01-03', '2026-01-02'].map((date, i) =>
      article(String(i), 'x', 'x', {tags: i % 2 ? ['a', 'b', 'c'] : ['c', 'b', 'a'], date}),
    );
    const tagsOnly = createBaselines([...alike, article('seed', 'x', 'x', {tags: ['b', 'a', 'c']})])[5]!;
    assert.deepEqual(await tagsOnly.rank(3, 10), [1, 2, 0]);
  });

  it('know the newest', async () => {
    assert.deepEqual(await ranked('newest', 'lake', 2), ['ban', 'deal']);
    assert.deepEqual(await ranked('newest', 'strike'), ['lake', 'ban', 'deal', 'cake']);
  });

  it('give no more than was asked for, and never the article being read', async () => {
    for (const {name} of engines.values())
      for (const {id} of toy) {
        assert.ok(!(await ranked(name, id)).includes(id), name);
        assert.ok((await ranked(name, id, 1)).length <= 1, name);
      }
  });
});

describe('evaluation', () => {
  const labels = new Map([
    ['strike', new Map([['deal', 1]])],
    ['lake', new Map([['ban', 1]])],
  ]);
  const set: LabelledSet = {name: 'toy', articles: toy, labels};

  it('asks every article for coverage and hubness, but scores the queries', async () => {
    // everyone is sent to the second article, and that one to the first
    const hub: Engine = {name: 'hub', rank: (seed) => [seed === 1 ? 0 : 1]};
    const {metrics, ndcg5} = await evaluate(set, hub);
    assert.deepEqual(ndcg5, [1, 0]);
    assert.equal(metrics.ndcg5, 0.5);
    assert.equal(metrics.p5, 0.1);
    assert.equal(metrics.coverage6, 2 / 5);
    close(metrics.hubness, skewness([1, 4, 0, 0, 0]));
  });

  it('reports what --json writes', async () => {
    const report = summarize({toy: await evaluateSet(set)});
    assert.equal(report.mean.ours, 1);
    assert.equal(report.mean.bestBaseline, 1);
    assert.equal(report.mean.ratio, 1);
    const {toy: of} = report.sets;
    assert.equal(of!.queries, 2);
    const keys = ['coverage6', 'hubness', 'mrr10', 'msPerQuery', 'ndcg5', 'p5', 'r10'];
    for (const metrics of [of!.ours, ...Object.values(of!.baselines)])
      assert.deepEqual(Object.keys(metrics).sort(), keys);
    assert.deepEqual(Object.keys(of!.paired), Object.keys(of!.baselines));
    assert.deepEqual(countSignificant(report.sets), {above: 0, below: 0});
  });
});

describe('collections of other sizes', () => {
  /** 40 articles in twenty pairs. */
  const articles = Array.from({length: 40}, (_, i) => {
    const subject = `subject${i >> 1}`;
    return article(`a${i}`, `${subject} number${i}`, `A text on ${subject} with ${subject} and word${i} in it.`);
  });
  const labels = new Map(articles.map(({id}, i) => [id, new Map([[`a${i ^ 1}`, 1]])]));
  const set: LabelledSet = {name: 'pairs', articles, labels};

  it('keep what is related to the queries kept', () => {
    const subset = drawSubset(set, 7, createRandom(1));
    const ids = new Set(subset.articles.map(({id}) => id));
    assert.equal(ids.size, 7);
    assert.ok(subset.labels.size >= 3);
    for (const [query, grades] of subset.labels) for (const id of [query, ...grades.keys()]) assert.ok(ids.has(id), id);
    assert.deepEqual(drawSubset(set, 7, createRandom(1)), subset);
  });

  it('are stitched up with articles of their own', () => {
    const united = uniteSets([set, {...set, name: 'others'}], 3, createRandom(1));
    assert.equal(united.articles.length, 80);
    assert.equal(united.labels.size, 6);
    const {articles: stitched} = stitchUp(united, 100, createRandom(1));
    assert.equal(stitched.length, 100);
    assert.equal(new Set(stitched.map(({id}) => id)).size, 100);
    assert.equal(new Set(stitched.slice(80).map(({url}) => url)).size, 20);
    assert.match(stitched[80]!.text, /^A text on subject\d+ with subject.* in it\.$/);
    for (const query of united.labels.keys()) {
      const [, origin, number] = /^(\w+)\/a(\d+)$/.exec(query)!;
      for (const {id, text} of stitched.slice(80).filter(({id: own}) => originOf(own) === origin))
        assert.ok(!text.includes(`word${number} `), `${id} holds half of ${query}`);
    }
  });

  it('give a score to every engine at every size', async () => {
    const sizes = await measureScale([set], {sizes: [5, 60], draws: () => 2, unitedQueries: 10});
    assert.deepEqual(Object.keys(sizes), ['5', '60']);
    assert.equal(sizes['60']!.queries, 10);
    for (const {ours, baselines, queries} of Object.values(sizes)) {
      assert.ok(queries > 0);
      assert.equal(Object.keys(baselines).length, 7);
      assert.ok(ours > 0.9, `ours ${ours}`);
    }
  });

  it('are timed', async () => {
    const {20: small, 50: large} = await measureSpeed([set], {sizes: [20, 50], seeds: 5});
    for (const {ours, miniSearch50, ratio} of [small!, large!]) close(ratio, ours / miniSearch50);
  });
});
