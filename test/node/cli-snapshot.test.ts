import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {openSnapshot} from '../../src/build.ts';
import {createRecommender, readArticles} from '../../src/core.ts';
import {ByteReader, ByteWriter} from '../../src/ranking/bytes.ts';
import {NumberReader, NumberWriter} from '../../src/ranking/number-coder.ts';
import {createRandom} from '../bench/relevance/random.ts';
import {defaultData, findSets, readSet} from '../bench/relevance/read-set.ts';
import {NOW, essence, invent} from '../fixtures/invented-articles.ts';
import {SITE, run, someArticles, temporaryFolder} from './cli-run.ts';

const articles = someArticles();

/** Builds a folder of these. */
async function build(list: readonly object[], ...options: string[]): Promise<string> {
  const folder = temporaryFolder({'a.json': JSON.stringify(list)});
  const {code, err} = await run('build', '--from', `${folder}/a.json`, '--out', `${folder}/out`, ...options);
  assert.equal(code, 0, err);
  return `${folder}/out`;
}

describe('a snapshot', () => {
  it('ranks for a page that is not among the articles', async () => {
    const recommender = await openSnapshot(await build(articles));
    const draft = {
      url: `${SITE}/draft`,
      title: 'A harbour pilot',
      text: 'The captain of the ferry steers through fog to the harbour.',
    };
    const {outcome, articles: found} = await recommender.recommend(draft, {limit: 3});
    assert.equal(outcome, 'related');
    assert.deepEqual(found.map(({article}) => new URL(article.url).pathname).sort(), [
      '/ferry/market',
      '/ferry/morning',
      '/ferry/winter',
    ]);
    assert.equal(found[0]!.article.text, '');
    assert.ok(found[0]!.matchedTerms.includes('ferry'));
  });
  for (const [what, size, withEditors] of [
    ['of a few', 3, false],
    ['of a small site', 150, true],
    ['of a large one, of whose articles it has a part', 700, true],
  ] as const)
    it(`suggests what whole texts do, in the same order: articles ${what}`, async () => {
      const random = createRandom(size);
      const list = invent(size, random, withEditors);
      const [small, whole] = [await openSnapshot(await build(list)), createRecommender({articles: list})];
      const drafts = invent(40, random, false).map((draft, i) => ({...draft, url: `${SITE}/drafts/${i}`}));
      const outcomes = new Set<string>();
      for (const seed of [...drafts, ...list.slice(0, 60)])
        for (const options of [{}, {limit: 9, threshold: 0.1, diversity: 0.3, halfLife: 200}]) {
          const [a, b] = [
            await small.recommend(seed, {now: NOW, ...options}),
            await whole.recommend(seed, {now: NOW, ...options}),
          ];
          assert.deepEqual(essence(a), essence(b), seed.url);
          assert.deepEqual(
            a.articles.map(({matchedTerms}) => matchedTerms),
            b.articles.map(({matchedTerms}) => matchedTerms),
          );
          outcomes.add(a.outcome);
        }
      assert.ok(outcomes.has('related'));
    });
  it('is the same for the same articles, and goes when it is not wanted', async () => {
    const [one, two] = [await build(articles), await build(articles)];
    assert.deepEqual(readFileSync(`${one}/snapshot.bin`), readFileSync(`${two}/snapshot.bin`));
    await run('build', '--from', path.join(one, '../a.json'), '--out', one, '--no-snapshot');
    assert.equal(existsSync(`${one}/snapshot.bin`), false);
    await assert.rejects(openSnapshot(one), {code: 'no-source'});
  });
  it('knows other languages', async () => {
    const german = articles.map(({url, image, date}, i) => ({
      ...{url, image, date},
      title: ['Bäckereien öffnen', 'Häfen im Nebel', 'Bienen im Frühling'][i % 3],
      text:
        [
          'Die Bäckerei und das Brot sind nicht weit von der Stadt, und der Ofen ist mit Holz geheizt. ',
          'Das Schiff und der Hafen liegen im Nebel, und der Kapitän ist nicht an Bord mit der Mannschaft. ',
          'Die Biene und der Imker sind im Garten, und der Honig ist nicht für den Markt bestimmt. ',
        ][i % 3]!.repeat(3) + `Nummer ${i}.`,
    }));
    const recommender = await openSnapshot(await build(german));
    const {articles: found} = await recommender.recommend(
      {
        url: `${SITE}/neu`,
        title: 'Ein Imker',
        text: 'Die Bienen des Imkers sind in den Gärten und nicht auf dem Markt mit dem Honig.',
      },
      {limit: 2},
    );
    assert.deepEqual(
      found.map(({article}) => article.title),
      ['Bienen im Frühling'],
    );
  });
  it('belongs to its list, and is refused where it is damaged', {timeout: 60_000}, async () => {
    const out = await build(articles);
    const bytes = readFileSync(`${out}/snapshot.bin`);
    const list = readFileSync(`${out}/articles.json`, 'utf8');
    // another address, two titles that have changed places, two words that have
    for (const other of [
      list.replace('/bread/morning', '/bread/evening'),
      list
        .replace('The bread of the winter', 'A')
        .replace('The bread of the market', 'The bread of the winter')
        .replace('"A"', '"The bread of the market"'),
      list.replace('The bread of the winter', 'The winter of the bread'),
    ]) {
      assert.notEqual(other, list);
      writeFileSync(`${out}/articles.json`, other);
      await assert.rejects(openSnapshot(out), {code: 'unknown-format'});
    }
    writeFileSync(`${out}/articles.json`, list);
    const stray = Buffer.concat([bytes, Buffer.from('more')]);
    for (const damaged of [
      Buffer.alloc(0),
      Buffer.from('nonsense'),
      bytes.subarray(0, 40),
      bytes.subarray(0, -1),
      stray,
    ]) {
      writeFileSync(`${out}/snapshot.bin`, damaged);
      await assert.rejects(openSnapshot(out), {code: 'unknown-format'});
    }
    // whatever byte is wrong
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = Buffer.from(bytes);
      damaged[at] = 255 - damaged[at]!;
      writeFileSync(`${out}/snapshot.bin`, damaged);
      await assert.rejects(openSnapshot(out), {code: 'unknown-format'});
    }
  });
  it('codes numbers of any size in about the bits that they are worth', () => {
    const numbers = Array.from({length: 20_000}, (_, i) => (i % 97 ? i % 3 : (i * 7919) % 2 ** (i % 31)));
    numbers.push(0, 2 ** 31 - 2, 2 ** 30, 4095, 4096);
    // the same guess for all of a context
    const guesses = [0, 1, 7, 30];
    const writer = new NumberWriter(5);
    for (const [i, number] of numbers.entries()) {
      assert.equal(writer.number(i % 4, number, guesses[i % 4]), number);
      writer.flag(4, number % 2);
    }
    const bytes = writer.finish();
    assert.ok(bytes.length < numbers.length * 0.4, String(bytes.length));
    const reader = new NumberReader(5, bytes);
    for (const [i, number] of numbers.entries()) {
      assert.equal(reader.number(i % 4, 0, guesses[i % 4]), number);
      assert.equal(reader.flag(4), number % 2);
    }
    assert.throws(() => {
      for (let i = 0; i < 1e6; i++) reader.number(0);
    }, RangeError);
  });
  it('ends with few bytes where all is as expected', () => {
    const writer = new NumberWriter(1);
    for (let i = 0; i < 10_000; i++) writer.number(0, 0);
    const bytes = writer.finish();
    assert.ok(bytes.length < 30, String(bytes.length));
    const reader = new NumberReader(1, bytes);
    for (let i = 0; i < 10_000; i++) assert.equal(reader.number(0), 0);
  });
  it('writes numbers of any size in few bytes', () => {
    const numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1];
    const writer = new ByteWriter();
    for (const number of numbers) writer.number(number);
    const reader = new ByteReader(writer.finish());
    assert.deepEqual(
      numbers.map(() => reader.number()),
      numbers,
    );
    assert.equal(reader.number(), 0);
  });
});

