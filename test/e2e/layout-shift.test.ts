import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {articles} from '../fixtures/articles.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const STORY = `<article><h1>Ferry crews walk out over rosters</h1>
<p>Crews of the island ferry began a strike on Monday. Commuters waited at the harbour for hours.</p></article>`;

/** Layouts, and widths of the window. */
const PLACES = [
  ['grid', 390, 700, 1000],
  ['list', 390],
  ['compact', 1000],
  ['row', 390],
  ['inline', 1000],
] as const;

interface Case {
  /** Milliseconds by which files are late, by a part of their address. */
  readonly late?: Readonly<Record<string, number>>;
  readonly src?: string;
  readonly attributes?: string;
  /** Whether there must be suggestions in the end. */
  readonly shows: boolean;
  /** Runs in the page once the widget has settled. */
  readonly then?: () => Promise<unknown>;
}

const cases: Readonly<Record<string, Case>> = {
  'a fast network': {shows: true},
  'a slow network': {late: {'articles.json': 800, '.js': 100}, shows: true},
  'a late definition': {late: {'related-articles.js': 1000}, shows: true},
  'few suggestions': {src: 'few.json', late: {'few.json': 300}, shows: true},
  'many suggestions': {src: 'many.json', attributes: 'limit="9"', late: {'related-articles.js': 300}, shows: true},
  'columns of the page’s own': {
    attributes: 'style="--related-articles-columns:3"',
    late: {'related-articles.js': 300},
    shows: true,
  },
  none: {src: 'one.json', attributes: 'fallback="none"', late: {'one.json': 300}, shows: false},
  'an error': {src: 'gone.json', late: {'gone.json': 300}, shows: false},
  'pictures that fail': {late: {'/pictures/': 300}, shows: true},
  'a font that comes late': {
    shows: true,
    async then() {
      const font = await new FontFace('Late', 'local("DejaVu Serif"), local("Liberation Serif")').load();
      document.fonts.add(font);
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
  },
};

describe('nothing on the page moves', () => {
  let origins: Origins;
  before(async () => {
    origins = await startOrigins();
    const pictured = articles.map((article) => ({...article, image: `${origins.feeds}/pictures/gone.jpg`}));
    await origins.write('articles.json', JSON.stringify(pictured));
    const many = Array.from({length: 12}, (_, i) => ({
      ...pictured[i % 3],
      url: `/ferry-${i}`,
      title: `Ferry rosters ${i}`,
    }));
    await origins.write('many.json', JSON.stringify([...pictured, ...many]));
    await origins.write('few.json', JSON.stringify(pictured.slice(0, 2)));
    await origins.write('one.json', JSON.stringify([{url: '/choir', title: 'A choir'}]));
    const styles = new URL('../../src/styles/related-articles.css', import.meta.url);
    await origins.write('related-articles.css', await readFile(styles, 'utf8'));
  });
  after(() => origins.close());

  for (const [name, {late = {}, src = 'articles.json', attributes = '', shows, then}] of Object.entries(cases))
    for (const [layout, ...widths] of PLACES)
      for (const width of widths)
        it(`${name}, ${layout}, ${width} px`, async () => {
          const file = `${name}-${layout}-${width}.html`.replaceAll(' ', '-');
          await origins.write(
            file,
            `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry crews walk out over rosters</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
            <link rel="canonical" href="/ferry-strike"><link rel="stylesheet" href="related-articles.css">
            <style>related-articles { font-family: Late, sans-serif }</style>
            <script type="module" src="${origins.cdn}/related-articles.js"></script></head>
            <body>${STORY}<related-articles src="${origins.feeds}/${src}" layout="${layout}" ${attributes}></related-articles>
            <p>${'What follows. '.repeat(200)}</p></body></html>`,
          );
          const page = await origins.browser.open(`${origins.site}/${file}`, {width, height: 1400}, async (opened) => {
            await slowDown(opened, late);
            await opened.evaluateOnNewDocument(observeShifts);
          });
          await page.waitForFunction(() =>
            document.querySelector('related-articles')?.matches(':state(complete), :state(empty), :state(error)'),
          );
          if (then) await page.evaluate(then);
          const {shifts, links} = await page.evaluate(async () => {
            await new Promise((resolve) => setTimeout(resolve, 500));
            return {
              shifts: (window as unknown as {shifts: [number, ...unknown[]][]}).shifts,
              links: document.querySelector('related-articles')!.shadowRoot!.querySelectorAll('a').length,
            };
          });
          await page.close();
          assert.equal(links > 0, shows);
          // a font of the page's own may break a line elsewhere
          const sum = shifts.reduce((total, [value]) => total + value, 0);
          assert.equal(sum.toFixed(3), '0.000', JSON.stringify(shifts));
        });
});

/** Notes every shift of the page. */
function observeShifts(): void {
  const shifts: unknown[] = [];
  (window as unknown as {shifts: unknown[]}).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number; sources: {node?: Node}[]})[])
      shifts.push([entry.value, ...entry.sources.map(({node}) => node?.nodeName)]);
  }).observe({type: 'layout-shift', buffered: true});
}

async function slowDown(page: Page, late: Readonly<Record<string, number>>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const [, delay = 0] = Object.entries(late).find(([part]) => request.url().includes(part)) ?? [];
    setTimeout(() => void request.continue().catch(() => undefined), delay);
  });
}
