import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {injectSite} from '../../src/build.ts';
import {articles} from '../fixtures/articles.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

interface Told {
  readonly type: string;
  readonly urls: string[];
  readonly outcome: string;
  readonly holdout: boolean;
}

/** The scripts among what was asked for, by their names without what changes with their content. */
function scriptsOf(asked: readonly string[]): string[] {
  const scripts = asked.filter((name) => name.endsWith('.js'));
  return scripts.map((name) => name.replace(/(list|session)-[\w-]+/, '$1')).toSorted();
}

describe('a list that stands in the page', () => {
  let origins: Origins;
  let script = '';
  let style = '';

  interface Opened {
    readonly page: Page;
    /** What was asked for after the page itself, without pictures. */
    readonly asked: string[];
  }

  /** A page with a widget into which a list was written, and then its script. */
  async function open(
    attributes = '',
    inside = '',
    head = style,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Opened> {
    await origins.write(
      'given.html',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry crews walk out over rosters</title>
      <link rel="icon" href="data:,"><link rel="canonical" href="/ferry-strike">${head}${script}</head>
      <body><h1>Ferry crews walk out over rosters</h1><p>Crews of the island ferry began a strike.</p>
      <related-articles ${attributes}>${inside}</related-articles><p id="below">What follows.</p></body></html>`,
    );
    await injectSite(origins.folder, {from: `${origins.folder}/articles.json`, base: origins.site});
    const asked: string[] = [];
    const page = await origins.browser.open(`${origins.site}/given.html`, {width: 800, height: 1200}, async (page) => {
      page.on('request', (request) => {
        const {pathname} = new URL(request.url());
        if (!/\.(?:svg|html)$/.test(pathname)) asked.push(pathname);
      });
      await prepare?.(page);
      await page.evaluateOnNewDocument(() => {
        const told: unknown[] = [];
        Object.assign(window, {told});
        for (const name of ['load', 'view', 'select', 'error'])
          document.addEventListener(`related-articles-${name}`, (event) => {
            const {detail} = event as CustomEvent<Record<string, unknown>>;
            const list = (detail['articles'] ?? (detail['article'] ? [detail] : [])) as {article: {url: string}}[];
            told.push({...detail, type: name, urls: list.map(({article}) => new URL(article.url).pathname)});
            if (name === 'select') event.preventDefault();
          });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
            Object.assign(window, {shift: ((window as {shift?: number}).shift ?? 0) + entry.value});
        }).observe({type: 'layout-shift', buffered: true});
      });
    });
    return {page, asked};
  }

  const told = async (page: Page, type: string, count = 1): Promise<Told[]> => {
    const handle = await page.waitForFunction(
      (type, count) => {
        const found = (window as unknown as {told: Told[]}).told.filter((event) => event.type === type);
        return found.length >= count ? found : undefined;
      },
      {timeout: 5000},
      type,
      count,
    );
    return (await handle.jsonValue()) ?? [];
  };

  /** The links that a reader sees in the widget. */
  const visible = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const element = document.querySelector('related-articles')!;
      const roots = [element, element.shadowRoot!];
      return roots
        .flatMap((root) => [...root.querySelectorAll('a')])
        .filter((link) => link.checkVisibility() && link.getClientRects().length)
        .map(({pathname}) => pathname);
    });

  const EXPECTED = ['/ferry-deal', '/ferry-talks'];

  before(async () => {
    origins = await startOrigins();
    script = `<script type="module" src="${origins.cdn}/related-articles.js"></script>`;
    style = `<link rel="stylesheet" href="${origins.cdn}/related-articles-links.css">`;
    await origins.write('ground.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>');
    await origins.write(
      'articles.json',
      JSON.stringify(
        articles.map((article) => ({...article, image: '/ground.svg', authors: ['Ann Author']})),
      ).replaceAll('https://example.org', origins.site),
    );
  });
  beforeEach(() => {
    origins.browser.faults.length = 0;
  });
  after(() => origins.close());

  for (const isScripted of [false, true])
    it(`stands there in place of the fallback, ${isScripted ? 'with the script' : 'without JavaScript'}`, async () => {
      const inside = '<p slot="empty">Nothing</p><p><a href="/news/">All news</a></p>';
      const {page} = await open(
        '',
        isScripted ? inside.replace(/.*?<\/p>/, '') : `${inside}<p slot="after">End</p>`,
        style,
        (page) => page.setJavaScriptEnabled(isScripted),
      );
      if (isScripted) await told(page, 'load');
      const seen = (): Promise<string[]> =>
        page.evaluate(() =>
          [...document.querySelector('related-articles')!.children].flatMap((child) =>
            child.checkVisibility() ? child.localName : [],
          ),
        );
      assert.deepEqual(await seen(), isScripted ? ['div'] : ['div', 'p']);
      await page.evaluate(() => (document.querySelector<HTMLElement>('[data-related-articles]')!.hidden = true));
      assert.ok((await seen()).includes('p'), 'where the list is not shown');
      await page.close();
    });

  for (const layout of ['grid', 'list', 'compact', 'row', 'inline'])
    it(`is kept where it is, and nothing is fetched or moved: ${layout}`, async () => {
      const {page, asked} = await open(`layout="${layout}"`);
      const [loaded] = await told(page, 'load');
      assert.deepEqual(loaded!.urls.slice(0, 1), EXPECTED.slice(0, 1));
      assert.equal(loaded!.outcome, 'related');
      assert.deepEqual(await visible(page), loaded!.urls);
      const state = await page.evaluate(() => ({
        shift: (window as {shift?: number}).shift ?? 0,
        shadow: document.querySelector('related-articles')!.shadowRoot!.querySelectorAll('a, ul, nav').length,
        isComplete: document.querySelector('related-articles')!.matches(':state(complete)'),
      }));
      assert.deepEqual(state, {shift: 0, shadow: 0, isComplete: true});
      assert.deepEqual(scriptsOf(asked), ['/given-list.js', '/related-articles.js', '/session.js']);
      assert.deepEqual(
        asked.filter((name) => !/\.(?:js|css)$/.test(name)),
        [],
      );
      assert.deepEqual(origins.browser.faults, []);
      await page.close();
    });

  it('is waited for where the script comes before it: nothing else is loaded', async () => {
    await origins.write('late.js', '');
    const early = `${style}<script type="module" async src="${origins.cdn}/related-articles.js"></script>`;
    const {page, asked} = await open('', '', early, async (page) => {
      const html = await readFile(`${origins.folder}/given.html`, 'utf8');
      await origins.write(
        'given.html',
        html.replace(/<\w+ data-related-articles/, '<script src="late.js"></script>$&'),
      );
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        // the parser waits for it between the tag and the list
        const delay = request.url().endsWith('/late.js') ? 600 : 0;
        setTimeout(() => void request.continue().catch(() => undefined), delay);
      });
    });
    const [loaded] = await told(page, 'load');
    assert.deepEqual(await visible(page), loaded!.urls);
    assert.deepEqual(scriptsOf(asked), ['/given-list.js', '/late.js', '/related-articles.js', '/session.js']);
    assert.ok(
      await page.evaluate(() => document.querySelector('related-articles script + [data-related-articles]')),
      'the list comes behind',
    );
    await page.close();
  });

  it('tells of what is seen and chosen, with what it says of the article', async () => {
    const {page} = await open();
    await told(page, 'load');
    assert.deepEqual((await told(page, 'view', 2)).map(({urls}) => urls[0]).sort(), [...EXPECTED].sort());
    await page.click('related-articles [part="link"]');
    const detail = (await told(page, 'select'))[0] as unknown as {
      rank: number;
      score: number;
      article: Record<string, unknown>;
    };
    assert.equal(detail.rank, 1);
    assert.ok(detail.score > 0.05);
    assert.equal(detail.article['title'], 'Ferries sail again after deal on rosters');
    assert.equal(detail.article['summary'], 'Crews end their strike; the first ferry leaves the harbour at six.');
    assert.equal(detail.article['date'], Date.parse('2026-02-14'));
    assert.equal(detail.article['image'], `${origins.site}/ground.svg`);
    await page.close();
  });

  it('says what it stands in for', async () => {
    const {page} = await open('threshold="0.9"');
    const detail = (await told(page, 'load'))[0] as unknown as Record<string, unknown>;
    assert.deepEqual([detail['outcome'], detail['shared'], detail['label']], ['same-section', 'section', 'Local']);
    await page.close();
  });

  it('is drawn by the widget where the page has no style sheet for it', async () => {
    const {page} = await open('', '', '');
    const [loaded] = await told(page, 'load');
    assert.deepEqual(await visible(page), loaded!.urls);
    const parts = await page.evaluate(() => ({
      cards: document.querySelector('related-articles')!.shadowRoot!.querySelectorAll('[part~="item"]').length,
      light: document.querySelector('related-articles > [data-related-articles]')!.checkVisibility(),
    }));
    assert.deepEqual(parts, {cards: loaded!.urls.length, light: false});
    await page.close();
  });

  it('is drawn by the template of the page, where there is one', async () => {
    const {page} = await open('', '<template slot="article"><a data-field="url title"></a></template>');
    const [loaded] = await told(page, 'load');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('related-articles > [slot] > a')].map(({pathname}) => pathname),
    );
    assert.deepEqual(links, loaded!.urls);
    await page.close();
  });

  it('is drawn anew when the widget is to look otherwise, and asks nobody', async () => {
    const {page, asked} = await open();
    const [loaded] = await told(page, 'load');
    await page.evaluate(() => {
      document.querySelector('related-articles')!.setAttribute('layout', 'compact');
    });
    await page.waitForFunction(() =>
      document.querySelector('related-articles')!.shadowRoot!.querySelector('.compact a'),
    );
    assert.deepEqual(await visible(page), loaded!.urls);
    await page.click('related-articles >>> [part="link"]');
    assert.deepEqual((await told(page, 'select')).length, 1);
    assert.deepEqual(
      asked.filter((name) => name.endsWith('.json')),
      [],
    );
    await page.close();
  });

  it('leaves out or dims what the reader has opened', async () => {
    const {page} = await open('read="dim"');
    await told(page, 'load');
    await page.click('related-articles [part="link"]');
    await page.waitForSelector('related-articles > [data-related-articles] [part="item read"]');
    const first = await page.$eval('related-articles [part="item read"] a', ({pathname}) => pathname);
    assert.equal(first, EXPECTED[0]);
    await page.evaluate(() => sessionStorage.setItem('kept', sessionStorage.getItem('related-articles-read')!));
    await page.close();
    const {page: next} = await open('read="hide" read-storage="local"');
    await told(next, 'load');
    await next.evaluate(() => localStorage.clear());
    await next.click('related-articles [part="link"]');
    await next.waitForFunction(() => localStorage.getItem('related-articles-read'));
    await next.reload();
    const [loaded] = await told(next, 'load');
    assert.equal(loaded!.urls.includes(EXPECTED[0]!), false);
    assert.deepEqual(await visible(next), loaded!.urls);
    await next.evaluate(() => localStorage.clear());
    await next.close();
  });

  it('is hidden from the browsers that are shown nothing', async () => {
    const {page} = await open('holdout="100"');
    const [loaded] = await told(page, 'load');
    assert.equal(loaded!.holdout, true);
    assert.ok(loaded!.urls.length);
    assert.deepEqual(await visible(page), []);
    assert.ok(await page.$eval('related-articles', (element) => element.matches(':state(collapsed)')));
    await page.close();
  });

  it('gives way when the page comes to show another article: to its list, or else to what the source says', async () => {
    const {page, asked} = await open('src="/articles.json"');
    const [loaded] = await told(page, 'load');
    await page.evaluate(() => {
      const list = document.querySelector('related-articles > [data-related-articles]')!;
      list.querySelector('a')!.href = '/lake-low';
      history.pushState(null, '', '/reservoir');
    });
    assert.deepEqual((await told(page, 'load', 2))[1]!.urls, ['/lake-low', ...loaded!.urls.slice(1)]);
    await page.evaluate(() => {
      document.querySelector('link[rel="canonical"]')!.setAttribute('href', '/lake-low');
      document.querySelector('h1')!.textContent = 'Lake Orrin falls to its lowest level in decades';
      history.pushState(null, '', '/lake-low');
    });
    const [, , third] = await told(page, 'load', 3);
    assert.equal(asked.includes('/articles.json'), true);
    assert.equal(third!.urls.includes('/ferry-talks'), false);
    assert.deepEqual(await visible(page), third!.urls);
    await page.close();
  });

  it('stays where it is when the page changes its links in place, and is followed as before', async () => {
    const {page, asked} = await open();
    await told(page, 'load');
    await page.evaluate(() => {
      document.querySelector('related-articles')!.querySelector('a')!.href = '/lake-low';
      history.pushState(null, '', '/reservoir');
    });
    await told(page, 'load', 2);
    assert.equal((await visible(page))[0], '/lake-low');
    await page.click('related-articles [part="link"]');
    assert.deepEqual((await told(page, 'select'))[0]!.urls, ['/lake-low']);
    assert.deepEqual(
      asked.filter((name) => /active|engine|json/.test(name)),
      [],
    );
    await page.close();
  });

  it('is not lost where nothing better is to be had', async () => {
    const {page} = await open();
    const [loaded] = await told(page, 'load');
    // the same page by another name
    await page.evaluate(() => {
      history.replaceState(null, '', '/given.html?utm_source=x#part');
    });
    await page.evaluate(() => document.querySelector('related-articles')!.refresh());
    assert.deepEqual((await told(page, 'load', 2))[1]!.urls, loaded!.urls);
    assert.deepEqual(await visible(page), loaded!.urls);
    await page.evaluate(() => {
      const element = document.querySelector('related-articles')!;
      element.setAttribute('src', '/nothing.json');
    });
    await told(page, 'error');
    await told(page, 'load', 3);
    assert.deepEqual(await visible(page), loaded!.urls);
    await page.close();
  });

  it('is not shown on another page, whatever happens', async () => {
    const {page} = await open();
    await told(page, 'load');
    await page.evaluate(() => {
      history.pushState(null, '', '/another');
    });
    await told(page, 'error');
    assert.deepEqual(await visible(page), []);
    await page.close();
  });

  it('costs another widget its own articles, and no more, also before anybody comes near it', async () => {
    const {page} = await open('src="/articles.json" limit="1" style="position: absolute; top: -5000px"');
    await page.evaluate(() => {
      const other = document.createElement('related-articles');
      Object.assign(other, {src: '/articles.json', limit: 1, loading: 'eager', fallback: 'none'});
      document.body.append(other);
    });
    assert.deepEqual(
      (await told(page, 'load')).map(({urls}) => urls),
      [[EXPECTED[1]]],
    );
    await page.close();
  });

  it('asks the source when more are wanted than it has', async () => {
    const {page, asked} = await open('src="/articles.json" limit="1"');
    await told(page, 'load');
    await page.evaluate(() => {
      document.querySelector('related-articles')!.limit = 2;
    });
    assert.deepEqual((await told(page, 'load', 2))[1]!.urls, EXPECTED);
    assert.equal(asked.includes('/articles.json'), true);
    await page.close();
  });

  it('says the same when it is drawn anew', async () => {
    const {page} = await open('show="author reading-time reason summary"');
    await told(page, 'load');
    const text = (root: 'shadow' | 'light'): Promise<string> =>
      page.evaluate((root) => {
        const element = document.querySelector('related-articles')!;
        return (root === 'light' ? element : element.shadowRoot!).querySelector('[part~="item"]')!.textContent;
      }, root);
    const before = await text('light');
    assert.match(before, /Also about: .*min read/);
    await page.evaluate(() => {
      document.querySelector('related-articles')!.headingLevel = 3;
    });
    await page.waitForFunction(() => document.querySelector('related-articles')!.shadowRoot!.querySelector('h3'));
    assert.equal(await text('shadow'), before);
    await page.close();
  });

  it('is kept by a widget that leaves the page while it is getting ready, and comes back', async () => {
    let release: (() => void) | undefined;
    const {page} = await open('read="dim"', '', style, async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url().endsWith('/extras.js')) release = () => void request.continue();
        else void request.continue();
      });
    });
    await page.waitForNetworkIdle({concurrency: 1});
    await page.evaluate(() => {
      const element = document.querySelector('related-articles')!;
      Object.assign(window, {element});
      element.remove();
    });
    release!();
    await page.waitForNetworkIdle();
    assert.deepEqual(await page.evaluate(() => (window as unknown as {told: unknown[]}).told), []);
    await page.evaluate(() => {
      document.body.append((window as unknown as {element: Element}).element);
    });
    const [loaded] = await told(page, 'load');
    assert.deepEqual(await visible(page), loaded!.urls);
    assert.equal(
      await page.$eval('related-articles', (element) => element.shadowRoot!.querySelectorAll('a').length),
      0,
    );
    await page.close();
  });

  it('does not count as one where it has no links to pages', async () => {
    const {page} = await open();
    await told(page, 'load');
    await page.evaluate(() => {
      const element = document.createElement('related-articles');
      element.setAttribute('src', '/articles.json');
      element.innerHTML =
        '<div data-related-articles="related"><p part="item"><a href="javascript:alert(1)">x</a></p></div>';
      document.querySelector('related-articles')!.replaceWith(element);
    });
    assert.deepEqual((await told(page, 'load', 2))[1]!.urls.slice(0, 2), EXPECTED);
    await page.close();
  });
});
