import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normalizeArticle} from '../../src/core.ts';
import type {ArticleInput} from '../../src/core.ts';
import {createCorpus} from '../../src/corpus/corpus.ts';
import {neighbourIndexSteps} from '../../src/ranking/neighbours.ts';
import {openSteps} from '../../src/ranking/open-signatures.ts';
import type {RankingIndex} from '../../src/ranking/recommend.ts';
import {HEAD, MAGIC, mixSteps} from '../../src/ranking/signature-format.ts';
import {readSnapshot, writeSnapshot} from '../../src/ranking/snapshot.ts';
import type {TermVectors, Vector} from '../../src/ranking/term-vectors.ts';
import {writeSignatures} from '../../src/ranking/write-signatures.ts';
import {recommenderOver} from '../../src/recommender.ts';
import type {Recommender} from '../../src/recommender.ts';
import {finish} from '../../src/slices.ts';
import {loadLanguages, restoreLanguages} from '../../src/text/language.ts';
import {createRandom} from '../bench/relevance/random.ts';
import {essence} from '../fixtures/invented-articles.ts';

const SITE = 'https://example.org';

/** The index of some articles: fresh, as a file gives it back, and as a database does. */
async function indexesOf(inputs: readonly ArticleInput[]): Promise<Record<'live' | 'read' | 'kept', RankingIndex>> {
  const articles = inputs.flatMap((input) => normalizeArticle(input) ?? []);
  const live = finish(neighbourIndexSteps(createCorpus(articles, await loadLanguages(articles, undefined))));
  const signatures = finish(openSteps(finish(writeSignatures(live))!));
  const cards = live.corpus.articles.map((article) => ({...article, text: ''}));
  return {
    live,
    read: finish(signatures.read(cards, await restoreLanguages(signatures.state))),
    kept: readSnapshot(finish(writeSnapshot(live))!.index, await restoreLanguages(live.corpus.state!), new Map()),
  };
}

const rowsOf = ({rows}: TermVectors): Vector[] => Array.from({length: rows.size}, (_, position) => rows.at(position));

/** With the checksum of what the file says, as somebody would write it who wants it read. */
function sealed(file: Buffer): Buffer {
  const body = file.subarray(HEAD);
  file.writeUInt32BE(finish(mixSteps(body, body.length)), MAGIC.length);
  return file;
}

/** All that decides an order. */
const deciding = ({corpus, vectors, hubs, chance}: RankingIndex): unknown => ({
  ...{words: [...corpus.words], languages: [...corpus.languages], hubs, chance},
  ...{found: vectors.found, firsts: vectors.pairs.firsts, seconds: vectors.pairs.seconds},
  titles: Array.from(corpus.titles, (title) => [...title]),
  rows: rowsOf(vectors).map(({ids, weights, length}) => [[...ids], [...weights], length]),
});

async function compare(inputs: readonly ArticleInput[]): Promise<RankingIndex> {
  const {live, read, kept} = await indexesOf(inputs);
  assert.deepEqual(deciding(read), deciding(live));
  assert.deepEqual(deciding(kept), deciding(live));
  return live;
}

const over = (index: RankingIndex): Recommender =>
  recommenderOver(() => Promise.resolve({index, isWhole: true, articleCount: 0, skippedCount: 0}), `${SITE}/`);

