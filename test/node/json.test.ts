import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseJsonArticles} from '../../src/sources/json.ts';

const first = (value: unknown): ReturnType<typeof parseJsonArticles>[number] =>
  parseJsonArticles(JSON.stringify(value))[0]!;

describe('JSON: names of fields', () => {
  const cases: [part: keyof ReturnType<typeof first>, names: string[], value: unknown, expected: unknown][] = [
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
      it(`${name} is the ${part}`, () => {
        assert.deepEqual(
          first([
            {
              title: 't',
              url: 'u',
              ...(part === 'title' && {title: ''}),
              ...(part === 'url' && {url: ''}),
              [name]: value,
            },
          ])[part],
          expected,
        );
      });
});

describe('JSON: shapes of values', () => {
  it('reads objects that hold a text, as WordPress and JSON-LD write them', () => {
    const article = first([
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
    assert.equal(article.summary, '<p>Short</p>');
    assert.deepEqual(article.authors, ['Ada']);
    assert.equal(article.image, '/a.jpg');
    assert.deepEqual(article.tags, [], 'numbers are ids, not names');
  });
  it('reads tags from one string with commas', () => {
    assert.deepEqual(first([{title: 't', url: 'u', keywords: 'sea, ferry ,,'}]).tags, ['sea', 'ferry']);
  });
  it('reads a JSON Feed with its language', () => {
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
    const article = first(feed);
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
  for (const [what, value, count] of cases)
    it(what, () => assert.equal(parseJsonArticles(JSON.stringify(value)).length, count));
  it('prefers articles to other lists', () => {
    assert.equal(first({authors: [{name: 'Ada'}], tags: ['x'], content: list}).title, 't');
  });
});

describe('JSON: what it refuses', () => {
  const cases: [what: string, text: string, code: string][] = [
    ['a truncated file', '[{"title": "t", "url": "/u"', 'invalid-json'],
    ['an object without a list', '{"a": 1}', 'unknown-format'],
    ['a number', '3', 'unknown-format'],
    ['null', 'null', 'unknown-format'],
    ['very deep nesting', `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`, 'none'],
  ];
  for (const [what, text, code] of cases)
    it(what, () => {
      if (code === 'none')
        assert.deepEqual(
          parseJsonArticles(text).filter(({title}) => title),
          [],
        );
      else assert.throws(() => parseJsonArticles(text), {name: 'RelatedArticlesError', code});
    });
  it('passes over one mad entry', () => {
    const mad = `{"title": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "url": "/v"}`;
    assert.deepEqual(
      parseJsonArticles(`[{"title": "t", "url": "/u"}, ${mad}]`).map(({title}) => title),
      ['t', undefined],
    );
  });
  it('leaves prototypes alone', () => {
    parseJsonArticles('[{"__proto__": {"polluted": true}, "title": "t", "url": "/u"}]');
    assert.equal(({} as {polluted?: boolean}).polluted, undefined);
  });
});
