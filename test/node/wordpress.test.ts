import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ArticleInput} from '../../src/core.ts';
import {readArticles, readDocument} from '../../src/sources/read-articles.ts';

const API = 'https://example.org/wp-json/wp/v2/posts';

const post = (more: object = {}): object => ({
  id: 7,
  date: '2026-03-02T11:00:00',
  date_gmt: '2026-03-02T10:00:00',
  link: '/2026/ferry/',
  type: 'post',
  title: {rendered: 'A ferry &amp; its crew'},
  content: {
    rendered: '<p>Long <img src="smile.png" class="wp-smiley"> <img src="/in-text.jpg" width="800"></p>',
    protected: false,
  },
  excerpt: {rendered: '<p>Long text [&hellip;]</p>', protected: false},
  categories: [1, 4],
  ...more,
});

const readPost = async (more?: object): Promise<ArticleInput> => (await readArticles(JSON.stringify([post(more)])))[0]!;

const media = (sizes: Record<string, number>): object => ({
  source_url: '/full.jpg',
  media_details: {
    sizes: Object.fromEntries(
      Object.entries(sizes).map(([name, width]) => [name, {width, source_url: `/${name}.jpg`}]),
    ),
  },
});
const withMedia = (...found: object[]): object => ({_embedded: {'wp:featuredmedia': found}});
const FORBIDDEN = {code: 'rest_forbidden', message: 'No.', data: {status: 401}};

describe('WordPress: a post', () => {
  it('has its picture in all widths of the same shape', async () => {
    const size = (width: number, height: number): object => ({
      width,
      height,
      source_url: `https://example.org/${width}.jpg`,
    });
    const sizes = {large: size(1024, 576), thumbnail: size(150, 150), square: size(600, 600), medium: size(300, 169)};
    const featured = {source_url: '/full.jpg', media_details: {width: 1600, height: 900, sizes}};
    const {srcset} = await readPost(withMedia(featured));
    assert.equal(srcset, 'https://example.org/300.jpg 300w, https://example.org/1024.jpg 1024w');
    assert.equal((await readPost(withMedia(FORBIDDEN))).srcset, undefined);
  });
  it('has its fields', async () => {
    const {id, url, title, summary, date} = await readPost();
    assert.deepEqual(
      {id, url, title, summary, date},
      {
        id: '7',
        url: '/2026/ferry/',
        title: 'A ferry &amp; its crew',
        summary: 'Long text…',
        date: '2026-03-02T10:00:00',
      },
    );
  });
  it('may come alone', async () => {
    const {articles, next} = await readDocument(JSON.stringify(post()), {url: `${API}/7`});
    assert.deepEqual([articles.length, next], [1, []]);
  });
  it('keeps its text to itself behind a password', async () => {
    const {title, content, summary, image} = await readPost({
      content: {rendered: '<form><img src="/a.png"></form>', protected: true},
    });
    assert.deepEqual([title, content, summary, image], ['A ferry &amp; its crew', undefined, undefined, undefined]);
  });
  it('has the names of its terms, and the first real category as its section', async () => {
    const term = (taxonomy: string, name: string, slug = name): object => ({id: 1, taxonomy, name, slug});
    const {tags, section} = await readPost({
      _embedded: {
        'wp:term': [
          [term('category', 'Uncategorized', 'uncategorized'), term('category', 'Harbour')],
          [term('post_tag', 'ferry'), null],
          [term('post_format', 'Video'), term('region', 'Coast')],
          FORBIDDEN,
        ],
      },
    });
    assert.deepEqual([tags, section], [['Harbour', 'ferry', 'Coast'], 'Harbour']);
  });
  it('has no numbers for terms that are not embedded', async () => {
    const {tags, section} = await readPost();
    assert.deepEqual([tags, section], [[], undefined]);
  });
  it('has its authors, but no errors for them', async () => {
    const authors = async (author: object[], more = {}): Promise<unknown> =>
      (await readPost({_embedded: {author}, ...more})).authors;
    assert.deepEqual(await authors([{id: 1, name: 'Ada'}, FORBIDDEN]), ['Ada']);
    assert.deepEqual(await authors([FORBIDDEN], {yoast_head_json: {author: 'Grace'}}), ['Grace']);
    assert.deepEqual(await authors([FORBIDDEN]), []);
  });
  it('has a language where a plugin tells it', async () => {
    assert.equal((await readPost({lang: 'de'})).lang, 'de');
    assert.equal((await readPost({yoast_head_json: {og_locale: 'fr_CA'}})).lang, 'fr_CA');
  });
  it('has a date, though one of them is zeros', async () => {
    assert.equal((await readPost({date_gmt: '0000-00-00T00:00:00'})).date, '2026-03-02T11:00:00');
  });
  it('has no short codes of page builders', async () => {
    const {content} = await readPost({content: {rendered: '[vc_row css="x"][vc_column]Text[/vc_column][/vc_row]'}});
    assert.equal(content?.trim(), 'Text');
  });
  const excerpts: [html: string, expected: string][] = [
    ['<p>Short.</p>', 'Short.'],
    ['<p>Cut [&hellip;]</p>', 'Cut…'],
    [
      '<p>Cut &hellip; <a class="more-link" href="/x">Continue reading <span>&#8220;A ferry&#8221;</span></a></p>',
      'Cut…',
    ],
    ['<p>Whole.</p> <p><a href="/x">Read more</a></p>', 'Whole.'],
    ['<p>Whole.<br>Read more about the ferry</p>', 'Whole.'],
    ['<p>Is it whole? Weiterlesen</p>', 'Is it whole?'],
    ['<p>全文。続きを読む</p>', '全文。'],
    ['<p>Cut &#8594; Read more</p>', 'Cut'],
    ['<p>Cut <a class="more" href="/x">Read more</a></p>', 'Cut'],
    ['<p>Cut <a class="more" href="/x"><span>Read more</span></a></p>', 'Cut'],
    ['<p>Cut Read more &raquo;</p>', 'Cut'],
    ['<p>Elle dit « bonjour » à tous.</p>', 'Elle dit « bonjour » à tous.'],
    ['<p>Schools say: read more books. All agreed.</p>', 'Schools say: read more books. All agreed.'],
    ['<p>Warum Kinder mehr lesen als ihre Eltern.</p>', 'Warum Kinder mehr lesen als ihre Eltern.'],
    ['<p>Read more, live longer.</p>', 'Read more, live longer.'],
    ['<p>a &lt; b</p>', 'a &lt; b'],
  ];
  for (const [html, expected] of excerpts)
    it(`has the excerpt ${html}`, async () => {
      assert.equal((await readPost({excerpt: {rendered: html}})).summary, expected);
    });
});

