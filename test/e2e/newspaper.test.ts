import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildDemo} from '../../scripts/build-demo.mjs';
import {serve} from '../../scripts/serve.mjs';
import {shown, startBrowser} from './browser.ts';
import type {TestBrowser} from './browser.ts';

describe('the demo newspaper', () => {
  let browser: TestBrowser;
  let site: Awaited<ReturnType<typeof serve>>;
  let folder: string;
  const story = '/local/ferries-to-sail-again-on-monday-after-roster-deal/';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'related-articles-'));
    site = await serve({root: folder, canRelay: true});
    await buildDemo({outDir: folder, siteUrl: site.origin});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, {recursive: true});
  });

  it('shows a box in the text and a block after it that do not repeat each other', async () => {
    const page = await browser.open(site.origin + story);
    const box = await shown(page, 'related-articles[layout=inline]');
    const block = await shown(page, 'related-articles:not([layout])');
    assert.equal(box.length, 1);
    const both = [...box, ...block].map(({href}) => href);
    assert.equal(new Set(both).size, both.length);
    assert.ok(!both.some((href) => href.includes(story)));
    const ferries = ['talks-break-off', 'walk-out', 'who-pays-for-the-crale-ferry', 'twenty-five-minutes-by-water'];
    assert.deepEqual(
      ferries.filter((words) => !both.some((href) => href.includes(words))),
      [],
    );
    assert.deepEqual(browser.faults, []);
    await page.close();
  });

  it('leads to the suggested article', async () => {
    const page = await browser.open(site.origin + story);
    const [first] = await shown(page, 'related-articles:not([layout])');
    await Promise.all([page.waitForNavigation(), page.locator('related-articles:not([layout]) >>> a').click()]);
    assert.equal(page.url(), first!.href);
    assert.equal(await page.$eval('h1', ({textContent}) => textContent.trim()), first!.title);
    await page.close();
  });

  it('separates date and reading time by a dot', async () => {
    const page = await browser.open(site.origin + story);
    await shown(page, 'related-articles:not([layout])');
    const content = await page.evaluate(() => {
      const time = document.querySelector('related-articles:not([layout])')?.shadowRoot?.querySelector('[part=date]');
      return time && getComputedStyle(time, '::after').content;
    });
    assert.equal(content, '"·"');
    await page.close();
  });

  it('keeps the fallback when its feed is gone', async () => {
    const page = await browser.open(`${site.origin}/`);
    await page.setContent(`<!doctype html><html lang="en"><title>x</title><base href="${site.origin}/"><article><h1>Ferry</h1><p>Ferry strike</p></article>
      <related-articles src="/gone.json"><p id="fallback">More from Local</p></related-articles>
      <script type="module" src="/related-articles/related-articles.js"></script></html>`);
    assert.deepEqual(await shown(page), []);
    assert.ok(await page.$eval('#fallback', (element) => element.getBoundingClientRect().height > 0));
    await page.close();
    browser.faults.length = 0;
  });

  it('lets the visitor try a feed of their own', async () => {
    const page = await browser.open(`${site.origin}/playground/`);
    const links = await shown(page);
    assert.ok(links.length > 0);
    assert.deepEqual(browser.faults, []);
    await page.close();
  });
});
