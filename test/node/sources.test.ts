import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRecommender, createUrlSource} from '../../src/core.ts';
import type {ArticleInput, RecommenderOptions, Source} from '../../src/core.ts';

const SITE = 'https://example.org';

/** A web of answers: text, a status, or what makes one of the request. */
type Web = Readonly<Record<string, string | number | ((init: RequestInit) => Response)>>;

/** A `fetch` over a web, and the addresses that were asked for, from the site on. */
function serve(web: Web): {fetch: typeof globalThis.fetch; asked: string[]} {
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const address = (input as string).replace(SITE, '');
    asked.push(address);
    const answer = web[address] ?? 404;
    if (typeof answer === 'function') return Promise.resolve(answer(init));
    return Promise.resolve(typeof answer === 'number' ? new Response('', {status: answer}) : new Response(answer));
  };
  return {fetch, asked};
}

const item = (name: string, more: object = {}): object => ({url: `/${name}`, title: `About ${name}`, ...more});
const list = (...names: string[]): string => JSON.stringify(names.map((name) => item(name)));
/** A JSON Feed that goes on elsewhere. */
const feed = (names: string[], next?: string): string =>
  JSON.stringify({version: 'https://jsonfeed.org/version/1.1', next_url: next, items: names.map((name) => item(name))});
const numbers = (from: number, count: number): string[] => Array.from({length: count}, (_, i) => `a${from + i}`);

async function readTitles(options: RecommenderOptions): Promise<string[]> {
  const articles = await createRecommender({baseUrl: SITE, ...options}).articles();
  return articles.map(({title}) => title.replace('About ', ''));
}

/** How many articles come, and the codes of what fails on the way. */
async function count(options: RecommenderOptions): Promise<[number, string[]]> {
  const failures: string[] = [];
  const recommender = createRecommender({...options, onFailure: ({code}) => failures.push(code)});
  return [(await recommender.load()).articleCount, failures];
}

describe('a source in several pages', () => {
  it('is read to its end, each page once', async () => {
    const {fetch, asked} = serve({'/feed': feed(['a', 'b'], '/2'), '/2': feed(['c'], '/3'), '/3': feed(['d'], '/2')});
    assert.deepEqual(await readTitles({source: '/feed', fetch}), ['a', 'b', 'c', 'd']);
    assert.deepEqual(asked, ['/feed', '/2', '/3']);
  });
  it('is read no further than five pages, or as many as are wanted', async () => {
    const endless: Web = Object.fromEntries(
      numbers(0, 20).map((name, i) => [`/${i}`, feed([name], `/${i + 1}`)] as const),
    );
    for (const [maxPages, pages] of [
      [undefined, 5],
      [2, 2],
      [1, 1],
    ] as const)
      assert.equal((await readTitles({source: '/0', fetch: serve(endless).fetch, maxPages})).length, pages);
  });
  it('ends where a page brings nothing new', async () => {
    const {fetch, asked} = serve({'/1': feed(['a'], '/2'), '/2': feed(['a'], '/3'), '/3': feed(['b'])});
    assert.deepEqual(await readTitles({source: '/1', fetch}), ['a']);
    assert.deepEqual(asked, ['/1', '/2']);
  });
  it('never leads to another site', async () => {
    for (const next of [
      'https://evil.example/2',
      '//evil.example/2',
      'https://example.org:8080/2',
      'javascript:alert(1)',
    ]) {
      const {fetch, asked} = serve({'/1': feed(['a'], next)});
      assert.deepEqual(await readTitles({source: '/1', fetch}), ['a']);
      assert.deepEqual(asked, ['/1'], next);
    }
  });
  it('asks by https where the site does, whatever it says of its further pages', async () => {
    const {fetch, asked} = serve({'/1': feed(['a'], 'http://example.org/2'), '/2': feed(['b'])});
    assert.deepEqual(await readTitles({source: '/1', fetch}), ['a', 'b']);
    assert.deepEqual(asked, ['/1', '/2']);
  });
  it('keeps what it has when a page fails, and tells', async () => {
    const {fetch} = serve({'/1': feed(['a'], '/2'), '/2': 500});
    assert.deepEqual(await count({source: `${SITE}/1`, fetch}), [1, ['http-status']]);
  });
  it('ends without a word at a page that is not there', async () => {
    for (const status of [400, 404, 410]) {
      const {fetch} = serve({'/1': feed(['a'], '/2'), '/2': status});
      assert.deepEqual(await count({source: `${SITE}/1`, fetch}), [1, []]);
    }
  });
  it('resolves relative links against their own page', async () => {
    const page = (next?: string): string =>
      JSON.stringify({next_url: next, version: '1.1', items: [{url: 'x', title: 'X'}]});
    const {fetch} = serve({'/one/feed': page('/two/feed'), '/two/feed': page()});
    const articles = await createRecommender({source: `${SITE}/one/feed`, fetch}).articles();
    assert.deepEqual(
      articles.map(({url}) => url),
      [`${SITE}/one/x`, `${SITE}/two/x`],
    );
  });
  it('counts the bytes of all pages', async () => {
    const page = feed(numbers(0, 20), '/2');
    const {fetch} = serve({'/1': page, '/2': feed(numbers(100, 40))});
    assert.deepEqual(await count({source: `${SITE}/1`, fetch, maxBytes: page.length + 100}), [20, ['too-large']]);
  });
});

