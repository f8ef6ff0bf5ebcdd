import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RelatedArticlesError} from '../../src/errors.ts';
import {parseFeed} from './parse-feed.ts';

const ITEM = '<item><title>T</title><link>https://example.org/a</link></item>';
const WORDPRESS = '<generator>https://wordpress.org/?v=6.5.2</generator><link>https://example.org</link>';

const rss = (parts: string) => `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>${parts}</channel></rss>`;
const atom = (parts: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${parts}<entry><title>T</title></entry></feed>`;
const next = (xml: string, url = 'https://example.org/feed/') => parseFeed(xml, url).next;

describe('where a feed goes on', () => {
  it('follows the link that says so', () => {
    assert.deepEqual(next(atom('<link rel="self" href="/feed"/><link rel="next" href="/feed?page=2"/>')), [
      'https://example.org/feed?page=2',
    ]);
    assert.deepEqual(next(rss(`<atom:link rel="next" href="https://example.org/feed?p=2"/>${ITEM}`)), [
      'https://example.org/feed?p=2',
    ]);
    assert.deepEqual(next(atom('<link rel="prev-archive" href="/2023/11.atom"/>')), [
      'https://example.org/2023/11.atom',
    ]);
  });

  it('resolves it against xml:base', () => {
    const xml =
      '<feed xml:base="https://example.org/blog/"><link rel="next" href="2"/><entry><title>T</title></entry></feed>';
    assert.deepEqual(next(xml), ['https://example.org/blog/2']);
  });

  it('turns the pages of WordPress, which names none', () => {
    const xml = rss(WORDPRESS + ITEM);
    assert.deepEqual(next(xml), ['https://example.org/feed/?paged=2']);
    assert.deepEqual(next(xml, 'https://example.org/?feed=rss2&paged=2'), ['https://example.org/?feed=rss2&paged=3']);
    assert.deepEqual(next(rss(`${WORDPRESS}<atom:link rel="next" href="/n"/>${ITEM}`)), ['https://example.org/n']);
  });

  it('ends with a page that has no articles', () => {
    assert.deepEqual(next(rss(WORDPRESS)), []);
    assert.deepEqual(next('<feed><link rel="next" href="/2"/></feed>'), []);
    assert.deepEqual(next(atom('<link rel="next"/>')), []);
  });

  it('turns no pages of a service that hands the feed on, of other programs, or of a text without an address', () => {
    assert.deepEqual(next(rss(WORDPRESS + ITEM), 'https://feeds.feedburner.com/example'), []);
    assert.deepEqual(next(rss(`<generator>Hugo</generator><link>https://example.org</link>${ITEM}`)), []);
    assert.deepEqual(next(rss(`<generator>https://wordpress.org/</generator>${ITEM}`)), []);
    for (const url of ['', 'feed', 'https://[']) assert.deepEqual(next(rss(WORDPRESS + ITEM), url), [], url);
  });

  it('does not take an article’s link for the feed’s', () => {
    assert.deepEqual(next('<feed><entry><title>T</title><link rel="next" href="/b"/></entry></feed>'), []);
  });
});

describe('an HTML page where a feed was expected', () => {
  const messageFor = (html: string): string => {
    try {
      parseFeed(html, 'https://x.org/');
    } catch (error) {
      assert.ok(error instanceof RelatedArticlesError && error.code === 'unknown-format', String(error));
      return error.message;
    }
    return 'no error';
  };

  it('names the feed that the page names', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="feed.xml">';
    const page = (head: string) => `<!doctype html><html><head><title>T</title>${head}</head><body></body></html>`;
    const expected = 'https://x.org/ is an HTML page, not a feed; it names https://x.org/feed.xml: use that.';
    assert.equal(messageFor(page(link)), expected);
    assert.equal(messageFor(page('<meta name="a">'.repeat(200) + link)), expected);
    assert.equal(messageFor(page(`<script>document.write('<link href="/no"')</script>${link}`)), expected);
    assert.equal(messageFor(`<!doctype html>${link.replace('rss+xml', 'feed+json')}<p>T`), expected);
    assert.match(messageFor(page(link.replace('href', 'data-href'))), /begins with/);
    assert.match(messageFor(page(link.replace('alternate', 'search'))), /begins with "<!doctype html>/);
    assert.match(messageFor(page('')), /^No feed at https:\/\/x\.org\//);
  });
});