describe('signatures', () => {
  const random = createRandom(3);
  for (const [what, size, words, longest, most] of [
    ['of many rare words', 560, 5000, 600, 72.5],
    ['of few words', 620, 300, 60, 27],
    ['of a small site', 90, 1500, 400, 180],
  ] as const)
    it(`are the same in a file and in a database: articles ${what}`, async () => {
      const some = (count: number): string =>
        Array.from({length: count}, () => `w${Math.floor(random() ** 2.5 * words).toString(36)}q`).join(' ');
      const live = await compare(
        Array.from({length: size}, (_, i) => ({
          url: `${SITE}/${i % 7}/${i}`,
          title: some(3),
          summary: random() < 0.3 ? some(8) : '',
          tags: random() < 0.3 ? [some(1), some(2)] : [],
          text: random() < 0.05 ? '' : some(Math.floor(longest * (0.2 + 2 * random() ** 2))),
        })),
      );
      assert.ok(finish(writeSignatures(live))!.length / size < most, 'not many bytes an article');
      // what nobody has would take room, and places in queries
      const {vectors, corpus} = live;
      const used = new Set(rowsOf(vectors).flatMap(({ids}) => [...ids]));
      for (const id of [...vectors.pairs.firsts, ...vectors.pairs.seconds]) used.add(id);
      assert.deepEqual(
        corpus.words.filter((_, id) => !used.has(id)),
        [],
      );
    });

  it('are the same where words are picked that nobody shares, and neighbours of one word are as rare as each other', async () => {
    const common = Array.from({length: 30}, (_, i) => `yy${String(i).padStart(2, '0')}x`);
    const shuffled = (): string[] =>
      Array.from({length: 500}, (_, i) => [random(), `r${i.toString(36)}z`] as const)
        .sort(([a], [b]) => a - b)
        .map(([, word]) => word);
    const card = {lang: 'en', summary: 'some summary words'};
    const articles = Array.from({length: 600}, (_, i) => {
      const rare = shuffled().slice(0, 320);
      const parts = common.flatMap((word, k) =>
        (i * 7 + k * 17) % 97 ? [rare.pop()!, word] : [rare.pop()!, word, rare.pop()!, 'kappa', word],
      );
      const text = [...rare, ...parts, 'kappa'].join(' ');
      return {...card, url: `${SITE}/${i}`, title: `Headline number${i % 50} thing${i % 31}`, text};
    });
    await compare([...articles, {...card, url: `${SITE}/short`, title: 'Headline number1 short', text: 'yy05x'}]);
  });

  it('know words that hundreds of articles have', async () => {
    const articles = Array.from({length: 1100}, (_, i) => ({
      ...{url: `${SITE}/${i}`, lang: 'en', title: `Headline number${i % 50}`, summary: 'some words'},
      text: [256, 512, 768, 1024].map((count) => (i < count ? `word${count}` : '')).join(` own${i}x `),
    }));
    const {corpus, vectors} = await compare(articles);
    for (const count of [256, 512, 768, 1024]) {
      const id = corpus.idOf(`word${count}`);
      const having = rowsOf(vectors).filter(({ids}) => ids.includes(id ?? -1));
      assert.equal(having.length, count);
    }
  });

  it('know words of characters beyond 16 bits', async () => {
    const letter = (number: number): string => String.fromCodePoint(0x20000 + number);
    const articles = Array.from({length: 30}, (_, i) => ({
      ...{url: `${SITE}/${i}`, lang: 'en', title: `Letters ${i}`, summary: 'some card'},
      text: `the words ${letter(i % 6)}${letter(1)} and ${letter(i % 4)}${letter(2)} of`,
    }));
    await compare(articles);
  });

  it('are asked in the language of the article, whatever its card shows', async () => {
    const german =
      'Die Bäckerei und das Brot sind nicht weit von der Stadt, und der Ofen ist mit Holz geheizt. Der Mann und die Frau sind auch da. ';
    const english =
      'The baker and the bread are with you and the oven is from the town that you know of. The men of the town are there. ';
    const articles = Array.from({length: 30}, (_, i) => ({
      ...{url: `${SITE}/${i}`, title: `Brot ${i}`, summary: 'Foto'},
      text: (i % 2 ? german : english).repeat(3) + String(i),
    }));
    const {live, read, kept} = await indexesOf(articles);
    for (const seed of articles.slice(0, 4)) {
      const [expected, ...others] = await Promise.all(
        [live, read, kept].map((index) => over(index).recommend(seed, {threshold: 0, now: 0})),
      );
      assert.equal(expected!.outcome, 'related');
      for (const other of others) assert.deepEqual(essence(other), essence(expected!), seed.url);
    }
  });

  it('ask for articles without texts as a page does, to the last digit', async () => {
    const words = (count: number): string =>
      Array.from({length: count}, () => `w${Math.floor(random() ** 2.5 * 300).toString(36)}q`).join(' ');
    const articles = Array.from({length: 560}, (_, i) => ({
      ...{url: `${SITE}/${i}`, lang: 'en', title: words(3), summary: words(8)},
      text: i % 3 ? words(60) : '',
    }));
    const {live, read, kept} = await indexesOf(articles);
    for (const seed of live.corpus.articles.slice(0, 300)) {
      const [expected, ...others] = await Promise.all(
        [live, read, kept].map((index) => over(index).recommend(seed, {threshold: 0, now: 0, limit: 20})),
      );
      for (const other of others) assert.deepEqual(essence(other), essence(expected!), seed.url);
    }
  });

  it('are refused where a file that is whole says what cannot be', async () => {
    const inputs = Array.from({length: 5}, (_, i) => ({
      url: `${SITE}/${i}`,
      lang: 'en',
      title: `Ferry ${i}`,
      text: 'x y z',
    }));
    const {live} = await indexesOf(inputs);
    const cards = live.corpus.articles.map((article) => ({...article, text: ''}));
    const file = Buffer.from(finish(writeSignatures(live))!);
    const open = async (bytes: Uint8Array): Promise<RankingIndex> => {
      const signatures = finish(openSteps(bytes));
      return finish(signatures.read(cards, await restoreLanguages(signatures.state)));
    };
    const forged = (from: string, to: string): Uint8Array => {
      const at = file.indexOf(from);
      assert.ok(at > 0 && from.length === to.length);
      return sealed(Buffer.concat([file.subarray(0, at), Buffer.from(to), file.subarray(at + to.length)]));
    };
    assert.equal((await open(forged('"count":5', '"count":5'))).corpus.articles.length, 5);
    for (const [from, to] of [
      ['"count":5', '"count":4'],
      ['"languages":["en"]', '"languages":[    ]'],
    ] as const)
      await assert.rejects(open(forged(from, to)), RangeError);
  });

  it('come to an end whatever lists say', {timeout: 60_000}, async () => {
    const words = (count: number): string =>
      Array.from({length: count}, () => `w${Math.floor(random() ** 2 * 900).toString(36)}q`).join(' ');
    const inputs = Array.from({length: 700}, (_, i) => ({
      url: `${SITE}/${i}`,
      lang: 'en',
      title: words(3),
      text: words(60),
    }));
    const {live} = await indexesOf(inputs);
    const cards = live.corpus.articles.map((article) => ({...article, text: ''}));
    const file = Buffer.from(finish(writeSignatures(live))!);
    const rules = await restoreLanguages(live.corpus.state!);
    const outcomes = new Set<string>();
    // the lists are the last and longest part
    for (const share of [0.3, 0.6, 0.8, 0.95])
      for (const fill of [0, 1, 127, 255, undefined]) {
        const damaged = Buffer.from(file);
        for (let at = Math.floor(file.length * share); at < file.length; at++)
          damaged[at] = fill ?? Math.floor(random() * 256);
        try {
          const {rows} = finish(finish(openSteps(sealed(damaged))).read(cards, rules)).vectors;
          outcomes.add('opened');
          assert.ok(rows.ids.length < 700 * 600, String(rows.ids.length));
        } catch (error) {
          assert.ok(error instanceof RangeError, String(error));
          outcomes.add(error.message);
        }
      }
    assert.ok(outcomes.size > 2, [...outcomes].join());
  });

  it('are made of nothing, of one, and of articles without texts', async () => {
    const bare = Array.from({length: 3}, (_, i) => ({url: `${SITE}/${i}`, title: 'constructor __proto__'}));
    for (const articles of [[], bare.slice(0, 1), bare]) await compare(articles);
  });
});
