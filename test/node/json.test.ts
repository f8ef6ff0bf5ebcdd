import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ArticleInput} from '../../src/core.ts';
import {readArticles, readDocument} from '../../src/sources/read-articles.ts';

const read = (value: unknown): Promise<ArticleInput[]> => readArticles(JSON.stringify(value));
const first = async (value: unknown): Promise<ArticleInput> => (await read(value))[0]!;

describe('JSON: names of fields', () => {
  const cases: [part: keyof ArticleInput, names: string[], value: unknown, expected: unknown][] = [
    ['url', ['url', 'link', 'permalink', 'href'], 'https://example.org/a', 'https://example.org/a'],
    ['title', ['title', 'name', 'headline'], 'A title', 'A title'],
    ['summary', ['summary', 'description', 'excerpt', 'dek'], 'Short', 'Short'],
    ['content', ['content', 'body', 'text', 'content_html'], '<p>Long</p>', '<p>Long</p>'],
    ['tags', ['tags', 'categories', 'keywords'], ['a', 'b'], ['a', 'b']],
    ['date', ['date', 'published', 'pubDate', 'date_published', 'publishedAt'], '2026-01-02', '2026-01-02'],
    ['image', ['image', 'thumbnail', 'cover', 'feature_image'], '/a.jpg', '/a.jpg'],
    ['authors', ['author', 'authors', 'byline'], 'Ada', ['Ada']],
    ['section', ['section'], 'Local', 'Local'],
    ['lang', ['lang', 'language'], 'de', 'de'],
  ];
  for (const [part, names, value, expected] of cases)
    for (const name of names)
      it(`${name} is the ${part}`, async () => {
        const article = await first([
          {
            title: 't',
            url: 'u',
            ...(part === 'title' && {title: ''}),
            ...(part === 'url' && {url: ''}),
            [name]: value,
          },
        ]);
        assert.deepEqual(article[part], expected);
      });
});

describe('JSON: shapes of values', () => {
  it('passes over flags and numbers where a text or a picture is meant', async () => {
    const {date, image, authors} = await first([
      {
        ...{title: 'T', url: '/t', text: 'x', published: true, publishedAt: '2026-01-02', image: 123, thumbnail: false},
        ...{image_url: '/a.jpg', authors: false, author: 'Ada'},
      },
    ]);
    assert.deepEqual([date, image, authors], ['2026-01-02', '/a.jpg', ['Ada']]);
  });
  it('reads objects that hold a text, as WordPress and JSON-LD write them', async () => {
    const article = await first([
      {
        title: {rendered: 'Caf&eacute;'},
        link: 'https://example.org/a',
        excerpt: {rendered: '<p>Short</p>'},
        author: {'@type': 'Person', name: 'Ada'},
        image: {url: '/a.jpg', width: 800, height: 450},
        categories: [3, 4],
      },
    ]);
    assert.equal(article.title, 'Caf&eacute;');
    assert.equal(article.summary, 'Short');
    assert.deepEqual(article.authors, ['Ada']);
    assert.equal(article.image, '/a.jpg');
    assert.deepEqual(article.tags, [], 'numbers are ids, not names');
  });
  it('reads tags from one string with commas', async () => {
    const {tags} = await first([{title: 't', url: 'u', keywords: 'sea, ferry ,,'}]);
    assert.deepEqual(tags, ['sea', 'ferry']);
  });
  it('reads a JSON Feed with its language', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Courier',
      home_page_url: 'https://example.org/',
      language: 'en',
      items: [
        {
          id: '1',
          url: 'https://example.org/1',
          title: 'One',
          content_text: 'a < b',
          tags: ['x'],
          authors: [{name: 'Ada'}],
        },
      ],
    };
    const article = await first(feed);
    assert.deepEqual(
      [article.id, article.title, article.text, article.lang, article.authors],
      ['1', 'One', 'a < b', 'en', ['Ada']],
    );
  });
});

