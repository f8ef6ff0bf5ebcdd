import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RelatedArticlesError} from '../../src/errors.ts';
import {createRecommender, readArticles} from '../../src/core.ts';
import {htmlToText, inlineHtmlToText} from '../../src/text/html-to-text.ts';
import {DEVIATIONS, expectedCount, feedBytes, feeds, readFeed, readLines, realFeeds, skip} from './feed-reference.ts';

const URL_OF_FEED = 'https://example.org/feed';

function assertCoded(what: string, error: unknown): void {
  assert.ok(error instanceof RelatedArticlesError && error.code !== 'internal', `${what}: ${String(error)}`);
}

/** Reads a text to the last article, and gives the number of titled and linked ones; 0 when it is refused. */
async function readAll(what: string, text: string): Promise<number> {
  try {
    const articles = await readArticles(text, {url: URL_OF_FEED});
    for (const {summary, content} of articles) htmlToText(content ?? summary ?? '');
    return articles.filter(({title, url}) => inlineHtmlToText(title ?? '') && url).length;
  } catch (error) {
    assertCoded(what, error);
    return 0;
  }
}

describe('feeds of real sites', {skip, timeout: 60_000}, () => {
  it('gives every titled and linked article that feedparser finds', async () => {
    const wrong: string[] = [];
    for (const row of realFeeds) {
      const found = await readAll(row.file, readFeed(row));
      if (found !== expectedCount(row)) wrong.push(`${row.file}: ${found}, not ${expectedCount(row)}`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(realFeeds.length > 100 && Object.keys(DEVIATIONS).length <= 0.08 * realFeeds.length);
  });

  it('gives every titled and linked article of the JSON feeds', async () => {
    type Item = Record<string, unknown>;
    const json = feeds.filter(({kind}) => kind === 'jsonfeed');
    assert.ok(json.length > 10);
    for (const row of json) {
      const text = readFeed(row);
      const {items = []} = JSON.parse(text.replace(/^\ufeff/, '')) as {items?: Item[]};
      // an id is ideally the address (JSON Feed 1.1, items)
      const linked = ({url, external_url, id}: Item): boolean =>
        Boolean(url ?? external_url) || /^https?:/.test(String(id));
      const expected = items.filter((item) => item['title'] && linked(item)).length;
      assert.equal(await readAll(row.file, text), expected, row.file);
    }
  });

  it('indexes every file or refuses it by a code, from the bytes as they were served', async () => {
    for (const row of feeds) {
      const headers = row.served?.headers ?? {};
      const fetch = (): Promise<Response> => Promise.resolve(new Response(feedBytes(row), {headers}));
      const recommender = createRecommender({source: URL_OF_FEED, fetch});
      await recommender.recommend({title: row.file}).catch((error: unknown) => {
        assertCoded(row.file, error);
      });
    }
  });
});

describe('hostile feeds', {skip, timeout: 60_000}, () => {
  for (const list of ['xml-attacks.jsonl', 'feeds-with-xss.jsonl']) {
    it(`ends on every one of ${list} with articles or a coded error`, async () => {
      for (const {xml} of readLines<{xml: string}>(`hostile/${list}`)) await readAll(xml, xml);
    });
  }
});