describe('limits', () => {
  it('leave out articles beyond the greatest number', async () => {
    const {fetch} = serve({'/list': list(...numbers(0, 30))});
    const {articleCount} = await createRecommender({
      source: `${SITE}/list`,
      fetch,
      maxArticles: 10,
    }).load();
    assert.equal(articleCount, 10);
  });
});

describe('several sources', () => {
  it('are merged: each article once, completed from the others', async () => {
    const {fetch} = serve({
      '/a.json': JSON.stringify([item('x', {summary: 'Short.'}), item('y')]),
      '/b.json': JSON.stringify([
        {url: `${SITE}/x?utm_source=feed`, title: 'Another headline', content: 'The long text.', tags: ['t']},
        item('z'),
      ]),
    });
    const [x, ...others] = await createRecommender({source: '/a.json /b.json', baseUrl: SITE, fetch}).articles();
    assert.deepEqual(
      [x?.title, x?.summary, x?.text, x?.tags, x?.url],
      ['About x', 'Short.', 'The long text.', ['t'], `${SITE}/x`],
    );
    assert.deepEqual(
      others.map(({title}) => title),
      ['About y', 'About z'],
    );
  });
  it('may be addresses and functions in a list', async () => {
    const own: Source = () => Promise.resolve({kind: 'articles', articles: [item('own')], baseUrl: SITE});
    const {fetch} = serve({'/a.json': list('a')});
    assert.deepEqual(await readTitles({source: [new URL('/a.json', SITE), own], fetch}), ['a', 'own']);
  });
  it('keep literal texts and dates of functions', async () => {
    const date = new Date('2026-01-02');
    const articles: ArticleInput[] = [{url: '/x', title: 'X', text: '1 < 2 > 0', date}];
    const own: Source = () => Promise.resolve({kind: 'articles', articles, baseUrl: SITE});
    const {fetch} = serve({'/a.json': list('a')});
    const found = await createRecommender({source: [own, '/a.json'], baseUrl: SITE, fetch}).articles();
    assert.deepEqual([found[0]?.text, found[0]?.date], ['1 < 2 > 0', date.getTime()]);
  });
  it('cost nothing but their own articles when they fail', async () => {
    const {fetch} = serve({'/a.json': list('a'), '/b.json': 'no articles at all'});
    const found = await count({source: '/a.json /b.json /c.json', baseUrl: SITE, fetch});
    assert.deepEqual(found, [1, ['unknown-format', 'http-status']]);
  });
  it('fail with the first error when all do', async () => {
    const {fetch} = serve({'/b.json': '{'});
    await assert.rejects(createRecommender({source: '/a.json /b.json', baseUrl: SITE, fetch}).load(), {
      code: 'http-status',
    });
  });
  it('are alternatives where that is asked for', async () => {
    const {fetch, asked} = serve({'/a.json': 401, '/b.json': '[]', '/c.json': list('c'), '/d.json': list('d')});
    const titles = await readTitles({source: '/a.json /b.json /c.json /d.json', use: 'first', fetch});
    assert.deepEqual([titles, asked], [['c'], ['/a.json', '/b.json', '/c.json']]);
  });
  it('refuse what is no address before anything is asked for', () => {
    const {fetch, asked} = serve({});
    assert.throws(() => createRecommender({source: '/a.json javascript:alert(1)', baseUrl: SITE, fetch}), {
      code: 'invalid-option',
    });
    assert.throws(() => createRecommender({source: [], fetch}), {code: 'no-source'});
    assert.throws(() => createRecommender({source: ' ', fetch}), {code: 'no-source'});
    assert.deepEqual(asked, []);
  });
});