describe('JSON: where the list is', () => {
  const list = [{title: 't', url: '/u'}];
  const cases: [what: string, value: unknown, count: number][] = [
    ['the value itself', list, 1],
    ['a well-known name', {meta: {total: 1}, posts: list}, 1],
    ['deep inside', {data: {blog: {nodes: list}}}, 1],
    ['an object by slug', {one: list[0], two: {title: 't2', url: '/v'}}, 2],
    ['a list with nothing in it', [], 0],
    ['a feed with nothing in it', {version: 'https://jsonfeed.org/version/1', title: 'Empty', items: []}, 0],
    [
      'a feed of notes without titles',
      {version: 'https://jsonfeed.org/version/1', items: [{id: '1', content_text: 'x'}]},
      1,
    ],
    ['entries that are no objects are left out', [null, 1, 'x', ...list], 1],
  ];
  for (const [what, value, count] of cases) it(what, async () => assert.equal((await read(value)).length, count));
  it('prefers articles to other lists', async () => {
    assert.equal((await first({authors: [{name: 'Ada'}], tags: ['x'], content: list})).title, 't');
  });
});

describe('JSON: rarer shapes', () => {
  const post = {title: 'One', url: '/one', content: 'Text'};
  const cases: [what: string, value: unknown, expected: Partial<ArticleInput>][] = [
    ['an id that is the address', [{id: 'https://example.org/1', title: 't'}], {url: 'https://example.org/1'}],
    ['an address as the key', {'/one': {title: 'One', body: 'x'}}, {url: '/one', title: 'One'}],
    [
      'names of Hugo',
      [{title: 't', uri: '/u', contents: 'x', lastmod: '2026-01-02'}],
      {url: '/u', content: 'x', date: '2026-01-02'},
    ],
    [
      'nodes of GraphQL',
      {data: {all: {edges: [{node: {fields: {slug: '/a/'}, frontmatter: {title: 'A'}}}]}}},
      {url: '/a/', title: 'A'},
    ],
    [
      'attributes',
      {data: [{id: 3, attributes: {title: 'A', url: '/a', body: 'x'}}]},
      {url: '/a', title: 'A', content: 'x'},
    ],
    [
      'a title that is a list of headings',
      [{name: 'The name', title: ['First', 'Second'], url: '/u', content: 'x'}],
      {title: 'The name'},
    ],
    ['a title in a list', [{title: ['The title'], url: '/u', content: 'x'}], {title: 'The title'}],
    ['a list that follows an empty one', {items: [], posts: [post]}, {title: 'One'}],
  ];
  for (const [what, value, expected] of cases)
    it(what, async () => {
      const article = await first(value);
      for (const [name, said] of Object.entries(expected))
        assert.equal(article[name as keyof ArticleInput], said, name);
    });
  it('says where a JSON Feed goes on', async () => {
    const feed = {version: 'https://jsonfeed.org/version/1.1', next_url: '/feed/2.json', items: [post]};
    const {articles, next} = await readDocument(JSON.stringify(feed));
    assert.deepEqual([articles.length, next], [1, ['/feed/2.json']]);
  });
});

