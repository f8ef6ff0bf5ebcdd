import {expect} from 'chai';
import type {Recommendation} from '../../src/answer.ts';
import {urlKey} from '../../src/corpus/canonical-url.ts';
import type {Snapshot} from '../../src/ranking/snapshot.ts';
import {load, toSource} from '../../src/load.ts';
import type {Loaded} from '../../src/load.ts';
import type {Suggester} from '../../src/prebuilt/neighbours.ts';
import {writeSnapshot} from '../../src/ranking/snapshot.ts';
import {createRecommender, recommenderOver} from '../../src/recommender.ts';
import type {Recommender} from '../../src/recommender.ts';
import {finish} from '../../src/slices.ts';
import {forget, readBodies, writeIndex} from '../../src/worker/change-store.ts';
import {FINGERPRINT} from '../../src/worker/fingerprint.ts';
import {foresee} from '../../src/worker/foresee.ts';
import {ask, readKeptIndex, within} from '../../src/worker/index-store.ts';
import type {Kept, KeptFacts} from '../../src/worker/index-store.ts';
import {confirm, openKept} from '../../src/worker/kept.ts';
import {createLocal} from '../../src/worker/local.ts';
import {answerFrom} from '../../src/worker/ready-answer.ts';

// all tests of the database are in one file, for files run side by side, and one test deletes it

const KEY = 'a test';
const OLD: KeptFacts = {
  ...{id: 'one', fingerprint: 'one', tag: 'old', time: 1, bytes: 8, state: {}},
  ...{articleCount: 1, skippedCount: 0},
};

const EMPTY: Snapshot = {index: new ArrayBuffer(8), bodies: []};

const read = (): Promise<Kept | undefined> => readKeptIndex(KEY, () => true);

/** Deletes the database; ends when nobody has it open any more. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('related-articles');
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('Not deleted.'));
    };
  });
}

describe('a database that opens late', () => {
  it('counts as missing, and is closed when it opens after all', async () => {
    await writeIndex(KEY, OLD, EMPTY, []);
    const holding = indexedDB.open('related-articles');
    const held = await new Promise<IDBDatabase>((resolve) => {
      holding.onsuccess = () => {
        resolve(holding.result);
      };
    });
    const deleted = deleteDatabase();
    // waits behind the deletion, which waits for the one that is held
    const failed = await read().then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    held.close();
    await deleted;
    // comes behind the late one, and would wait for ever for one that stays open
    await deleteDatabase();
  });
});

describe('what is known of a kept index', () => {
  beforeEach(() => writeIndex(KEY, OLD, EMPTY, []));
  afterEach(() => forget(KEY));

  it('says when its source was last found to be so', async () => {
    const before = Date.now();
    await confirm(KEY, OLD);
    const {time, ...rest} = (await read())!.facts;
    expect(time).to.be.at.least(before);
    expect({...rest, time: 1}).to.deep.equal(OLD);
  });

  it('stays as it is where another tab has put a newer one in its place', async () => {
    // of a source that says nothing that tells its answers apart
    const newer = {...OLD, id: 'two'};
    await writeIndex(KEY, newer, EMPTY, []);
    await confirm(KEY, OLD);
    expect((await read())?.facts).to.deep.equal(newer);
  });

  it('is not there again where another tab has forgotten it', async () => {
    await forget(KEY);
    await confirm(KEY, OLD);
    expect(await read()).to.equal(undefined);
  });
});

describe('bodies of articles', () => {
  const pages = ['example.org/a', 'example.org/b', 'example.org/c'];
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const [A, B, C] = [encode('A'), encode('B'), encode('C')];
  beforeEach(() => writeIndex(KEY, OLD, {...EMPTY, bodies: [A, B, C]}, pages));
  afterEach(() => forget(KEY));

  it('are read by the addresses of their articles', async () => {
    expect(await readBodies(KEY, OLD, [pages[2]!, 'example.org/none', pages[0]!])).to.deep.equal([C, undefined, A]);
  });

  it('come with the index for the page that is open', async () => {
    const kept = await readKeptIndex(KEY, () => true, pages[1]);
    expect(kept).to.deep.equal({facts: OLD, index: EMPTY.index, page: pages[1], body: B});
  });

  it('are not those of another index that has taken its place', async () => {
    await writeIndex(KEY, {...OLD, id: 'two'}, {...EMPTY, bodies: [encode('other')]}, pages);
    expect(await readBodies(KEY, OLD, pages)).to.deep.equal([]);
    // nor is anything left of the one before
    expect(await readBodies(KEY, {...OLD, id: 'two'}, pages)).to.deep.equal([encode('other'), undefined, undefined]);
  });

  /** How many records there are beside an index, and with it. */
  const recordsOf = async (key: string): Promise<number> =>
    (await within('readonly', (_, indexes) => ask(indexes.getAllKeys()))).filter((at) => [at].flat()[0] === key).length;

  it('go with their index', async () => {
    expect(await recordsOf(KEY)).to.equal(4);
    await forget(KEY);
    expect(await recordsOf(KEY)).to.equal(0);
  });

  it('go with an index that has to make room for others', async () => {
    const others = ['a', 'b', 'c', 'd'].map((name) => `${KEY} ${name}`);
    for (const [i, key] of others.entries()) await writeIndex(key, {...OLD, time: Date.now() + 1e6 + i}, EMPTY, []);
    expect(await recordsOf(KEY)).to.equal(0);
    for (const key of others) {
      expect(await recordsOf(key)).to.equal(1);
      await forget(key);
    }
  });
});

