import assert from 'node:assert/strict';
import {mkdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {buildSite} from '../../src/build.ts';
import {createRecommender} from '../../src/core.ts';
import {articles} from '../fixtures/articles.ts';
import {shown} from './browser.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const DRAFT = `<h1>Island wants a second ferry</h1><p>${'After the strike of the ferry crews and the long talks on rosters at the harbour the island asks for a second ferry. '.repeat(4)}</p>`;
const ANY = ['/ferry-deal', '/ferry-talks'];

describe('files of suggestions that were made beforehand', () => {
  let origins: Origins;
  let number = 0;

  interface Opened {
    readonly page: Page;
    /** Addresses that were asked for, without scripts. */
    readonly asked: string[];
    readonly paths: string[];
  }

  async function open(
    article: string,
    {attributes = '', src = '/related/', head = '', body = '', title = 'x'}: Record<string, string> = {},
  ): Promise<Opened> {
    const name = `page-${number++}.html`;
    await origins.write(
      name,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
      ${article && `<link rel="canonical" href="${article}">`}${head}
      <script type="module" src="${origins.cdn}/related-articles.js"></script></head>
      <body>${body}<related-articles src="${src}" ${attributes}></related-articles></body></html>`,
    );
    const asked: string[] = [];
    const page = await origins.browser.open(`${origins.site}/${name}`, undefined, async (page) => {
      page.on('request', (request) => {
        if (!/\.(?:js|svg)$|data:|page-/.test(request.url())) asked.push(new URL(request.url()).pathname);
      });
      await Promise.resolve();
    });
    const links = await shown(page);
    return {page, asked, paths: links.map(({href}) => new URL(href).pathname)};
  }

  const list = JSON.stringify(articles);
  const local = (): string =>
    list.replaceAll('https://example.org', origins.site).replaceAll('/pictures/ferry.svg', '/ground.svg');

  before(async () => {
    origins = await startOrigins();
    await origins.write('ground.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>');
    await origins.write('all.json', local());
    const from = path.join(origins.folder, 'all.json');
    const to = (name: string): string => path.join(origins.folder, name);
    await buildSite(from, to('related'), {base: origins.site});
    await buildSite(from, to('light'), {base: origins.site, snapshot: false});
    // made for the address that the site will have
    await origins.write('published.json', list);
    await buildSite(to('published.json'), to('published'), {base: 'https://example.org/'});
    await mkdir(to('feed'));
    await origins.write('feed/index.html', local());
    await mkdir(to('blog'));
    await origins.write('blog/index.html', local());
  });
  after(() => origins.close());

  it('gives each article what the articles themselves would give, with one request', async () => {
    const recommender = createRecommender({articles: JSON.parse(local()) as typeof articles, baseUrl: origins.site});
    for (const {url = ''} of articles.slice(0, 8)) {
      const {pathname} = new URL(url);
      const expected = await recommender.recommend({url: origins.site + pathname});
      const {page, asked, paths} = await open(pathname);
      assert.deepEqual(
        paths,
        expected.articles.map(({article}) => new URL(article.url).pathname),
        pathname,
      );
      assert.equal(asked.length, 1, asked.join());
      assert.match(asked[0]!, /^\/related\/neighbours\/[0-9a-f]{2}\/[0-9a-f]{14}\.json$/);
      await page.close();
    }
  });

  it('shows of them what a card shows', async () => {
    const {page} = await open('/ferry-strike', {attributes: 'show="image kicker summary date"'});
    const card = await page.evaluate(() => {
      const item = document.querySelector('related-articles')!.shadowRoot!.querySelector('[part~="item"]')!;
      return [
        item.textContent.replace(/\s+/g, ' ').trim(),
        item.querySelector('time')!.dateTime,
        item.querySelector('img')!.getAttribute('src'),
      ];
    });
    assert.deepEqual(card, [
      'LocalFerries sail again after deal on rostersCrews end their strike; the first ferry leaves the harbour at six.Feb 14, 2026',
      '2026-02-14T00:00:00.000Z',
      `${origins.site}/ground.svg`,
    ]);
    await page.close();
  });

  it('leaves out what the page says', async () => {
    const cases: readonly [Record<string, string>, string[]][] = [
      [{attributes: `exclude="${origins.site}/ferry-deal/?utm_source=x"`}, ['/ferry-talks']],
      [{attributes: 'exclude="/ferry-deal"'}, ['/ferry-talks']],
      [{attributes: 'exclude="/ferry-*"'}, []],
      [{attributes: 'limit="1"'}, ['/ferry-deal']],
      [{attributes: 'threshold="0.99" fallback="none"'}, []],
      [{attributes: `pin="${origins.site}/ferry-talks" limit="2"`}, ['/ferry-talks', '/ferry-deal']],
      [{attributes: 'pin="/ferry-talks" limit="2"'}, ['/ferry-talks', '/ferry-deal']],
      [{body: '<p>See <a href="/ferry-deal">the deal</a>.</p>'}, ['/ferry-talks']],
      [{body: '<p>See <a href="/ferry-deal">the deal</a>.</p>', attributes: 'allow-linked'}, ANY],
      [{body: '<nav><p><a href="/ferry-deal">the deal</a></p></nav>'}, ANY],
      [{head: '<meta name="related-articles" content="exclude">'}, []],
    ];
    for (const [options, expected] of cases) {
      const {page, paths} = await open('/ferry-strike', options);
      assert.deepEqual(
        paths.slice(0, 2).filter((link) => link.includes('ferry')),
        expected,
        JSON.stringify(options),
      );
      await page.close();
    }
  });

  it('says of what stands in for related articles that it does, or leaves it out', async () => {
    const heading = (page: Page): Promise<string | undefined> =>
      page.evaluate(() =>
        document.querySelector('related-articles')!.shadowRoot!.querySelector('#heading')?.textContent.trim(),
      );
    const found: Record<string, string | undefined> = {};
    for (const fallback of ['latest', 'section', 'none']) {
      const {page} = await open('/choir', {attributes: `fallback="${fallback}"`});
      found[fallback] = await heading(page);
      await page.close();
    }
    assert.notEqual(found['latest'], 'Related Articles');
    assert.ok(found['latest']);
    assert.equal(found['none'], undefined);
  });

  it('lets two widgets of a page show different articles', async () => {
    const {page} = await open('/ferry-strike', {
      attributes: 'limit="1" id="first"',
      body: '',
      head: '',
    });
    await page.evaluate(() => {
      const second = document.createElement('related-articles');
      second.setAttribute('src', '/related/');
      second.id = 'second';
      document.body.append(second);
    });
    const [first, second] = [await shown(page, '#first'), await shown(page, '#second')];
    assert.equal(
      second.some(({href}) => href === first[0]!.href),
      false,
    );
    await page.close();
  });

  for (const [folder, files] of [
    ['related', ['/related/articles.json', '/related/snapshot.bin']],
    ['light', ['/light/articles.json', '/light/snapshot.bin']],
  ] as const)
    it(`ranks for a page that is not among them: ${folder}`, async () => {
      const {page, asked, paths} = await open('/a-second-ferry', {src: `/${folder}/`, body: DRAFT});
      assert.equal(
        paths.slice(0, 2).every((link) => link.startsWith('/ferry-')),
        true,
        paths.join(),
      );
      assert.deepEqual(asked.slice(-2).sort(), files);
      assert.match(asked[0]!, /neighbours/);
      await page.close();
    });

  it('suggests for a page that is not among them what the articles themselves would', async () => {
    const recommender = createRecommender({articles: JSON.parse(local()) as typeof articles, baseUrl: origins.site});
    const [title = '', text = ''] = DRAFT.split('</h1>').map((part) => part.replace(/<[^>]+>/g, ''));
    const expected = await recommender.recommend({url: `${origins.site}/a-second-ferry`, title, text});
    const {page, paths} = await open('/a-second-ferry', {body: DRAFT, title});
    assert.deepEqual(
      paths,
      expected.articles.map(({article}) => new URL(article.url).pathname),
    );
    await page.close();
  });

  it('knows pages by the address that they will have', async () => {
    const {page, asked, paths} = await open('https://example.org/ferry-strike', {src: '/published/'});
    assert.deepEqual(paths.slice(0, 2), ANY);
    assert.equal(
      asked.every((name) => name.includes('neighbours')),
      true,
      asked.join(),
    );
    await page.close();
  });

  it('reads what is no such folder as what it is', async () => {
    for (const [src, requests] of [
      ['/feed/', 1],
      ['/blog/', 4],
    ] as const) {
      const {page, asked, paths} = await open('/ferry-strike', {src});
      assert.deepEqual(paths.slice(0, 2), ANY, src);
      assert.ok(asked.length <= requests, asked.join());
      await page.close();
    }
  });

  it('leaves out what is no article, what leads elsewhere than to a page, and what has expired', async () => {
    const {page: first, asked} = await open('/ferry-strike');
    await first.close();
    const entry = (title: string, more: object): object => ({url: `${origins.site}/${title}`, title, ...more});
    await origins.write(
      asked[0]!.slice(1),
      JSON.stringify({
        outcome: 'related',
        articles: [
          null,
          {title: 'no address'},
          entry('script', {url: 'javascript:alert(1)'}),
          entry('untitled', {title: 7}),
          entry('gone', {expires: '2020-01-01'}),
          entry('good', {
            title: '<img src=x onerror=alert(1)> & more',
            image: 'javascript:x',
            srcset: 'x 1w',
            date: 'yes',
          }),
        ],
      }),
    );
    const {page, paths} = await open('/ferry-strike');
    assert.deepEqual(paths, ['/good']);
    const seen = await page.evaluate(() => {
      const root = document.querySelector('related-articles')!.shadowRoot!;
      return [root.querySelector('a')!.textContent, root.querySelectorAll('img, time').length];
    });
    assert.deepEqual(seen, ['<img src=x onerror=alert(1)> & more', 0]);
    await page.close();
  });

  it('finds out what is missing on another site, which does not tell', async () => {
    const {page, paths} = await open('/a-second-ferry', {src: `${origins.feeds}/related/`, body: DRAFT});
    assert.equal(
      paths.slice(0, 2).every((link) => link.startsWith('/ferry-')),
      true,
      paths.join(),
    );
    await page.close();
  });

  it('leaves out what the reader has opened, page by page', async () => {
    const {page, paths} = await open('/ferry-strike', {attributes: 'read="hide"'});
    await page.evaluate(() => {
      document.addEventListener('click', (event) => {
        event.preventDefault();
      });
      document.querySelector('related-articles')!.shadowRoot!.querySelector('a')!.click();
    });
    await page.evaluate(() => document.querySelector('related-articles')!.refresh());
    const left = (await shown(page)).map(({href}) => new URL(href).pathname);
    assert.equal(left.includes(paths[0]!), false);
    assert.equal(left[0], paths[1]);
    await page.close();
  });

  it('asks for nothing more once the widget has left the page', async () => {
    const asked: string[] = [];
    await origins.write(
      'left.html',
      `<!doctype html><html lang="en"><title>x</title><link rel="canonical" href="/nowhere-known">
      <script type="module" src="${origins.cdn}/related-articles.js"></script>
      <related-articles src="/related/" loading="eager"></related-articles></html>`,
    );
    let answer: (() => void) | undefined;
    const page = await origins.browser.open(`${origins.site}/left.html`, undefined, async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const {pathname} = new URL(request.url());
        if (pathname.startsWith('/related/')) asked.push(pathname);
        if (pathname.includes('neighbours')) answer = () => void request.continue();
        else void request.continue();
      });
    });
    while (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
    await page.evaluate(() => {
      document.querySelector('related-articles')!.remove();
    });
    answer();
    await page.waitForNetworkIdle();
    assert.equal(asked.length, 1, asked.join());
    await page.close();
  });

  it('does not read a file that is much larger than a list can be', async () => {
    const {page: first, asked} = await open('/ferry-talks');
    await first.close();
    await origins.write(asked[0]!.slice(1), JSON.stringify({outcome: 'related', articles: [], more: 'x'.repeat(3e5)}));
    const {page, paths} = await open('/ferry-talks');
    assert.deepEqual(paths, []);
    assert.equal(await page.$eval('related-articles', (element) => element.matches(':state(error)')), true);
    await page.close();
  });

  it('tells the developer when the files cannot be read', async () => {
    for (const src of ['http://[/', 'https://127.0.0.1:1/related/']) {
      const {page} = await open('/ferry-strike', {src});
      assert.equal(await page.$eval('related-articles', (element) => element.matches(':state(error)')), true, src);
      await page.close();
    }
    const codes: string[] = [];
    const {page} = await open('/ferry-strike');
    page.on('console', (message) => codes.push(/^\[related-articles\] ([\w-]+):/.exec(message.text())?.[1] ?? ''));
    await page.evaluate(() => {
      document.querySelector('related-articles')!.src = 'http://[/';
    });
    await page.waitForFunction(() => document.querySelector('related-articles')!.matches(':state(error)'));
    assert.deepEqual(codes.filter(Boolean), ['invalid-option']);
    await page.close();
  });

  it('does without any of it where the folder is gone', async () => {
    await rm(path.join(origins.folder, 'light'), {recursive: true});
    const {page, paths} = await open('/ferry-strike', {src: '/light/'});
    assert.deepEqual(paths, []);
    assert.equal(await page.$eval('related-articles', (element) => element.matches(':state(error)')), true);
    await page.close();
  });
});
