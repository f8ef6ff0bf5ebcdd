import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {normalizeArticle, RelatedArticlesError} from '../../src/core.ts';
import {readShard} from '../../src/prebuilt/shard.ts';
import {readDocument} from '../../src/sources/read-articles.ts';

const inputs = path.resolve(process.env['SHARED_DATA'] ?? '../shared', 'inputs');
const skip = existsSync(path.join(inputs, 'hostile')) ? false : `no inputs at ${inputs}`;
const url = 'https://example.org/wp-json/wp/v2/posts';

/** Files that are quick to change a hundred times. */
const MAX_BYTES = 50_000;

/** Reads to the last article; only errors with a code may come. */
async function readAll(data: string | Uint8Array, what: string): Promise<void> {
  try {
    const {articles, next = []} = await readDocument(typeof data === 'string' ? data : [data], {url});
    for (const article of articles) normalizeArticle(article, url);
    for (const address of next) assert.equal(typeof address, 'string', what);
  } catch (error) {
    assert.ok(error instanceof RelatedArticlesError && error.code !== 'internal', `${what}: ${String(error)}`);
  }
  assert.equal(({} as {polluted?: unknown}).polluted, undefined, what);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile());

describe('hostile JSON', {skip, timeout: 120_000}, () => {
  it('that others collected', async () => {
    const rows = readFileSync(path.join(inputs, 'hostile/json-poison.jsonl'), 'utf8').trim().split('\n');
    for (const row of rows) {
      const {id, json} = JSON.parse(row) as {id: string; json: string};
      await readAll(json, id);
      await readAll(`{"items": [{"title": "t", "url": "/u", "x": ${json}, "_embedded": ${json}}]}`, id);
    }
    for (const file of filesIn(path.join(inputs, 'hostile/json'))) await readAll(readFileSync(file), file);
  });

  it('that was made of real answers', async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'related-articles-'));
    try {
      const small = filesIn(path.join(inputs, 'wordpress')).filter(
        (file) => file.endsWith('.json') && statSync(file).size < MAX_BYTES,
      );
      const real = [...new Map(small.map((file) => [path.dirname(file), file])).values()];
      for (const file of real) {
        const mutate = path.join(inputs, 'generators/mutate.mjs');
        execFileSync(process.execPath, [mutate, file, out, '--seed', '7', '--count', '40']);
        for (const changed of filesIn(out)) await readAll(readFileSync(changed), changed);
        for (const changed of filesIn(out)) rmSync(changed);
      }
      assert.ok(real.length > 5, 'there are real answers');
    } finally {
      rmSync(out, {recursive: true});
    }
  });
});

describe('JSON with an object that is no number', () => {
  const evil = {toString: 1, valueOf: 1};
  const size = {width: evil, height: evil, source_url: '/a.jpg'};
  const media = {media_details: {width: evil, height: 1, sizes: {large: size}}, source_url: '/b.jpg'};
  const cases: [what: string, data: unknown][] = [
    ['in the search index of Docusaurus', [{documents: ['/a', '/b'].map((u) => ({i: evil, t: 't', u}))}]],
    [
      'in the sizes of a picture of WordPress',
      [{link: '/a', title: {rendered: 't'}, _embedded: {'wp:featuredmedia': [media]}}],
    ],
  ];
  for (const [what, data] of cases)
    it(what, async () => {
      const {articles} = await readDocument(JSON.stringify(data), {url});
      assert.equal(normalizeArticle(articles[0]!, url)?.title, 't');
    });
  it('in a list that was made beforehand', () => {
    const articles = [{url, title: 't', minutes: evil, score: evil}];
    const [found] = readShard(JSON.stringify({outcome: 'related', articles}), 0)?.articles ?? [];
    assert.deepEqual([found?.score, found?.article.readingMinutes], [0, 0]);
  });
});

describe('JSON that would take long', () => {
  const many = (count: number, make: (i: number) => string): string =>
    Array.from({length: count}, (_, i) => make(i)).join(',');
  const post = (content: string): string =>
    JSON.stringify([{link: '/a', title: {rendered: 't'}, content: {rendered: content}, excerpt: {rendered: content}}]);
  const cases: [what: string, text: string][] = [
    ['an object 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a list 10,000 deep', `${'['.repeat(10_000)}1${']'.repeat(10_000)}`],
    ['a wide object of wide objects', `{${many(300, (i) => `"k${i}": {${many(300, (j) => `"x${j}": {"y": 1}`)}}`)}}`],
    ['many wrappers', `[${many(20_000, () => '{"node": {"fields": {"data": {"item": {"title": "t"}}}}}')}]`],
    ['open tags', post('<img'.repeat(100_000))],
    ['open short codes', post('[vc_'.repeat(100_000))],
    ['spaces', post(' '.repeat(300_000))],
    ['words that lead on', post('… Read more '.repeat(30_000))],
    [
      'an element within an element',
      `{"rss": {"channel": {"item": ${'{"value": '.repeat(5000)}1${'}'.repeat(5000)}}}}`,
    ],
  ];
  for (const [what, text] of cases)
    it(what, async () => {
      const from = performance.now();
      await readAll(text, what);
      assert.ok(performance.now() - from < 8000, 'takes seconds');
    });
});