const SITE = 'a site that is foreseen';
const FACTS: KeptFacts = {
  ...{id: 'one', fingerprint: 'one', tag: 'one', time: 1, bytes: 8, state: {}},
  ...{articleCount: 24, skippedCount: 0},
};
const SUBJECTS = ['sourdough bread', 'garden ponds', 'night trains', 'old radios'];
const address = (i: number): string => `https://example.org/posts/${i}`;
const articles = Array.from({length: 24}, (_, i) => ({
  url: address(i),
  id: `https://example.org/?p=${i}`,
  title: `${SUBJECTS[i % 4]!} number${i}`,
  text: `${SUBJECTS[i % 4]!} needs patience and method${i % 7} with tool${i % 11} in season${i % 5}. `.repeat(3),
}));
const OPTIONS = {limit: 4, threshold: 0, exclude: [] as string[]};

/** All of some suggestions but what articles have besides. */
const plain = (found: Recommendation): unknown =>
  found.articles.map(({article: {url, title}, score, rank, matchedTerms}) => [url, title, score, rank, matchedTerms]);

describe('a kept index that is opened', () => {
  const seed = {url: address(0)};
  let live: Loaded;
  let snapshot: Snapshot;
  before(async () => {
    live = await load(toSource({articles}), {articles}, new AbortController().signal);
    snapshot = finish(writeSnapshot(live.index))!;
  });
  afterEach(() => forget(SITE));

  /** Keeps it with these bodies, and opens it as the page does that shows the seed. */
  async function reopen(bodies: Snapshot['bodies']): Promise<Recommender> {
    await writeIndex(SITE, FACTS, {...snapshot, bodies}, live.index.corpus.keys);
    const kept = await readKeptIndex(SITE, () => true, urlKey(seed.url));
    const opened = (await openKept(SITE, kept!))!;
    return recommenderOver(() => Promise.resolve(opened));
  }

  const urls = (found: Recommendation): string[] => found.articles.map(({article}) => article.url);

  it('answers as the one that was kept', async () => {
    const opened = await reopen(snapshot.bodies);
    const fresh = createRecommender({articles});
    for (const url of [seed.url, address(13)])
      expect(plain(await opened.recommend({url}, OPTIONS))).to.deep.equal(plain(await fresh.recommend({url}, OPTIONS)));
    expect(await opened.find(address(7))).to.deep.equal(await fresh.find(address(7)));
  });

  it('is what answers where it is opened without a page, as in a worker', async () => {
    const {keys} = live.index.corpus;
    await writeIndex(SITE, {...FACTS, fingerprint: FINGERPRINT}, snapshot, keys);
    const opened = createLocal({source: 'https://example.org/nowhere.json', key: SITE}, () => undefined);
    const fresh = createRecommender({articles});
    expect(await opened.load()).to.deep.equal({articleCount: 24, skippedCount: 0});
    expect(plain(await opened.recommend(seed, OPTIONS))).to.deep.equal(plain(await fresh.recommend(seed, OPTIONS)));
    expect(await opened.find(seed.url)).to.deep.equal(await fresh.find(seed.url));
  });

  it('gives the texts of what it suggests where they are asked for', async () => {
    const opened: Suggester = await reopen(snapshot.bodies);
    const texts = async (withTexts: boolean): Promise<string[]> =>
      (await opened.recommend(seed, {...OPTIONS, withTexts})).articles.map(({article}) => article.text.slice(0, 15));
    expect(await texts(false)).to.deep.equal(['', '', '', '']);
    expect(await texts(true)).to.deep.equal(Array(4).fill('sourdough bread'));
  });

  for (const [what, json] of [
    ['is missing', undefined],
    ['is cut short', '{"text":"sourdough'],
    ['is nothing', 'null'],
    ['has no counts', '{"text":"sourdough"}'],
    ['has a number for a text', '{"text":5,"ids":[],"termFreqs":[]}'],
  ] as const)
    it(`knows articles by their signatures where the body ${what}`, async () => {
      const bodies = json === undefined ? [] : snapshot.bodies.map(() => new TextEncoder().encode(json));
      const opened = await reopen(bodies);
      for (const url of [seed.url, address(13)]) {
        const found = await opened.recommend({url}, OPTIONS);
        expect(found.outcome).to.equal('related');
        expect(urls(found)).to.have.length(4);
      }
    });
});

