import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {renderJsonFeed} from '../../demo/site/json-feed.mjs';
import {readContent} from '../../demo/site/read-content.mjs';
import {createRecommender, readArticles} from '../../src/core.ts';
import {parseLabels} from '../bench/relevance/read-set.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SITE = {url: 'http://localhost'};
const content = await readContent(path.join(root, 'demo/content'));
const articles = await readArticles(renderJsonFeed(content, SITE), {url: `${SITE.url}/feed.json`});
const rows = readFileSync(path.join(root, 'test/fixtures/demo-judgements.tsv'), 'utf8').trim().split('\n');
const labels = parseLabels(rows, new Set(content.map(({path: at}) => at)));
const recommender = createRecommender({articles});

/** What is suggested under a query's article, as grades and scores; what nobody has judged counts as bad. */
async function suggest(query: string, threshold?: number): Promise<{grade: number; score: number}[]> {
  const found = await recommender.recommend({url: SITE.url + query}, {threshold, fallback: 'none'});
  return found.articles.map(({article, score}) => ({
    grade: labels.get(query)?.get(new URL(article.url).pathname) ?? 0,
    score,
  }));
}

/** Gains of 2^grade − 1, discounted by the logarithm of the rank (Järvelin and Kekäläinen, 2002; as the bench has it). */
const gain = (grades: readonly number[]): number =>
  grades.slice(0, 4).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
const ndcg4 = (query: string, grades: readonly number[]): number =>
  gain(grades) / gain([...(labels.get(query)?.values() ?? [])].sort((a, b) => b - a));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the newspaper, judged article by article', () => {
  it('has thirty queries with reasons for each judgement', () => {
    assert.equal(labels.size, 30);
    for (const row of rows) assert.match(row, /^\/\S+\/\t\/\S+\/\t[0-3]\t\S.{4,}$/);
  });

  it('is ranked with an nDCG@4 of at least .85', async () => {
    const values = await Promise.all(
      [...labels.keys()].map(async (query) =>
        ndcg4(
          query,
          (await suggest(query, 0)).map(({grade}) => grade),
        ),
      ),
    );
    const value = mean(values);
    assert.ok(value >= 0.85, `nDCG@4 ${value}`);
  });

  it('shows few articles that are bad, and few pages without one', async () => {
    const shown = await Promise.all([...labels.keys()].map((query) => suggest(query)));
    const all = shown.flat();
    const precision = all.filter(({grade}) => grade >= 1).length / all.length;
    const bare = shown.filter((found) => !found.length).length;
    assert.ok(precision >= 0.75, `precision ${precision}`);
    assert.ok(bare <= 2, `${bare} pages without a suggestion`);
  });
});
