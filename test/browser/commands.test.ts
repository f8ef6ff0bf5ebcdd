import {expect} from 'chai';
import {articles} from '../fixtures/articles.ts';
import {accessibilityTree, click, hover, media, press, skip, viewport} from './commands.ts';
import type {AccessibleNode} from './commands.ts';
import {all, clear, show} from './helpers.ts';

const widget = `<article><h1>Ferry crews walk out over rosters</h1><p>Crews of the island ferry began a strike.</p></article>
  <related-articles loading="eager" limit="2"></related-articles>`;

const middle = (element: Element): [x: number, y: number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

describe('commands of the browser', () => {
  afterEach(clear);

  it('keys go to the links, forwards and backwards', async () => {
    const element = await show(widget, articles);
    const [first, second] = all(element, 'a');
    await press('Tab');
    await press('Tab');
    expect(element.shadowRoot!.activeElement).to.equal(second);
    await press('Shift+Tab');
    expect(element.shadowRoot!.activeElement).to.equal(first);
  });
  it('the enter key selects', async () => {
    const element = await show(widget, articles);
    const ranks: number[] = [];
    element.addEventListener('related-articles-select', (event) => {
      event.preventDefault();
      ranks.push(event.detail.rank);
    });
    await press('Tab');
    await press('Enter');
    expect(ranks).to.deep.equal([1]);
  });
  it('a click anywhere on a card selects its article', async () => {
    const element = await show(widget, articles);
    const ranks: number[] = [];
    element.addEventListener('related-articles-select', (event) => {
      event.preventDefault();
      ranks.push(event.detail.rank);
    });
    for (const card of all(element, 'li')) await click(...middle(card));
    expect(ranks).to.deep.equal([1, 2]);
  });
  it('the mouse hovers over what it was moved to', async () => {
    const element = await show(widget, articles);
    const [first, second] = all(element, 'li');
    await hover(...middle(second!));
    expect([first!.matches(':hover'), second!.matches(':hover')]).to.deep.equal([false, true]);
  });
  it('the window gets as narrow as a phone and as wide as a desk', async () => {
    const element = await show(widget, articles);
    const rows = (): number => new Set(all(element, 'li').map((item) => item.getBoundingClientRect().top)).size;
    await viewport(320, 600);
    expect([document.documentElement.clientWidth, rows()]).to.deep.equal([320, 2]);
    await viewport(1200, 900);
    expect(rows()).to.equal(1);
  });
  it('media are pretended together', async function () {
    const query = matchMedia(
      '(forced-colors: active) and (prefers-contrast: more) and (prefers-reduced-motion: reduce)',
    );
    const can = await media({
      'forced-colors': 'active',
      'prefers-contrast': 'more',
      'prefers-reduced-motion': 'reduce',
      type: 'print',
    });
    if (!can) skip(this, 'only Chromium can pretend media');
    expect(query.matches && matchMedia('print').matches).to.equal(true);
  });
  it('what was pretended ends with the test', () => {
    expect(matchMedia('print').matches).to.equal(false);
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
  });
  it('a screen reader is told of a landmark with links', async function () {
    await show(widget, articles);
    const tree = await accessibilityTree();
    if (!tree) skip(this, 'only Chromium tells its accessibility tree');
    const nodes = (node: AccessibleNode): AccessibleNode[] => [node, ...(node.children ?? []).flatMap(nodes)];
    expect(nodes(tree).filter(({role}) => role === 'link')).to.have.length(2);
  });
});