describe('answers for the pages that may come next', () => {
  const recommender = createRecommender({articles});
  beforeEach(() => writeIndex(SITE, FACTS, EMPTY, []));
  afterEach(() => forget(SITE));

  async function lookAhead(seed = {url: address(0)}, options = OPTIONS, facts = FACTS): Promise<string[]> {
    const answer = await recommender.recommend(seed, options);
    await foresee({key: SITE, facts, recommender, seed, options, answer});
    return answer.articles.map(({article}) => article.url);
  }

  const find = (url: string): Promise<Kept | undefined> => readKeptIndex(SITE, () => false, urlKey(url));
  const readyFor = async (url: string): Promise<string | undefined> => (await find(url))?.answer;

  /** What answers on a page by what is ready for it, and how often that had to open the index. */
  async function answering(url: string): Promise<{page: Recommender; opened: () => number}> {
    let opened = 0;
    const {answer = '', names = ''} = (await find(url)) ?? {};
    const page = answerFrom(answer, names, FACTS, () => {
      opened++;
      return Promise.resolve(recommender);
    });
    return {page, opened: () => opened};
  }

  it('are what the index would answer, on the page that is read and on those that are suggested', async () => {
    const suggested = await lookAhead();
    expect(suggested).to.have.length(4);
    for (const url of [address(0), ...suggested]) {
      const {page, opened} = await answering(url);
      expect(await page.load()).to.deep.equal({articleCount: 24, skippedCount: 0});
      expect((await page.find(url))?.text).to.equal((await recommender.find(url))?.text);
      const found = await page.recommend(
        {url, text: 'Less.'},
        {...OPTIONS, exclude: ['https://example.org/elsewhere', `${url}#part`]},
      );
      expect(plain(found)).to.deep.equal(plain(await recommender.recommend({url}, OPTIONS)));
      expect(opened()).to.equal(0);
    }
  });

  for (const [what, seed, options] of [
    ['a suggestion is to be left out', {}, {exclude: 'first'}],
    ['an article is to be left out that is none of them', {}, {exclude: [address(23)]}],
    ['an article is to be left out by an id that is an address', {}, {exclude: ['https://example.org/?p=23']}],
    ['something is to be left out by its path', {}, {exclude: ['/posts/23']}],
    ['the page says more than the source', {text: 'garden ponds '.repeat(200)}, {}],
    ['editors want none on the page', {editorial: {exclude: true}}, {}],
    ['other options are asked for', {}, {limit: 3}],
    ['something is put first', {}, {pin: [address(23)]}],
    ['age counts', {}, {halfLife: 100}],
    ['some addresses are to be left out', {}, {exclude: ['/posts/1*']}],
    ['texts are asked for', {}, {withTexts: true}],
  ] as const)
    it(`are passed over where ${what}`, async () => {
      const [first = ''] = await lookAhead();
      const {page, opened} = await answering(address(0));
      const more = 'exclude' in options && options.exclude === 'first' ? {exclude: [first]} : options;
      const asked = [
        {url: address(0), ...seed},
        {...OPTIONS, ...more},
      ] as const;
      expect(plain(await page.recommend(...asked))).to.deep.equal(plain(await recommender.recommend(...asked)));
      expect(opened()).to.equal(1);
    });

  it('keep to the same addresses left out everywhere', async () => {
    const options = {...OPTIONS, exclude: ['/posts/1*']};
    await lookAhead({url: address(0)}, options);
    const {page, opened} = await answering(address(0));
    const found = await page.recommend({url: address(0)}, options);
    expect(plain(found)).to.deep.equal(plain(await recommender.recommend({url: address(0)}, options)));
    expect(opened()).to.equal(0);
  });

  it('ask the index for other articles', async () => {
    await lookAhead();
    const {page} = await answering(address(0));
    expect((await page.find(address(9)))?.title).to.equal('garden ponds number9');
    expect((await page.articles()).length).to.equal(24);
    expect(await page.explain({url: address(0)}, address(4))).to.deep.equal(
      await recommender.explain({url: address(0)}, address(4)),
    );
  });

  it('go with the index that they come from', async () => {
    await lookAhead();
    expect(await readyFor(address(0))).to.be.a('string');
    await writeIndex(SITE, {...FACTS, id: 'two'}, EMPTY, []);
    expect(await readyFor(address(0))).to.equal(undefined);
    // whoever still has the old one comes too late
    await lookAhead();
    expect(await readyFor(address(0))).to.equal(undefined);
    await lookAhead({url: address(0)}, OPTIONS, {...FACTS, id: 'two', time: 2});
    expect(await readyFor(address(0))).to.be.a('string');
    await forget(SITE);
    await writeIndex(SITE, FACTS, EMPTY, []);
    expect(await readyFor(address(0))).to.equal(undefined);
  });

  it('are not made where pages say more than their source', async () => {
    await lookAhead({url: address(0), text: 'night trains '.repeat(100)} as {url: string});
    expect(await readyFor(address(0))).to.equal(undefined);
  });
});
