import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readDocument} from '../../src/sources/read-articles.ts';

const API = 'https://example.org/ghost/api/content/posts/?key=22444f78447824223cefc48062';

const post = {
  id: '5c7e',
  uuid: '3a03',
  slug: 'ferry',
  title: 'A ferry',
  url: 'https://example.org/ferry/',
  html: '<p>Long</p>',
  comment_id: '5c7e',
  custom_excerpt: null,
  excerpt: 'Short',
  feature_image: '/a.jpg',
  published_at: '2026-03-02T10:00:00.000+00:00',
  tags: [{name: '#internal'}, {name: 'Harbour'}, {name: 'Sea'}],
  primary_tag: {name: '#internal'},
  authors: [{name: 'Ada'}, {name: 'Grace'}],
};
const read = (data: object, url = API): ReturnType<typeof readDocument> => readDocument(JSON.stringify(data), {url});

describe('Ghost', () => {
  it('reads a post; internal tags are not for readers', async () => {
    const {articles} = await read({posts: [post]});
    const {id, title, url, content, summary, image, date, tags, section, authors} = articles[0]!;
    assert.deepEqual([id, title, url], ['5c7e', 'A ferry', 'https://example.org/ferry/']);
    assert.deepEqual([content, summary, image], ['<p>Long</p>', 'Short', '/a.jpg']);
    assert.deepEqual([tags, section, authors], [['Harbour', 'Sea'], 'Harbour', ['Ada', 'Grace']]);
    assert.equal(date, '2026-03-02T10:00:00.000+00:00');
  });
  it('reads pages', async () => {
    assert.equal((await read({pages: [{...post, title: 'About'}]})).articles[0]?.title, 'About');
  });
  it('takes the text of what only members see', async () => {
    const {articles} = await read({posts: [{...post, html: null, plaintext: 'Beginning'}], meta: {pagination: {}}});
    assert.deepEqual([articles[0]?.content, articles[0]?.text], [undefined, 'Beginning']);
  });
  it('says where it goes on', async () => {
    const {next} = await read({posts: [post], meta: {pagination: {page: 1, pages: 3, next: 2}}});
    assert.deepEqual(next, [`${API}&page=2`, `${API}&page=3`]);
    assert.deepEqual((await read({posts: [post], meta: {pagination: {page: 3, pages: 3, next: null}}})).next, []);
  });
});
