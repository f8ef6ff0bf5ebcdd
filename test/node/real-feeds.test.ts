import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RelatedArticlesError} from '../../src/errors.ts';
import {parseFeed} from '../../src/sources/feed.ts';
import {htmlToText, inlineHtmlToText} from '../../src/text/html-to-text.ts';
import {DEVIATIONS, expectedCount, feeds, readFeed, readLines, realFeeds, skip} from './feed-reference.ts';

const URL_OF_FEED = 'https://example.org/feed';

/** Reads a feed to the last text, and gives the number of titled and linked articles; 0 when it is refused. */
function readAll(what: string, text: string): number {
  try {
    const articles = parseFeed(text, URL_OF_FEED);
    for (const {summary, content} of articles) htmlToText(content ?? summary ?? '');
    return articles.filter(({title, url}) => inlineHtmlToText(title ?? '') && url).length;
  } catch (error) {
    assert.ok(error instanceof RelatedArticlesError && error.code === 'unknown-format', `${what}: ${String(error)}`);
    return 0;
  }
}

describe('feeds of real sites', {skip, timeout: 60_000}, () => {
  it('gives every titled and linked article that feedparser finds', () => {
    const wrong = realFeeds.flatMap((row) => {
      const found = readAll(row.file, readFeed(row));
      return found === expectedCount(row) ? [] : [`${row.file}: ${found}, not ${expectedCount(row)}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(realFeeds.length > 100 && Object.keys(DEVIATIONS).length <= 0.08 * realFeeds.length);
  });

  it('ends on every file with articles or a coded error', () => {
    for (const row of feeds) readAll(row.file, readFeed(row));
  });
});

describe('hostile feeds', {skip, timeout: 60_000}, () => {
  for (const list of ['xml-attacks.jsonl', 'feeds-with-xss.jsonl']) {
    it(`ends on every one of ${list} with articles or a coded error`, () => {
      for (const {xml} of readLines<{xml: string}>(`hostile/${list}`)) readAll(xml, xml);
    });
  }
});
