import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normalizeArticle, readArticles, type Article} from '../../src/core.ts';

const read = async (data: unknown, url: string): Promise<Article[]> => {
  const inputs = await readArticles(JSON.stringify(data), {url});
  return inputs.flatMap((input) => normalizeArticle(input, url) ?? []);
};
const of = (articles: readonly Article[]): unknown => articles.map(({url, title, text}) => [url, title, text]);

describe('search indexes: one page listed once per heading is one article', () => {
  it('MkDocs, with addresses relative to the folder around search/', async () => {
    const index = {
      config: {lang: ['de']},
      docs: [
        {location: '', title: 'Start', text: '<p>Hello</p>'},
        {location: 'guide/', title: 'Guide', text: '', tags: ['a']},
        {location: 'guide/#one', title: 'One', text: '<p>First</p>', tags: ['b']},
        {location: 'guide/#two', title: 'Two', text: 'Second', tags: ['a']},
      ],
    };
    const articles = await read(index, 'https://example.org/docs/search/search_index.json');
    assert.deepEqual(of(articles), [
      ['https://example.org/docs/', 'Start', 'Hello'],
      ['https://example.org/docs/guide/', 'Guide', 'One\nFirst\nTwo\nSecond'],
    ]);
    assert.deepEqual([articles[1]!.tags, articles[1]!.lang], [['a', 'b'], 'de']);
  });
  it('MkDocs with one page', async () => {
    const index = {config: {}, docs: [{location: 'a/', title: 'A', text: 'x'}]};
    assert.deepEqual(of(await read(index, 'https://example.org/search/search_index.json')), [
      ['https://example.org/a/', 'A', 'x'],
    ]);
  });
  it('not events, whose location is a town', async () => {
    const index = {items: [{title: 'Regatta', url: '/regatta/', location: 'Kiel', text: 'x'}]};
    assert.deepEqual(of(await read(index, 'https://example.org/')), [['https://example.org/regatta/', 'Regatta', 'x']]);
    const linked = {
      items: [
        {title: 'Regatta', link: '/regatta/', location: 'Kiel'},
        {title: 'Fair', location: 'Kiel'},
      ],
    };
    assert.equal((await read(linked, 'https://example.org/'))[0]?.url, 'https://example.org/regatta/');
  });
  it('Quarto, with the title of the page in every entry', async () => {
    const entry = (href: string, section: string, text: string): object => ({
      objectID: href,
      href,
      title: 'Page',
      section,
      text,
    });
    const index = [
      entry('p.html', '', 'Top.'),
      entry('p.html#a', 'Part A', 'In a.'),
      entry('p.html#b', 'Part B', 'In b.'),
    ];
    const articles = await read(index, 'https://example.org/search.json');
    assert.deepEqual(of(articles), [['https://example.org/p.html', 'Page', 'Top.\nPart A\nIn a.\nPart B\nIn b.']]);
    assert.equal(articles[0]!.section, '');
  });
  it('Docusaurus with its local search, in the order of the page', async () => {
    const index = [
      {documents: [{i: 1, t: 'Guide', u: '/guide', b: ['Docs', 'Basics']}], index: {version: '2'}},
      {documents: [{i: 4, t: 'Install', u: '/guide', h: '#install', p: 1}], index: {}},
      {
        documents: [
          {i: 2, t: 'On this page', s: 'Guide', u: '/guide', h: '', p: 1},
          {i: 5, t: 'Type a < b', s: 'Install', u: '/guide', h: '#install', p: 1},
          {i: 3, t: 'An overview', s: 'Guide', u: '/guide', h: '', p: 1},
        ],
        index: {},
      },
    ];
    const articles = await read(index, 'https://example.org/search-index.json');
    assert.deepEqual(of(articles), [['https://example.org/guide', 'Guide', 'An overview\nInstall\nType a < b']]);
    assert.equal(articles[0]!.section, 'Basics');
  });
  it('Docusaurus with other plugins', async () => {
    const local = {
      documents: [
        {id: 1, pageTitle: 'Guide', sectionTitle: 'Guide', sectionRoute: '/guide'},
        {id: 2, pageTitle: 'Guide', sectionTitle: 'Install', sectionRoute: '/guide#install'},
        {id: 3, pageTitle: 'Guide', sectionTitle: 'Use', sectionRoute: '/guide#use'},
      ],
      index: {},
    };
    const lunr = {
      searchDocs: [
        {title: 'Guide', type: 0, url: '/guide', content: 'Top'},
        {title: 'Install', pageTitle: 'Guide', type: 1, url: '/guide#install', content: 'Run it'},
        {title: 'Use', pageTitle: 'Guide', type: 1, url: '/guide#use', content: 'Use it'},
      ],
    };
    for (const index of [local, lunr]) {
      const articles = await read(index, 'https://example.org/search.json');
      assert.deepEqual(
        articles.map(({url, title}) => [url, title]),
        [['https://example.org/guide', 'Guide']],
      );
    }
  });
  it('not the routes of a single-page application, nor one fragment alone', async () => {
    const pages = (...urls: string[]): object[] => urls.map((url) => ({title: url, url, content: 'x'}));
    const count = async (...urls: string[]): Promise<number> =>
      (await read(pages(...urls), 'https://example.org/')).length;
    assert.equal(await count('#/a', '#/b', '#!c', '#!/d'), 4);
    assert.equal(await count('/a', '/a#b'), 2);
    assert.equal(await count('/a#b', '/a#c', '/d'), 2);
  });
  it('many sections in time', async () => {
    const index = Array.from({length: 40_000}, (_, i) => ({
      title: 'x',
      url: `/p${i % 7}#${i}`,
      text: 'word '.repeat(5),
    }));
    const from = performance.now();
    assert.equal((await readArticles(JSON.stringify(index))).length, 7);
    assert.ok(performance.now() - from < 5000, 'takes seconds');
  });
});

describe('search indexes of blogs', () => {
  const cases: [what: string, data: unknown][] = [
    ['Hugo', [{title: 'One', permalink: '/one/', contents: 'Text', tags: ['a'], categories: ['b']}]],
    ['Hugo, by its other names', {data: [{title: 'One', relpermalink: '/one/', plain: 'Text', tags: ['a']}]}],
    ['Jekyll, by slug', {one: {title: 'One', url: '/one/', content: 'Text', tags: 'a'}}],
    [
      'simple-jekyll-search',
      [{title: 'One', category: '', tags: 'a', url: '/one/', date: '2026-01-02 00:00:00 +0000'}],
    ],
    ['Astro', [{slug: '/one/', data: {title: 'One', tags: ['a']}, body: 'Text'}]],
    [
      'Hexo',
      {meta: {title: 'Blog'}, pages: [], posts: [{title: 'One', path: '/one/', text: 'Text', tags: [{name: 'a'}]}]},
    ],
  ];
  for (const [what, data] of cases)
    it(what, async () => {
      const articles = await read(data, 'https://example.org/index.json');
      assert.deepEqual(
        articles.map(({url, title, tags}) => [url, title, tags]),
        [['https://example.org/one/', 'One', ['a']]],
      );
    });
});
