import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Evaluation} from '../../src/build.ts';
import {scoreList} from '../../src/build/metrics.ts';
import {createRandom} from '../bench/relevance/random.ts';
import {SITE, run, someArticles, temporaryFolder} from './cli-run.ts';

const folder = temporaryFolder({
  'articles.json': JSON.stringify(someArticles()),
  'labels.tsv': `# pairs of the newsroom
/bread/morning\t/bread/winter\t3
/bread/morning\t${SITE}/bread/market

/ferry/morning\t/ferry/winter
/ferry/morning\t/bees/winter\t2\r
/bees/morning\t/zoning\t0
/nowhere\t/zoning
`,
  'marked.tsv': '\ufeff# pairs of the newsroom\n/bread/morning\t/bread/winter\n',
  'graded.tsv': '/bread/morning\t/bread/winter\t2\n/bread/morning\t/bread/summer\thigh\n',
  'broken.tsv': '/bread/morning /bread/winter\n',
  'old.tsv': '/bread/morning\t/bread/winter\n/bread/morning\t/a\n/b\t/c\n/d\t/bread/winter\n',
  'strangers.tsv': '/a\t/b\n',
});
const ask = (labels: string, ...options: string[]): ReturnType<typeof run> =>
  run('eval', `${folder}/articles.json`, `${folder}/${labels}`, ...options);

describe('eval', () => {
  it('measures suggestions against labels', async () => {
    const {code, out} = await ask('labels.tsv', '--json');
    assert.equal(code, 0);
    const {queryCount, ndcg5, p5, r10, queries, unknown} = JSON.parse(out) as Evaluation;
    assert.deepEqual([queryCount, unknown], [2, ['/nowhere']]);
    const [bread, ferry] = queries;
    assert.deepEqual([bread!.p5, bread!.r10, bread!.missed], [0.4, 1, []]);
    assert.ok(bread!.ndcg5 > 0.5);
    assert.deepEqual([ferry!.p5, ferry!.r10, ferry!.missed], [0.2, 0.5, [`${SITE}/bees/winter`]]);
    for (const [mean, key] of [
      [ndcg5, 'ndcg5'],
      [p5, 'p5'],
      [r10, 'r10'],
    ] as const)
      assert.equal(mean, (bread![key] + ferry![key]) / 2);
  });
  it('prints the means, and where most is missed', async () => {
    const {out} = await ask('labels.tsv');
    assert.match(out, /^articles {2}nDCG@5 +P@5 +R@10$/m);
    assert.match(out, /^ +2 +0\.\d{3} +0\.300 +0\.750$/m);
    assert.match(out, /https:\/\/example\.org\/ferry\/morning +https:\/\/example\.org\/bees\/winter/);
  });
  it('says which labels name no article', async () => {
    const {code, out, err} = await ask('labels.tsv');
    assert.equal(code, 0);
    assert.match(err, /^1 of 6 labels name no article of the source: \/nowhere$/m);
    assert.doesNotMatch(out, /nowhere/);
    assert.match((await ask('labels.tsv', '--json')).err, /1 of 6 labels/);
    assert.match((await ask('old.tsv')).err, /^3 of 4 labels name no article of the source: \/a, \/b, \/c, …$/m);
    assert.equal((await ask('old.tsv', '--quiet')).err, '');
  });
  it('fails below what is asked for', async () => {
    assert.equal((await ask('labels.tsv', '--min-ndcg', '0.2')).code, 0);
    const {code, err} = await ask('labels.tsv', '--min-ndcg', '0.95');
    assert.equal(code, 1);
    assert.match(err, /nDCG@5 is below 0\.95/);
  });
  it('passes over a byte order mark', async () => {
    const {out, err} = await ask('marked.tsv', '--json');
    const {queryCount, unknown} = JSON.parse(out) as Evaluation;
    assert.deepEqual([queryCount, unknown, err], [1, [], '']);
  });
  it('teaches what labels look like', async () => {
    const {code, err} = await ask('broken.tsv');
    assert.equal(code, 1);
    assert.match(
      err,
      /broken\.tsv, line 1: wanted is article TAB related \[TAB grade\], not "\/bread\/morning \/bread\/winter"/,
    );
    assert.match((await ask('graded.tsv')).err, /graded\.tsv, line 2: a grade is a number from 0 up, not "high"/);
    assert.match((await ask('strangers.tsv')).err, /The labels name no article of the source/);
    assert.match((await ask('none.tsv')).err, /none\.tsv cannot be read\. \(no-source\)/);
  });
  it('scores by the definitions', () => {
    const random = createRandom(5);
    for (let i = 0; i < 300; i++) {
      const names = Array.from({length: 14}, (_, n) => `a${n}`);
      const grades = new Map(names.filter(() => random() < 0.4).map((name) => [name, Math.floor(random() * 4)]));
      grades.set('sure', 1);
      const ranked = names.filter(() => random() < 0.7).sort(() => random() - 0.5);
      const gradeAt = (i: number): number => grades.get(ranked[i] ?? '') ?? 0;
      const best = [...grades.values()].sort((a, b) => b - a);
      let [gained, possible, first5, first10] = [0, 0, 0, 0];
      for (let i = 0; i < 10; i++) {
        const discount = Math.log(2) / Math.log(i + 2);
        if (i < 5) gained += (2 ** gradeAt(i) - 1) * discount;
        if (i < 5) possible += (2 ** (best[i] ?? 0) - 1) * discount;
        if (gradeAt(i) > 0) first10++;
        if (gradeAt(i) > 0 && i < 5) first5++;
      }
      const [ndcg5, p5] = [gained / possible, first5 / 5];
      const r10 = first10 / best.filter(Boolean).length;
      const ours = scoreList(ranked, grades);
      for (const [a, b] of [
        [ours.ndcg5, ndcg5],
        [ours.p5, p5],
        [ours.r10, r10],
      ] as const)
        assert.ok(Math.abs(a - b) < 1e-12);
    }
  });
});
