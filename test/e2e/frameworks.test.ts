import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {articles} from '../fixtures/articles.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const FRAMEWORKS = {
  Bootstrap: 'bootstrap/dist/css/bootstrap.css',
  Bulma: 'bulma/css/bulma.css',
  Pico: '@picocss/pico/css/pico.css',
  Tailwind: 'tailwindcss/preflight.css',
  UIkit: 'uikit/dist/css/uikit.css',
};

/** What the author of a page full of rules for everything might write. */
const ROUGH = `* { margin: 0; padding: 0; border: 0; box-sizing: border-box; list-style: none; text-transform: uppercase }
ul, li { display: inline; padding: 3em; list-style: square } a { color: red; text-decoration: underline wavy; font-size: 3em }
nav { position: fixed; background: black } img { max-width: 10px; height: auto; display: block } p { margin: 5em; text-indent: 5em }
h2 { font: 40px fantasy; color: pink }`;

/** Pixels by which a box may be elsewhere. */
const TOLERANCE = 1;

interface Look {
  readonly part: string;
  readonly box: readonly number[];
  readonly style: string;
}

describe('style sheets of the page', () => {
  let origins: Origins;
  let bare: Look[];
  const require = createRequire(import.meta.url);

  /** Where each part of the widget is, within it, and how it is written, with these rules on the page. */
  const look = async (css: string, layout: string): Promise<Look[]> => {
    await origins.write(
      'framework.html',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry crews walk out over rosters</title>
      <link rel="icon" href="data:,"><link rel="canonical" href="/ferry-strike"><style>${css.replaceAll('</', '<\\/')}</style>
      <style>#column { width: 800px; font: 16px/1.5 sans-serif; color: rgb(1, 2, 3); letter-spacing: normal }</style>
      <script type="module" src="${origins.cdn}/related-articles.js"></script></head>
      <body><div id="column"><article><h1>Ferry crews walk out over rosters</h1><p>Crews of the island ferry began a strike.</p></article>
      <related-articles src="${origins.feeds}/articles.json" layout="${layout}"></related-articles></div></body></html>`,
    );
    const page = await origins.browser.open(`${origins.site}/framework.html`, {width: 1000, height: 1400});
    await page.waitForFunction(() => document.querySelector('related-articles')?.matches(':state(complete)'));
    // a picture that failed would take its place away, sooner or later
    await page.waitForFunction(() =>
      [...document.querySelector('related-articles')!.shadowRoot!.querySelectorAll('img')].every(
        (image) => image.naturalWidth > 0 || !image.checkVisibility(),
      ),
    );
    const looks = await page.evaluate(() => {
      const element = document.querySelector('related-articles')!;
      const {left, top} = element.getBoundingClientRect();
      return [...element.shadowRoot!.querySelectorAll('[part]')].map((part) => {
        const {x, y, width, height} = part.getBoundingClientRect();
        const {color, backgroundColor, fontSize, fontWeight, fontFamily, textDecorationLine, textTransform} =
          getComputedStyle(part);
        return {
          part: part.getAttribute('part') ?? '',
          box: [x - left, y - top, width, height],
          style: [color, backgroundColor, fontSize, fontWeight, fontFamily, textDecorationLine, textTransform].join(),
        };
      });
    });
    await page.close();
    return looks;
  };

  before(async () => {
    origins = await startOrigins();
    await origins.write('ground.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>');
    const image = `${origins.feeds}/ground.svg`;
    await origins.write('articles.json', JSON.stringify(articles.map((article) => ({...article, image}))));
  });
  after(() => origins.close());

  for (const layout of ['grid', 'list', 'compact', 'row', 'inline'])
    describe(layout, () => {
      before(async () => {
        bare = await look('', layout);
      });
      for (const [name, file] of [...Object.entries(FRAMEWORKS), ['rules for everything', '']] as const)
        it(`${name}: nothing of the widget is elsewhere or looks otherwise`, async () => {
          const css = file ? await readFile(require.resolve(file), 'utf8') : ROUGH;
          const found = await look(css, layout);
          assert.ok(bare.length > 4);
          assert.deepEqual(
            found.map(({part, style}) => `${part}: ${style}`),
            bare.map(({part, style}) => `${part}: ${style}`),
          );
          const moved = found.filter(({box}, i) =>
            box.some((edge, j) => Math.abs(edge - bare[i]!.box[j]!) > TOLERANCE),
          );
          assert.deepEqual(moved, []);
        });
    });
});