describe('JSON: feeds turned from XML', () => {
  const expected = {url: '/1', title: 'One', summary: 'Short', date: '2026-01-02', lang: 'de', tags: ['a', 'b']};
  const cases: [what: string, value: unknown][] = [
    [
      'plain',
      {
        rss: {
          channel: {
            language: 'de',
            item: {title: 'One', link: '/1', description: 'Short', pubDate: '2026-01-02', category: ['a', 'b']},
          },
        },
      },
    ],
    [
      'with text and attributes apart',
      {
        rss: {
          channel: {
            language: {_text: 'de'},
            item: [
              {
                title: {_cdata: 'One'},
                link: {_text: '/1'},
                description: {_cdata: 'Short'},
                pubDate: {_text: '2026-01-02'},
                category: [{_text: 'a'}, {_text: 'b', _attributes: {domain: 'x'}}],
              },
            ],
          },
        },
      },
    ],
    [
      'with everything in lists',
      {
        rss: {
          $: {version: '2.0'},
          channel: [
            {
              language: ['de'],
              item: [
                {
                  title: ['One'],
                  link: ['/1'],
                  description: ['Short'],
                  pubDate: ['2026-01-02'],
                  category: ['a', {_: 'b', $: {}}],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'Atom, as Blogger gives it',
      {
        feed: {
          'xml:lang': 'de',
          entry: [
            {
              title: {$t: 'One', type: 'text'},
              link: [
                {rel: 'self', href: '/self'},
                {rel: 'alternate', href: '/1'},
              ],
              summary: {$t: 'Short'},
              published: {$t: '2026-01-02'},
              category: [{term: 'a'}, {term: 'b'}],
            },
          ],
        },
      },
    ],
  ];
  for (const [what, value] of cases)
    it(what, async () => {
      const {url, title, summary, date, lang, tags} = await first(value);
      assert.deepEqual({url, title, summary, date, lang, tags}, expected);
    });
  it('says where the feed goes on', async () => {
    const feed = {feed: {link: [{rel: 'next', href: '/feed?start=26'}], entry: [{title: 'One', link: {href: '/1'}}]}};
    assert.deepEqual((await readDocument(JSON.stringify(feed))).next, ['/feed?start=26']);
  });
  it('reads what rss2json.com makes of a feed', async () => {
    const item = {title: 'One', link: '/1', pubDate: '2026-01-02 03:04:05', description: 'Short', categories: ['a']};
    const {url, title, tags} = await first({status: 'ok', feed: {title: 'Feed', link: '/'}, items: [item]});
    assert.deepEqual([url, title, tags], ['/1', 'One', ['a']]);
  });
});

describe('JSON: what it refuses', () => {
  const cases: [what: string, text: string, code: string][] = [
    ['a truncated file', '[{"title": "t", "url": "/u"', 'invalid-json'],
    ['an object without a list', '{"a": 1}', 'unknown-format'],
    ['a number', '3', 'unknown-format'],
    ['the settings of Ghost', '{"settings": {"title": "t", "url": "/u"}}', 'unknown-format'],
    ['the tags of Ghost', '{"tags": [{"name": "t", "url": "/u"}], "meta": {}}', 'unknown-format'],
    ['null', 'null', 'unknown-format'],
    ['very deep nesting', `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`, 'none'],
  ];
  for (const [what, text, code] of cases)
    it(what, async () => {
      if (code === 'none')
        assert.deepEqual(
          (await readArticles(text)).filter(({title}) => title),
          [],
        );
      else await assert.rejects(readArticles(text), {name: 'RelatedArticlesError', code});
    });
  it('says what an error says', async () => {
    await assert.rejects(read({errors: [{message: 'Unknown key', type: 'UnauthorizedError'}]}), {
      message: 'The source answered with an error: UnauthorizedError: Unknown key',
    });
  });
  it('takes a wide and deep object without a list in time', async () => {
    const wide = (depth: number): unknown =>
      Object.fromEntries(Array.from({length: 25}, (_, i) => [`k${i}`, depth ? wide(depth - 1) : 'x']));
    const text = JSON.stringify(wide(3));
    const from = performance.now();
    await assert.rejects(readArticles(text), {code: 'unknown-format'});
    assert.ok(performance.now() - from < 5000, 'takes seconds');
  });
  it('passes over one mad entry', async () => {
    const mad = `{"title": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "url": "/v"}`;
    const articles = await readArticles(`[{"title": "t", "url": "/u"}, ${mad}]`);
    assert.deepEqual(
      articles.map(({title}) => title),
      ['t', undefined],
    );
  });
  it('leaves prototypes alone', async () => {
    await readArticles('[{"__proto__": {"polluted": true}, "title": "t", "url": "/u"}]');
    assert.equal(({} as {polluted?: boolean}).polluted, undefined);
  });
});