describe('what is said of a source that gives nothing', () => {
  const sitemap = `<urlset><url><loc>${SITE}/x</loc></url></urlset>`;
  /** What `load` says, and what it tells on the way. */
  const messages = async (source: string, web: Web): Promise<string[]> => {
    const told: string[] = [];
    const options = {source, baseUrl: SITE, fetch: serve(web).fetch};
    const recommender = createRecommender({...options, onFailure: ({message}) => told.push(message)});
    return [...told, await recommender.load().then(String, (error: unknown) => (error as Error).message)];
  };
  for (const [what, answer] of [
    ['JSON that does not parse', '[{'],
    ['JSON without articles', '{"a": 1}'],
    ['an empty list', '[]'],
    ['entries without titles', '[{"url": "/x"}]'],
    ['a CMS that answers with an error', '{"errors": [{"message": "No."}]}'],
    ['a sitemap', sitemap],
  ] as const)
    it(`names its address: ${what}`, async () => {
      const [message = ''] = await messages('/a', {'/a': answer});
      assert.match(message, /https:\/\/example\.org\/a\b/);
      assert.doesNotMatch(message, /baseUrl/);
    });
  it('names which of several is at fault', async () => {
    const web = {'/a': list('a'), '/b': '[{'};
    const recommender = createRecommender({
      ...{source: '/a /b', baseUrl: SITE, fetch: serve(web).fetch},
      onFailure: ({code, message}) => {
        assert.equal(code, 'invalid-json');
        assert.match(message, /^The JSON of https:\/\/example\.org\/b does not parse: /);
      },
    });
    assert.equal((await recommender.load()).articleCount, 1);
    assert.match(
      (await messages('/b /c', {'/b': '[]', '/c': '[]'})).join(),
      /^articles: 0 entries, .*\.org\/b .*\.org\/c\./,
    );
  });
  it('names the address once', async () => {
    const [message = ''] = await messages('/a', {'/a': '<p>'});
    assert.equal(message.split(`${SITE}/a`).length, 2);
  });
  it('says of a sitemap where its pages can be read, also of an index', async () => {
    const index = `<sitemapindex><sitemap><loc>${SITE}/s</loc></sitemap></sitemapindex>`;
    for (const source of ['/s', '/i'])
      assert.match((await messages(source, {'/i': index, '/s': sitemap})).join(), /1 entries, .*createSitemapSource/);
    assert.doesNotMatch((await messages('/a', {'/a': '[{"url": "/x"}]'})).join(), /sitemap/);
  });
});

describe("a source of one's own", () => {
  it('can ask in its own way and leave the reading to an address', async () => {
    let sent: RequestInit = {};
    const {fetch} = serve({
      '/private.json': (init) => {
        sent = init;
        return new Response(list('a'));
      },
    });
    const source: Source = (request) =>
      createUrlSource(`${SITE}/private.json`)({
        ...request,
        fetch: (address, init) =>
          request.fetch(address, {...init, credentials: 'include', headers: {authorization: 'Bearer x'}}),
      });
    assert.deepEqual(await readTitles({source, fetch}), ['a']);
    assert.equal(sent.credentials, 'include');
    assert.deepEqual(sent.headers, {authorization: 'Bearer x'});
    assert.ok(sent.signal instanceof AbortSignal, 'the request can be ended');
  });
});
