import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createRecommender} from '../../src/core.ts';
import {inputs, skip} from '../node/feed-reference.ts';
import {shown} from './browser.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

/** Feeds of different kinds and languages; the one in Arabic has three articles in all, the others have enough. */
const FEEDS: [file: string, lang: string, expected: number][] = [
  ['FeedKit/xml/Ampersand.xml', 'da', 4],
  ['feedjira/FeedBurnerXHTML.xml', 'en', 4],
  ['feedjira/HREFConsideredHarmful.xml', 'en', 4],
  ['feedparser-feeds/news/guardian-facebook.rss', 'en', 4],
  ['feedparser-feeds/osm/mapbox.rss', 'en', 4],
  ['miniflux-v2/parser/testdata/encoding_WINDOWS-1251.xml', 'ru', 4],
  ['netnewswire/3960.json', 'de', 4],
  ['netnewswire/phpxml.rss', 'nl', 4],
  ['netnewswire/russcox.atom', 'en', 4],
  ['rss-parser/gulp-atom.atom', 'en', 4],
  ['sites/RavelloH/public/feed/rss.xml', 'zh', 4],
  ['sites/9pars/feed/index.html', 'tr', 4],
  ['sites/bualimmm/ar/feed.xml', 'ar', 1],
];

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

describe('real feeds on a page of another origin', {skip}, () => {
  let origins: Origins;
  before(async () => {
    origins = await startOrigins(`${inputs}/feeds`);
  });
  after(() => origins.close());

  /** The page of that article of the feed which has most to relate to, and that most clearly. */
  async function pageFor(src: string, lang: string): Promise<string> {
    const recommender = createRecommender({source: src});
    let best = {count: -1, least: 0, title: '', text: ''};
    for (const {title, text, summary} of await recommender.articles()) {
      const {articles} = await recommender.recommend({title, text: text || summary});
      const [count, least] = [articles.length, articles.at(-1)?.score ?? 0];
      if (count > best.count || (count === best.count && least > best.least))
        best = {count, least, title, text: text || summary};
    }
    return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
      <title>${escape(best.title)}</title><link rel="icon" href="data:,">
      <script type="module" src="${origins.cdn}/related-articles.js"></script></head>
      <body><article><h1>${escape(best.title)}</h1><p>${escape(best.text)}</p></article>
      <related-articles src="${src}"></related-articles></body></html>`;
  }

  for (const [i, [file, lang, expected]] of FEEDS.entries())
    it(`${file}: ${expected}`, async () => {
      const {browser, feeds, site, write} = origins;
      await write(`${i}.html`, await pageFor(`${feeds}/${file}`, lang));
      const page = await browser.open(`${site}/${i}.html`);
      const links = await shown(page);
      await page.close();
      assert.ok(links.length >= expected, `${links.length} suggestions`);
      assert.ok(links.every(({href, title}) => /^https?:\/\/./.test(href) && title));
      // pictures of feeds are on hosts that need not be there any more
      assert.deepEqual(
        browser.faults.filter((fault) => !fault.startsWith('Failed to load resource')),
        [],
      );
    });
});
