import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {readContent} from '../../demo/site/read-content.mjs';
import {renderJsonFeed} from '../../demo/site/json-feed.mjs';
import {root} from '../../scripts/run.mjs';
import {readArticles} from '../../src/core.ts';
import type {ArticleInput} from '../../src/corpus/article-input.ts';
import {load, toSource} from '../../src/load.ts';
import type {Loaded} from '../../src/load.ts';
import {readSnapshot, writeSnapshot} from '../../src/ranking/snapshot.ts';
import type {Body} from '../../src/ranking/snapshot.ts';
import {recommenderOver} from '../../src/recommender.ts';
import type {Recommender} from '../../src/recommender.ts';
import {finish} from '../../src/slices.ts';
import {restoreLanguages} from '../../src/text/language.ts';

const SITE = 'https://example.org';

const TEXTS = [
  [
    'de',
    'Der Garten im Winter',
    'Die Rosen werden geschnitten und die Beete mit Laub bedeckt, damit der Frost sie nicht trifft. Auch das Werkzeug wird gereinigt.',
  ],
  [
    'de',
    'Rosen schneiden',
    'Wer die Rosen im Winter schneidet, hat im Garten früher Blüten. Das Werkzeug muss scharf sein und die Beete sind zu bedecken.',
  ],
  [
    'de',
    'Brot backen',
    'Ein Brot aus Sauerteig braucht Zeit und Wärme, und der Ofen muss heiß sein, damit die Kruste gelingt.',
  ],
  ['ja', '東京の電車', '東京の電車は時間通りに来ます。駅には多くの人がいて、電車の中は静かです。'],
  ['ja', '駅の静かな朝', '朝の駅は静かで、電車を待つ人は本を読みます。東京の朝は早いです。'],
  [
    'en',
    'Pruning roses',
    'Prune the roses in winter, when the plants rest and the tools are clean, and cover the beds with leaves.',
  ],
] as const;
const MIXED: ArticleInput[] = TEXTS.map(([lang, title, text], i) => ({
  url: `${SITE}/${i}`,
  lang,
  title,
  text,
  date: i ? `2024-0${i}-01` : undefined,
}));

async function newspaper(): Promise<ArticleInput[]> {
  const articles = await readContent(path.join(root, 'demo/content'));
  return readArticles(renderJsonFeed(articles, {url: SITE}), {url: `${SITE}/feed.json`});
}

async function read(articles: ArticleInput[]): Promise<Loaded> {
  return load(toSource({articles}), {articles}, new AbortController().signal);
}

/** As a database gives it back. */
async function restore(
  buffer: ArrayBuffer,
  {index}: Loaded,
  bodies = new Map<number, Body>(),
): Promise<Loaded['index']> {
  return readSnapshot(structuredClone(buffer), await restoreLanguages(index.corpus.state!), bodies);
}

/** A recommender over what was written, which reads the bodies of articles when it is asked for them. */
async function reopen(loaded: Loaded): Promise<{restored: Recommender; bodies: ReadonlyMap<number, Body>}> {
  const snapshot = finish(writeSnapshot(loaded.index))!;
  const bodies = new Map<number, Body>();
  const index = await restore(snapshot.index, loaded, bodies);
  const prepare: Loaded['prepare'] = (positions) => {
    for (const position of positions)
      if (position !== undefined)
        bodies.set(position, JSON.parse(new TextDecoder().decode(snapshot.bodies[position])) as Body);
    return Promise.resolve();
  };
  return {restored: recommenderOver(() => Promise.resolve({...loaded, index, prepare})), bodies};
}

async function both(articles: ArticleInput[]): Promise<[fresh: Recommender, restored: Recommender]> {
  const loaded = await read(articles);
  const {restored} = await reopen(loaded);
  // with all of their texts, what both suggest can be compared whole
  for (const article of await restored.articles()) await restored.find(article);
  return [recommenderOver(() => Promise.resolve(loaded)), restored];
}

describe('snapshot', () => {
  for (const [name, articles] of [
    ['the newspaper', newspaper],
    ['several languages', () => Promise.resolve(MIXED)],
    ['a single article', () => Promise.resolve(MIXED.slice(0, 1))],
  ] as const)
    it(`answers every question as the index that it was made of: ${name}`, async () => {
      const inputs = await articles();
      const [fresh, restored] = await both(inputs);
      const seeds: ArticleInput[] = [
        ...inputs.map(({url}) => ({url})),
        // what the page says counts where it says more than the source, or something else
        ...inputs.slice(0, 5).map(({title, text, content, lang}, i) => ({
          title: `${title} again`,
          text: `${text ?? content} ${i} more of it`,
          lang,
        })),
        {title: 'Nothing like it', text: 'zzyzx'},
      ];
      for (const seed of seeds)
        for (const options of [
          {limit: 6, now: 0},
          {limit: 6, threshold: 0, languages: 'any', diversity: 0.3, halfLife: 90, now: 1e12},
        ] as const)
          assert.deepEqual(await restored.recommend(seed, options), await fresh.recommend(seed, options));
      assert.deepEqual(await restored.articles(), await fresh.articles());
      const {url} = inputs.at(-1)!;
      assert.deepEqual(await restored.find(url!), await fresh.find(url!));
      assert.deepEqual(
        await restored.explain(seeds[0]!, url!, {now: 0}),
        await fresh.explain(seeds[0]!, url!, {now: 0}),
      );
    });

  it('reads the bodies of the articles that are asked for, and no others', async () => {
    const loaded = await read(MIXED);
    const fresh = recommenderOver(() => Promise.resolve(loaded));
    const {restored, bodies} = await reopen(loaded);
    const [first, second] = [0, 1].map((i) => ({url: MIXED[i]!.url!}));
    const scores = async (recommender: Recommender, seed: ArticleInput): Promise<unknown> =>
      (await recommender.recommend(seed)).articles.map(({article, score, matchedTerms}) => [
        article.url,
        score,
        matchedTerms,
      ]);
    assert.deepEqual(await scores(restored, first!), await scores(fresh, first!));
    assert.deepEqual([...bodies.keys()], [0]);
    assert.equal((await restored.find(second!))?.text, (await fresh.find(second!))?.text);
    assert.deepEqual([...bodies.keys()], [0, 1]);
    assert.equal(await restored.find('https://example.org/nowhere'), undefined);
    // the list of all needs none
    assert.equal((await restored.articles()).length, MIXED.length);
    assert.deepEqual([...bodies.keys()], [0, 1]);
    await restored.explain(second!, MIXED[2]!.url!);
    assert.deepEqual([...bodies.keys()], [0, 1, 2]);
  });

  it('is refused where it is none, or a part of one', async () => {
    const loaded = await read(MIXED);
    const buffer = finish(writeSnapshot(loaded.index))!.index;
    const broken = buffer.slice(0);
    new Uint8Array(broken)[20] = 0;
    for (const wrong of [
      new ArrayBuffer(0),
      new ArrayBuffer(64),
      buffer.slice(0, 40),
      buffer.slice(0, buffer.byteLength - 64),
      broken,
    ])
      await assert.rejects(restore(wrong, loaded), (error) =>
        ['RangeError', 'SyntaxError', 'TypeError'].includes((error as Error).name),
      );
  });
});
