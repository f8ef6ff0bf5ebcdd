import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import type {Page} from 'puppeteer-core';
import {buildDemo} from '../../scripts/build-demo.mjs';
import {serve} from '../../scripts/serve.mjs';
import {startBrowser} from './browser.ts';
import type {TestBrowser} from './browser.ts';

/** What is compared, as the demo's page of layouts takes it. */
const VIEWS = [
  ...['none', 'cards', 'magazine', 'quiet'].flatMap((theme) =>
    ['960', '560', '320'].map((width) => `theme=${theme}&width=${width}`),
  ),
  'width=1600',
  'width=200',
  'scheme=dark',
  'scheme=dark&theme=cards&width=560',
  'dir=rtl',
  'dir=rtl&width=320',
  ...['few', 'one', 'no pictures', 'broken pictures', 'long titles', 'everything', 'latest', 'pending'].flatMap(
    (state) => ['960', '320'].map((width) => `state=${state}&width=${width}`),
  ),
];

/** Share of the pixels that may differ, and by how much (0 to 1): versions of a browser smooth edges otherwise. */
const TOLERANCE = {pixels: 0.003, colour: 0.2};

/** Half as large is large enough to see what is elsewhere. */
const SCALE = 0.5;

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
const isUpdate = Boolean(process.env['UPDATE_SCREENSHOTS']);

/** The same letters on every machine. */
async function fontRules(): Promise<string> {
  const require = createRequire(import.meta.url);
  const face = async (weight: number): Promise<string> => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = (await readFile(file)).toString('base64');
    return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  };
  return `${await face(400)} ${await face(700)} main h2 { font-family: Inter !important } related-articles::part(title) { font-family: Inter !important }
    html { background: Canvas }`;
}

/** A flat ground in place of each picture: small files, and the pictures are not what is compared. */
async function flattenPictures(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = request.url().includes('/pictures/')
      ? request.respond({contentType: 'image/svg+xml', body: FLAT})
      : request.continue();
    answer.catch(() => undefined);
  });
}

const FLAT = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><path fill="#69a" d="M0 0h16v9H0z"/></svg>';

describe('every layout looks as it did', () => {
  let browser: TestBrowser;
  let site: Awaited<ReturnType<typeof serve>>;
  let demo: string;
  let rules: string;
  before(async () => {
    demo = await mkdtemp(path.join(tmpdir(), 'related-articles-'));
    site = await serve({root: demo});
    await buildDemo({outDir: demo, siteUrl: site.origin});
    browser = await startBrowser();
    rules = await fontRules();
    await mkdir(folder, {recursive: true});
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(demo, {recursive: true});
  });

  for (const view of VIEWS)
    it(view.replaceAll('&', ', '), async () => {
      const width = Number(new URLSearchParams(view).get('width') ?? 960) + 48;
      const page = await browser.open(
        `${site.origin}/layouts/?${view}`,
        {width: width + 1, height: 1000, deviceScaleFactor: SCALE},
        flattenPictures,
      );
      await page.addStyleTag({content: rules});
      await page.waitForFunction(
        (isPending) => {
          const widgets = [...document.querySelectorAll('related-articles')];
          return widgets.length === 5 && widgets.every((widget) => isPending || widget.matches(':state(complete)'));
        },
        {},
        view.includes('pending'),
      );
      // another width lets go of the height that was kept while something else was in view
      await page.setViewport({width, height: 1000, deviceScaleFactor: SCALE});
      await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
      await page.evaluate(async () => {
        const freeze = new CSSStyleSheet();
        freeze.replaceSync('* { animation: none !important }');
        for (const {shadowRoot} of document.querySelectorAll('related-articles')) {
          shadowRoot?.adoptedStyleSheets.push(freeze);
          for (const image of shadowRoot?.querySelectorAll('img') ?? []) {
            image.loading = 'eager';
            await image.decode().catch(() => undefined);
          }
        }
        await document.fonts.ready;
        await new Promise(requestAnimationFrame);
      });
      const found = await (await page.$('#layouts'))!.screenshot();
      await page.close();
      await compare(`${view.replace(/[^\w]+/g, '-')}.png`, Buffer.from(found));
    });
});

async function compare(name: string, found: Buffer): Promise<void> {
  const file = path.join(folder, name);
  if (isUpdate || !existsSync(file)) {
    assert.ok(isUpdate, `${name} is not there: run with UPDATE_SCREENSHOTS=1, and look at what it writes`);
    await writeFile(file, found);
    return;
  }
  const [now, then] = [PNG.sync.read(found), PNG.sync.read(await readFile(file))];
  assert.deepEqual([now.width, now.height], [then.width, then.height], `${name}: size`);
  const differing = pixelmatch(now.data, then.data, undefined, now.width, now.height, {threshold: TOLERANCE.colour});
  const share = differing / (now.width * now.height);
  if (share > TOLERANCE.pixels) {
    const kept = path.join(tmpdir(), name);
    await writeFile(kept, found);
    assert.fail(`${name}: ${(share * 100).toFixed(2)} % of the pixels differ; see ${kept}`);
  }
}
