import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const recipes = readFileSync(new URL('../../docs/analytics.md', import.meta.url), 'utf8');

/** What the widget tells, as the recipes get it. */
const DETAILS = {
  load: {outcome: 'related', holdout: true, articles: [], timings: {}},
  view: {outcome: 'related', rank: 2, article: {url: 'https://example.org/a'}},
  select: {outcome: 'related', rank: 2, article: {url: 'https://example.org/a'}, opensElsewhere: false},
};

/** Runs a recipe with a page and an analytics tool that note what they get, and lets the widget tell everything. */
function sentBy(recipe: string): unknown[][] {
  const sent: unknown[][] = [];
  const note = (...args: unknown[]): void => void sent.push(args);
  const document = new EventTarget();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own documentation
  new Function('document', 'gtag', 'plausible', '_paq', recipe)(document, note, note, {push: note});
  for (const [name, detail] of Object.entries(DETAILS))
    document.dispatchEvent(new CustomEvent(`related-articles-${name}`, {detail}));
  return sent;
}

describe('recipes for analytics', () => {
  const blocks = [...recipes.matchAll(/^## (.*)\n\n```js\n([\s\S]*?)```/gm)].map(([, name, code]) => [name!, code!]);
  const found = Object.fromEntries(blocks.map(([name, code]) => [name!, sentBy(code!)]));

  it('are there for three tools, and each sends every event once', () => {
    assert.deepEqual(Object.keys(found), ['Google Analytics 4', 'Plausible', 'Matomo']);
    for (const sent of Object.values(found)) assert.equal(sent.length, 3);
  });
  it('Google Analytics gets name, outcome, rank and address', () => {
    assert.deepEqual(found['Google Analytics 4']?.[2], [
      'event',
      'related_articles_select',
      {outcome: 'related', holdout: undefined, rank: 2, link_url: 'https://example.org/a'},
    ]);
  });
  it('Plausible counts only choices as interaction', () => {
    assert.deepEqual(
      found['Plausible']?.map(([name, options]) => [name, (options as {interactive: boolean}).interactive]),
      [
        ['Related articles: load', false],
        ['Related articles: view', false],
        ['Related articles: select', true],
      ],
    );
  });
  it('Matomo tells those who are held out apart', () => {
    const [load] = found['Matomo']?.[0] as [unknown[]];
    assert.deepEqual(load.slice(0, 4), ['trackEvent', 'related articles', 'load (held out)', 'related']);
  });
});
