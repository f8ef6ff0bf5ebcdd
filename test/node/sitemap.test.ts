import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normalizeArticle} from '../../src/core.ts';
import {RelatedArticlesError} from '../../src/errors.ts';
import {parseFeed} from './parse-feed.ts';
import {readLines, skip} from './feed-reference.ts';

const URL_OF_SITEMAP = 'https://example.org/maps/sitemap.xml';
const SCHEMAS =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" ' +
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';

const urlset = (urls: string) => parseFeed(`<?xml version="1.0"?><urlset ${SCHEMAS}>${urls}</urlset>`, URL_OF_SITEMAP);
const index = (files: string) => parseFeed(`<sitemapindex ${SCHEMAS}>${files}</sitemapindex>`, URL_OF_SITEMAP);

describe('sitemaps', () => {
  it('reads what the extension for news says of a page', () => {
    const {articles, next} = urlset(`<url><loc>https://example.org/a</loc><lastmod>2024-06-01</lastmod><news:news>
      <news:publication><news:name>The Example</news:name><news:language>pt</news:language></news:publication>
      <news:publication_date>2024-05-06T10:00:00Z</news:publication_date><news:title>Bread &amp; circuses</news:title>
      <news:keywords>bread, games</news:keywords></news:news>
      <image:image><image:loc>/a.jpg</image:loc></image:image></url>`);
    assert.deepEqual(next, []);
    assert.equal(articles.length, 1);
    const article = normalizeArticle(articles[0] ?? {});
    assert.equal(article?.title, 'Bread & circuses');
    assert.equal(article.url, 'https://example.org/a');
    assert.equal(article.date, Date.UTC(2024, 4, 6, 10));
    assert.deepEqual(article.tags, ['bread', 'games']);
    assert.equal(article.lang, 'pt');
    assert.equal(article.image, 'https://example.org/a.jpg');
  });

  it('keeps the order of pages, those without a title included', () => {
    const {articles} = urlset(`<url><loc>https://example.org/b</loc><lastmod>2024-06-01</lastmod></url>
      <url><loc><![CDATA[ https://example.org/a?x=1&y=2 ]]></loc><image:image><image:loc>/i.png</image:loc>
      <image:title>A picture</image:title></image:image></url><url><loc></loc></url>`);
    assert.deepEqual(
      articles.map(({url, title, date, image}) => [url, title, date, image]),
      [
        ['https://example.org/b', undefined, Date.UTC(2024, 5, 1), undefined],
        ['https://example.org/a?x=1&y=2', undefined, undefined, 'https://example.org/i.png'],
      ],
    );
  });

  it('knows the namespaces by other prefixes', () => {
    const {articles} = parseFeed(
      `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <s:url><s:loc>/a</s:loc><n:news><n:title>T</n:title></n:news></s:url></s:urlset>`,
      URL_OF_SITEMAP,
    );
    assert.deepEqual([articles[0]?.url, articles[0]?.title], ['https://example.org/a', 'T']);
  });

  it('gives the files of an index, those that changed last first', () => {
    const {articles, next} =
      index(`<sitemap><loc>https://example.org/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
      <sitemap><loc>https://example.org/one.xml</loc></sitemap>
      <sitemap><loc>new.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
      <sitemap><loc>https://example.org/two.xml</loc></sitemap>
      <sitemap>https://example.org/loose.xml</sitemap><sitemap><loc>javascript:alert(1)</loc></sitemap><sitemap><loc>https://example.org/two.xml</loc></sitemap>`);
    assert.deepEqual(articles, []);
    assert.deepEqual(next, [
      'https://example.org/maps/new.xml',
      'https://example.org/old.xml',
      'https://example.org/one.xml',
      'https://example.org/two.xml',
    ]);
  });

  it('gives nothing for an empty sitemap', () => {
    for (const {articles, next} of [urlset(''), index('')]) assert.deepEqual([articles, next], [[], []]);
  });

  it('ends on every attack with http(s) addresses or a coded error', {skip}, () => {
    for (const {xml} of readLines<{xml: string}>('hostile/sitemap-attacks.jsonl')) {
      try {
        const {articles, next = []} = parseFeed(xml, URL_OF_SITEMAP);
        for (const address of [...next, ...articles.flatMap(({url, image}) => [url ?? [], image ?? []].flat())]) {
          assert.match(address, /^https?:\/\//, xml);
        }
      } catch (error) {
        assert.ok(error instanceof RelatedArticlesError && error.code === 'unknown-format', `${xml}: ${String(error)}`);
      }
    }
  });
});
