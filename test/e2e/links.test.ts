import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {injectSite} from '../../src/build.ts';
import {articles} from '../fixtures/articles.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

/** Pixels by which a box may be elsewhere. */
const TOLERANCE = 1;

interface Look {
  readonly text: string;
  readonly box: readonly number[];
  readonly style: string;
}

describe('lists that were written into a page, without the script', () => {
  let origins: Origins;

  /** What stands where, from the edge of the element. */
  const look = async (head: string, layout: string, width: number, isScripted: boolean): Promise<Look[]> => {
    const name = `links-${layout}.html`;
    const tag = `<related-articles src="${origins.feeds}/articles.json" layout="${layout}"></related-articles>`;
    await origins.write(
      name,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry crews walk out over rosters</title>
      <link rel="icon" href="data:,"><link rel="canonical" href="/ferry-strike">${head}
      <style>#column { width: ${width}px; font: 16px/1.5 sans-serif }</style></head>
      <body><div id="column"><h1>Ferry crews walk out over rosters</h1><p>Crews of the island ferry began a strike.</p>
      ${tag}</div></body></html>`,
    );
    if (!isScripted)
      await injectSite(origins.folder, {
        from: `${origins.folder}/articles.json`,
        base: origins.site,
        include: [`/${name}`],
      });
    const page = await origins.browser.open(`${origins.site}/${name}`, {width: 1100, height: 1600});
    await page.evaluate(() => document.querySelector('related-articles')!.scrollIntoView());
    if (isScripted)
      await page.waitForFunction(() => document.querySelector('related-articles')?.matches(':state(complete)'));
    await page.waitForFunction(() => {
      const element = document.querySelector('related-articles')!;
      return [...(element.shadowRoot ?? element).querySelectorAll('img')].every(
        (image) => image.naturalWidth > 0 || !image.checkVisibility(),
      );
    });
    const looks = await page.evaluate(() => {
      const element = document.querySelector('related-articles')!;
      const {left, top} = element.getBoundingClientRect();
      return [...(element.shadowRoot ?? element).querySelectorAll('[part]')].map((part) => {
        const {x, y, width, height} = part.getBoundingClientRect();
        const {color, fontSize, fontWeight, textDecorationLine} = getComputedStyle(part);
        return {
          text: `${part.getAttribute('part')}: ${part.textContent}`,
          box: [x - left, y - top, width, height],
          style: [color, fontSize, fontWeight, textDecorationLine].join(),
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
    await origins.write(
      'articles.json',
      JSON.stringify(articles.map((article) => ({...article, image}))).replaceAll('https://example.org', origins.site),
    );
  });
  after(() => origins.close());

  for (const layout of ['grid', 'list', 'compact', 'row', 'inline'])
    for (const width of [320, 600, 1000])
      it(`say the same and stand in the same places as the widget would: ${layout}, ${width} px`, async () => {
        const script = `<script type="module" src="${origins.cdn}/related-articles.js"></script>`;
        const style = `<link rel="stylesheet" href="${origins.cdn}/related-articles-links.css">`;
        const widget = await look(script, layout, width, true);
        const list = await look(style, layout, width, false);
        assert.ok(widget.length > 4);
        assert.deepEqual(
          list.map(({text, style}) => [text, style]),
          widget.map(({text, style}) => [text, style]),
        );
        const moved = list.filter(({box}, i) => box.some((edge, j) => Math.abs(edge - widget[i]!.box[j]!) > TOLERANCE));
        assert.deepEqual(moved, []);
      });
});
