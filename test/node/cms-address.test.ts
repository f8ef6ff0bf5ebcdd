import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {completeAddress} from '../../src/sources/cms-address.ts';
import {isCmsAddress} from '../../src/sources/is-cms-address.ts';

const parameters = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);
const POSTS = 'https://example.org/wp-json/wp/v2/posts';

describe('addresses of content systems', () => {
  it('a WordPress collection gets what makes its answer complete', () => {
    const {per_page, _embed, _fields} = parameters(completeAddress(POSTS));
    assert.equal(per_page, '100');
    assert.equal(_embed, 'wp:featuredmedia,wp:term,author');
    for (const name of ['link', 'title', 'date_gmt', '_links', '_embedded'])
      assert.ok(_fields?.split(',').includes(name), name);
  });
  it('what is there stays', () => {
    const said = parameters(completeAddress(`${POSTS}?per_page=5&_fields[]=link&categories=3&_embed`));
    assert.deepEqual(said, {per_page: '5', '_fields[]': 'link', categories: '3', _embed: ''});
  });
  const roots = ['https://example.org/wp-json', 'https://example.org/wp-json/', 'https://example.org/a/wp-json/'];
  for (const root of roots)
    it(`${root} leads to the posts`, () => {
      assert.equal(completeAddress(root).split('?')[0], `${root.replace(/\/$/, '')}/wp/v2/posts`);
    });
  for (const root of ['https://example.org/?rest_route=/', 'https://example.org/index.php?rest_route=/wp/v2/posts'])
    it(`${root} leads to the posts`, () => {
      const {rest_route, per_page} = parameters(completeAddress(root));
      assert.deepEqual([rest_route, per_page], ['/wp/v2/posts', '100']);
    });
  it('custom post types count, too', () => {
    assert.match(completeAddress('https://example.org/wp-json/wp/v2/book'), /\/book\?per_page=100&/);
  });
  it('Ghost gets its tags and authors, and keeps its key', () => {
    const ghost = 'https://example.org/ghost/api/v3/content/posts/?key=abc&limit=5';
    assert.deepEqual(parameters(completeAddress(ghost)), {key: 'abc', limit: '5', include: 'tags,authors'});
  });
  const unchanged = [
    `${POSTS}/123`,
    `${POSTS}.json`,
    'https://example.org/feed.json?x=%20a+b',
    'https://example.org/ghost/api/content/tags/?key=abc',
    'https://example.org/?rest_route=/wp/v2/posts/3',
    'nonsense',
  ];
  for (const url of unchanged) it(`${url} stays`, () => assert.equal(completeAddress(url), url));
  it('completing twice is completing once', () => {
    const once = completeAddress(POSTS);
    assert.equal(completeAddress(once), once);
  });
  it('the quick test knows each of them', () => {
    for (const url of [
      ...roots,
      POSTS,
      `${POSTS}?a=b`,
      'https://a.org/?rest_route=/',
      'https://a.org/ghost/api/content/posts/',
    ])
      assert.equal(isCmsAddress(url), true, url);
    for (const url of ['https://example.org/feed.xml', 'https://example.org/posts.json'])
      assert.equal(isCmsAddress(url), false, url);
  });
});