/** Bytes of an article (brotli) at most, by set: a site of a thousand has more words to each article than one of ten thousand. */
const MOST_BYTES: Readonly<Record<string, number>> = {govblogs: 92, bc: 75, chromeblog: 89, mdn: 78, 'mdn-ja': 103};

const folders = findSets(defaultData);

describe('a snapshot of a labelled set', {skip: folders.size ? false : `no labelled sets at ${defaultData}`}, () => {
  for (const [name, folder] of folders)
    it(`suggests what whole texts do, in the same order, and is small: ${name}`, async () => {
      const all = await readArticles(JSON.stringify(readSet(name, folder).articles));
      // some are drafts
      const list = all.filter((_, i) => i % 20);
      const out = await build(list, '--threads', '1');
      const [small, whole] = [await openSnapshot(out), createRecommender({articles: list})];
      for (const seed of all.filter((_, i) => i % 10 === 0)) {
        const [a, b] = [await small.recommend(seed, {now: NOW}), await whole.recommend(seed, {now: NOW})];
        assert.deepEqual(essence(a), essence(b), seed.url);
      }
      const bytes = brotliCompressSync(readFileSync(`${out}/snapshot.bin`)).length / list.length;
      assert.ok(bytes < (MOST_BYTES[name] ?? Infinity), `${bytes} bytes an article`);
    });
});
