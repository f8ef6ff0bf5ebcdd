import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rollup} from 'rollup';
import {browserPlugins} from '../../rollup.config.mjs';
import {replaceCode} from '../../scripts/replace-code.mjs';
import * as full from '../../src/core.ts';
import type {ArticleInput} from '../../src/corpus/article-input.ts';
import {normalizeArticle} from '../../src/core.ts';
import {createCorpus} from '../../src/corpus/corpus.ts';
import {createRankingIndex} from '../../src/ranking/recommend.ts';
import {finish} from '../../src/slices.ts';
import * as fullIndex from '../../src/ranking/search-index.ts';
import {articles} from '../fixtures/articles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const blogs = path.join(root, '../shared/relevance/govblogs/articles.jsonl');
const baseUrl = 'https://example.org/';

/** Names of sets of articles with the sets; the large one is not there on every machine. */
const sets: Readonly<Record<string, readonly ArticleInput[]>> = {
  fixtures: articles,
  ...(existsSync(blogs) && {
    blogs: readFileSync(blogs, 'utf8')
      .split('\n', 300)
      .map((line) => JSON.parse(line) as ArticleInput),
  }),
};

/** The index as the browser files have it. */
async function lightIndex(): Promise<typeof fullIndex> {
  const bundle = await rollup({input: path.join(root, 'src/ranking/search-index.ts'), plugins: browserPlugins()});
  const {output} = await bundle.generate({format: 'es'});
  await bundle.close();
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as typeof fullIndex;
}

describe('MiniSearch in the browser files', () => {
  for (const [name, set] of Object.entries(sets)) {
    it(`finds the same in the same order: ${name}`, async () => {
      const {searchIndexSteps} = await lightIndex();
      const {corpus, vectors} = createRankingIndex(
        createCorpus(set.map((input) => normalizeArticle(input, baseUrl)).filter((article) => article !== undefined)),
      );
      const [light, whole] = [
        finish(searchIndexSteps(corpus, vectors)),
        finish(fullIndex.searchIndexSteps(corpus, vectors)),
      ];
      // one more than there are
      const words = [...corpus.words.keys(), corpus.words.length];
      for (let size = 0; size <= 40; size++)
        for (let from = 0; from < 10; from++) {
          // every so many words from somewhere on, each with a boost of its own
          const step = 1 + ((size * 7 + from * 13) % 29);
          const terms = Array.from({length: size}, (_, i) => words[(from * 31 + i * step) % words.length]!);
          const query = {
            terms: new Map([...terms, ...words.slice(0, size % 3)].map((term, i) => [term, 1 / (1 + i)])),
            allows: (position: number) => position % (from + 2) > 0,
          };
          assert.deepEqual(light.search(query, 100), whole.search(query, 100));
        }
      const frequent = Array.from(corpus.docFreq)
        .map((count, id) => [id, count] as const)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 40);
      const query = {terms: new Map(frequent.map(([term], i) => [term, 1 - i / 100])), allows: () => true};
      assert.ok(light.search(query, 1e3).length > set.length / 2);
      assert.deepEqual(light.search(query, 1e3), whole.search(query, 1e3));
    });

    it(`dist/cdn/core.js recommends the same as the sources: ${name}`, async () => {
      const address = pathToFileURL(path.join(root, 'dist/cdn/core.js')).href;
      const built = (await import(address)) as typeof full;
      const [light, whole] = [built, full].map((core) => core.createRecommender({articles: set, baseUrl}));
      const all = await whole!.articles();
      const options = {now: 1.7e12, threshold: 0, limit: 20, halfLife: 300, exclude: [all[1]!.url, '/2010/*']};
      for (const {url, title, text} of all.slice(0, 60))
        for (const seed of [{url}, {title}, {title, text: text.slice(0, 400)}]) {
          for (const given of [{now: 1.7e12}, options])
            assert.deepEqual(await light!.recommend(seed, given), await whole!.recommend(seed, given));
          assert.deepEqual(await light!.explain(seed, all[2]!.url), await whole!.explain(seed, all[2]!.url));
        }
    });
  }

  it('a piece of code that is not there any more, or twice, fails the build', () => {
    const context = {
      error(message: string): never {
        throw new Error(message);
      },
    };
    const plugin = replaceCode({file: /a\.js$/, replacements: [['one()', 'two()']]});
    const run = (code: string, id: string): unknown => plugin.transform.call(context, code, id);
    assert.deepEqual(run('a; one(); b', 'a.js'), {code: 'a; two(); b', map: null});
    assert.equal(run('', 'b.js'), null);
    assert.throws(() => run('three()', 'a.js'), /^Error: 0 × one\(\)/);
    assert.throws(() => run('one(); one()', 'a.js'), /^Error: 2 × one\(\)/);
  });
});
