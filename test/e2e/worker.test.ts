import assert from 'node:assert/strict';
import {readFile, symlink} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Page} from 'puppeteer-core';
import {createRecommender} from '../../src/core.ts';
import {shown} from './browser.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const SUBJECTS = ['sourdough bread', 'garden ponds', 'night trains', 'old radios', 'bird song', 'ink and paper'];
const ARTICLES = Array.from({length: 240}, (_, i) => ({
  url: `/posts/${i}`,
  title: `${SUBJECTS[i % 6]!} part ${i}`,
  tags: [SUBJECTS[i % 6]!],
  summary: `About ${SUBJECTS[i % 6]!}.`,
  text: `${SUBJECTS[i % 6]!} needs patience and method${i % 7} with tool${i % 11} in season${i % 5}. `.repeat(12),
}));

const SCRIPTS = [
  '<script type="module" src="related-articles.js"></script>',
  '<script type="module" src="related-articles.bundle.js"></script>',
  '<script src="related-articles.classic.js"></script>',
];

describe('worker', () => {
  let origins: Origins;
  before(async () => {
    origins = await startOrigins();
    await origins.write('large.json', JSON.stringify(ARTICLES));
    await origins.write('small.json', JSON.stringify(ARTICLES.slice(0, 30)));
  });
  after(() => origins.close());

  async function open({
    script = SCRIPTS[0]!,
    source = 'large.json',
    head = '',
    from = origins.cdn,
  }: {
    script?: string;
    source?: string;
    head?: string;
    from?: string;
  }): Promise<Page> {
    await origins.write(
      'page.html',
      `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">${head}<link rel="canonical" href="/posts/7">
      ${script.replace('src="', `src="${from}/`)}
      <article><h1>${ARTICLES[7]!.title}</h1></article>
      <related-articles src="${source}" limit="6" max-age="-1"></related-articles></html>`,
    );
    return origins.browser.open(`${origins.site}/page.html`);
  }

  async function expected(): Promise<string[]> {
    const recommender = createRecommender({articles: ARTICLES, baseUrl: `${origins.site}/large.json`, lang: 'en'});
    const {articles} = await recommender.recommend({url: `${origins.site}/posts/7`}, {limit: 6});
    return articles.map(({article}) => article.url);
  }

  const hrefs = async (page: Page): Promise<string[]> => [...new Set((await shown(page)).map(({href}) => href))];

  for (const script of SCRIPTS)
    it(`ranks a large source as the page itself would: ${script}`, async () => {
      const page = await open({script});
      assert.deepEqual(await hrefs(page), await expected());
      assert.equal(page.workers().length, 1);
      assert.deepEqual(origins.browser.faults, []);
      await page.close();
    });

  it('is not started for a small source', async () => {
    const page = await open({source: 'small.json'});
    assert.equal((await hrefs(page)).length, 6);
    assert.equal(page.workers().length, 0);
    await page.close();
  });

  for (const [policy, workers] of [
    ["worker-src 'none'", 0],
    ['worker-src blob:', 1],
    ["require-trusted-types-for 'script'; trusted-types lit-html related-articles", 1],
    ["require-trusted-types-for 'script'; trusted-types lit-html", 0],
  ] as const)
    it(`under the policy ${policy} the suggestions are the same with ${workers} workers`, async () => {
      const page = await open({head: `<meta http-equiv="Content-Security-Policy" content="${policy}">`});
      assert.deepEqual(await hrefs(page), await expected());
      assert.equal(page.workers().length, workers);
      await page.close();
      if (policy.includes('related-articles')) assert.deepEqual(origins.browser.faults, []);
      // the browser itself reports what a policy has stopped
      origins.browser.faults.length = 0;
    });

  it('is started without a report where Trusted Types are asked for and the script is the page’s own', async () => {
    await symlink(fileURLToPath(new URL('../../dist/cdn/', import.meta.url)), path.join(origins.folder, 'cdn'));
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html related-articles";
    const page = await open({
      script: SCRIPTS[0]!.replace('src="', 'src="cdn/'),
      from: origins.site,
      head: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    });
    assert.deepEqual(await hrefs(page), await expected());
    assert.equal(page.workers().length, 1);
    assert.deepEqual(origins.browser.faults, []);
    await page.close();
  });

  it('is started where a bundler knows its address and says of scripts where they were built', async () => {
    // webpack, Turbopack and Parcel: the form that they see gets the address, `import.meta.url` alone is a file
    const packageFile = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
    await build({
      entryPoints: [packageFile('index.js'), packageFile('worker.js')],
      outdir: path.join(origins.folder, 'bundled'),
      bundle: true,
      splitting: true,
      format: 'esm',
      define: {'import.meta.url': '"file:///home/someone/start.js"'},
      plugins: [
        {
          name: 'worker',
          setup: (bundling) => {
            bundling.onLoad({filter: /worker[\\/]start\.js$/}, async ({path: file}) => ({
              contents: (await readFile(file, 'utf8')).replace(
                /new Worker\(new URL\([^)]*import\.meta\.url\)/,
                'new Worker(new URL("/bundled/worker.js", document.baseURI)',
              ),
            }));
          },
        },
      ],
    });
    const page = await open({script: '<script type="module" src="bundled/index.js"></script>', from: origins.site});
    assert.deepEqual(await hrefs(page), await expected());
    assert.deepEqual(
      page.workers().map((worker) => worker.url()),
      [`${origins.site}/bundled/worker.js`],
    );
    assert.deepEqual(origins.browser.faults, []);
    await page.close();
  });

  describe('while a large answer is on its way', () => {
    const body = JSON.stringify(ARTICLES);
    /** An address that answers with the first half; the rest is up to the test. */
    async function startSlow(): Promise<{address: string; half: Promise<ServerResponse>; close: () => void}> {
      let answered!: (response: ServerResponse) => void;
      const half = new Promise<ServerResponse>((resolve) => (answered = resolve));
      const server = createServer((_, response) => {
        const head = {'access-control-allow-origin': '*', 'content-length': Buffer.byteLength(body)};
        response.writeHead(200, head).write(body.slice(0, body.length / 2));
        answered(response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/large.json`;
      return {
        address,
        half,
        close() {
          server.closeAllConnections();
          server.close();
        },
      };
    }
    const runs = async (page: Page, count: number): Promise<void> => {
      for (let wait = 0; page.workers().length !== count && wait < 100; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(page.workers().length, count);
    };

    it('is started already, and reads the answer', async () => {
      const slow = await startSlow();
      const page = await open({source: slow.address});
      const response = await slow.half;
      await runs(page, 1);
      const [worker] = page.workers();
      response.end(body.slice(body.length / 2));
      assert.equal((await hrefs(page)).length, 6);
      assert.deepEqual(page.workers(), [worker]);
      await page.close();
      slow.close();
    });

    it('is done without where the page forbids it, without a word to the page', async () => {
      const slow = await startSlow();
      const head = `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`;
      const page = await open({source: slow.address, head});
      const response = await slow.half;
      const said = (): string => origins.browser.faults.join();
      for (let wait = 0; !/worker-src/.test(said()) && wait < 100; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.match(said(), /worker-src/);
      response.end(body.slice(body.length / 2));
      assert.equal((await hrefs(page)).length, 6);
      await page.close();
      slow.close();
      // the browser itself reports what a policy has stopped
      assert.ok(
        origins.browser.faults.length && origins.browser.faults.every((fault) => /worker-src/.test(fault)),
        said(),
      );
      origins.browser.faults.length = 0;
    });

    it('ends with an answer that breaks off', async () => {
      const slow = await startSlow();
      const page = await open({source: slow.address});
      const response = await slow.half;
      await runs(page, 1);
      response.destroy();
      await runs(page, 0);
      await page.close();
      slow.close();
      // the browser reports what broke off, and the widget says what that means for it
      assert.ok(
        origins.browser.faults.every((fault) => /network|ERR_/i.test(fault)),
        String(origins.browser.faults),
      );
      origins.browser.faults.length = 0;
    });
  });

  it('is replaced when it has crashed', async () => {
    const page = await open({});
    const first = await hrefs(page);
    const [worker] = page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error('crash');
      });
    });
    await page.waitForFunction(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return true;
    });
    await page.evaluate(() => document.querySelector('related-articles')!.refresh());
    assert.deepEqual(await hrefs(page), first);
    assert.equal(page.workers().length, 1);
    assert.notEqual(page.workers()[0], worker);
    await page.close();
    origins.browser.faults.length = 0;
  });

  it('is shared by widgets with the same source, and ends with the last of them', async () => {
    const page = await open({});
    await hrefs(page);
    await page.evaluate(() => {
      const first = document.querySelector('related-articles')!;
      first.after(first.cloneNode());
    });
    await page.evaluate(() => document.querySelectorAll('related-articles')[1]!.refresh());
    assert.equal(page.workers().length, 1);
    await page.evaluate(() => {
      document.querySelector('related-articles')!.remove();
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(page.workers().length, 1);
    await page.evaluate(() => {
      document.querySelector('related-articles')!.remove();
    });
    await page.waitForFunction(() => !document.querySelector('related-articles'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(page.workers().length, 0);
    await page.close();
  });

  it('tells of errors as the page itself would', async () => {
    const things = Array.from({length: 4000}, (_, i) => ({name: `thing ${i}`.repeat(5)}));
    await origins.write('nothing.json', JSON.stringify(things));
    const reader = createRecommender({articles: things as never});
    const refused = await reader.load().catch((error: unknown) => (error as {code: string}).code);
    const page = await open({source: 'nothing.json'});
    const code = page.evaluate(
      () =>
        new Promise((resolve) => {
          const element = document.querySelector('related-articles')!;
          element.addEventListener('related-articles-error', ({detail}) => {
            resolve(detail.code);
          });
          void element.refresh();
        }),
    );
    assert.equal(await code, refused);
    await page.close();
    origins.browser.faults.length = 0;
  });
});