describe('WordPress: the picture of a post', () => {
  const cases: [what: string, more: object, expected: string | undefined][] = [
    ['in a size that fits', withMedia(media({thumbnail: 150, large: 1024, medium_large: 768})), '/medium_large.jpg'],
    ['whole where no size fits', withMedia(media({thumbnail: 150, large: 2000})), '/full.jpg'],
    ['whole where there are no sizes', withMedia({source_url: '/full.jpg', media_details: []}), '/full.jpg'],
    ['as Jetpack tells it', {...withMedia(FORBIDDEN), jetpack_featured_media_url: '/jetpack.jpg'}, '/jetpack.jpg'],
    ['as Yoast tells it', {yoast_head_json: {og_image: [{width: 1200, url: '/og.jpg'}]}}, '/og.jpg'],
    ['in the text', {jetpack_featured_media_url: '', featured_image: 12}, '/in-text.jpg'],
    ['nowhere', {content: {rendered: '<img src="data:image/gif;base64,R0" width="800">'}}, undefined],
    [
      'in the text, loaded late',
      {content: {rendered: '<img src="data:," data-src="/late.jpg?a=1&amp;b=2">'}},
      '/late.jpg?a=1&b=2',
    ],
  ];
  for (const [what, more, expected] of cases)
    it(what, async () => assert.equal((await readPost(more)).image, expected));
});

describe('WordPress: what is no post', () => {
  const cases: [what: string, value: unknown, message: RegExp][] = [
    ['terms', [{id: 4, name: 'News', link: '/news/', description: 'All', taxonomy: 'category'}], /terms, not posts/],
    ['one term', {id: 4, name: 'News', link: '/news/', taxonomy: 'category'}, /terms, not posts/],
    [
      'media',
      [{id: 5, link: '/a/', title: {rendered: 'a'}, media_type: 'image', source_url: '/a.jpg'}],
      /media, not posts/,
    ],
    ['an error', {code: 'rest_no_route', message: 'No route.', data: {status: 404}}, /rest_no_route: No route\./],
    ['an error with a code only', {code: 'rest_no_route'}, /error: rest_no_route/],
  ];
  for (const [what, value, message] of cases)
    it(what, () => assert.rejects(readArticles(JSON.stringify(value)), {code: 'unknown-format', message}));
});

describe('WordPress: where a list goes on', () => {
  const next = async (url: string | undefined, count: number, headers?: Record<string, string>): Promise<unknown> => {
    const text = JSON.stringify(Array.from({length: count}, (_, id) => post({id, link: `/${id}/`})));
    return (await readDocument(text, {url, headers: headers && new Headers(headers)})).next;
  };
  it('all pages that the header counts', async () => {
    assert.deepEqual(await next(`${API}?per_page=2`, 2, {'X-WP-TotalPages': '3'}), [
      `${API}?per_page=2&page=2`,
      `${API}?per_page=2&page=3`,
    ]);
    assert.deepEqual(await next(`${API}?page=3`, 10, {'X-WP-TotalPages': '3'}), []);
  });
  it('the next page that Link names', async () => {
    const link = `<${API}?page=1>; rel="prev", <${API}?page=3>; rel="next"`;
    assert.deepEqual(await next(`${API}?page=2`, 10, {Link: link}), [`${API}?page=3`]);
  });
  it('the page after a full one', async () => {
    assert.deepEqual(await next(API, 10), [`${API}?page=2`]);
    assert.deepEqual(await next('https://example.org/?rest_route=/wp/v2/book&per_page=2', 2), [
      'https://example.org/?rest_route=%2Fwp%2Fv2%2Fbook&per_page=2&page=2',
    ]);
  });
  it('nowhere after a page that is not full, in a file, or without an address', async () => {
    assert.deepEqual(await next(API, 9), []);
    assert.deepEqual(await next('https://example.org/wp/v2/posts.json', 10), []);
    assert.deepEqual(await next('https://example.org/data/posts', 10), []);
    assert.deepEqual(await next(undefined, 10), []);
  });
  it('not without end', async () => {
    assert.equal(((await next(API, 10, {'X-WP-TotalPages': '1e9'})) as unknown[]).length, 200);
    assert.deepEqual(await next(API, 9, {'X-WP-TotalPages': 'many'}), []);
  });
  it('the posts, from the root of the API', async () => {
    const root = JSON.stringify({
      name: 'Site',
      url: 'https://example.org',
      routes: {'/wp/v2/posts': {methods: ['GET']}},
    });
    const {articles, next: found = []} = await readDocument(root, {url: 'https://example.org/wp-json/'});
    assert.deepEqual([articles.length, found.length], [0, 1]);
    assert.match(found[0]!, /\/wp-json\/wp\/v2\/posts\?/);
  });
});
