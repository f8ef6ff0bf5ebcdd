import {expect} from 'chai';
import type {ArticleInput} from '../../src/core.ts';
import type {RelatedArticlesElement} from '../../src/element.ts';
import {accessibilityTree, click, media, press, skip, viewport} from './commands.ts';
import type {AccessibleNode} from './commands.ts';
import {all, assertAccessible, clear, show} from './helpers.ts';

const LAYOUTS = ['grid', 'list', 'compact', 'row', 'inline'];

const ferries: ArticleInput[] = ['north', 'south', 'west'].map((side, i) => ({
  url: `https://example.org/${side}`,
  title: `Ferry strike on the ${side} pier`,
  summary: `Crews at the ${side} pier strike for their rosters.`,
  section: 'Local',
  date: `2026-02-0${i + 1}`,
  image: `https://example.invalid/${side}.jpg`,
}));

const tag = (
  attributes: string,
): string => `<article><h1>Ferry strike</h1><p>The crews of the ferry strike for rosters at the pier.</p></article>
  <related-articles loading="eager" limit="3" ${attributes}></related-articles>`;

/** A line for each thing that a screen reader is told of, indented by depth. */
const outline = ({role, name = '', children = []}: AccessibleNode, depth = 0): string[] => {
  const isTold = role !== 'none' && role !== 'generic' && role !== 'ListMarker' && role !== 'InlineTextBox';
  const inner = children.flatMap((child) => outline(child, isTold ? depth + 1 : depth));
  return isTold ? [`${'  '.repeat(depth)}${role} ${name}`.trimEnd(), ...inner] : inner;
};

afterEach(clear);

describe('what a screen reader is told', () => {
  const card = (side: string, more: readonly string[]): string[] => [
    `link Ferry strike on the ${side} pier`,
    ...more.map((text) => `StaticText ${text}`),
  ];
  for (const layout of LAYOUTS)
    it(layout, async function () {
      const element = await show(tag(`layout="${layout}"`), ferries);
      const tree = await accessibilityTree();
      if (!tree) return skip(this, 'only Chromium tells');
      const lines = outline(tree).map((line) => line.trim());
      const start = lines.findIndex((line) => line.startsWith('navigation'));
      const heading = layout === 'inline' ? 'Also see' : 'Related Articles';
      expect(lines[start]).to.equal(`navigation ${heading}`);
      expect(
        lines.filter((line) => /^(image|img)\b/.test(line)),
        'pictures are decoration',
      ).to.deep.equal([]);
      const links = lines.filter((line) => line.startsWith('link'));
      expect(links).to.deep.equal(all(element, 'a').map(({textContent}) => `link ${textContent}`));
      expect(links.sort()).to.deep.equal(['north', 'south', 'west'].flatMap((side) => card(side, [])).sort());
      const shown = lines.slice(start).filter((line) => line.startsWith('StaticText'));
      expect(new Set(shown).size, 'nothing twice but sections').to.be.at.least(shown.length - 2);
      if (layout !== 'inline') expect(lines).to.include('heading Related Articles');
    });
});

describe('by keyboard alone', () => {
  for (const layout of LAYOUTS)
    it(`${layout}: each card once, in the order in which it stands, with a ring that is not cut off`, async () => {
      const element = await show(tag(`layout="${layout}"`), ferries);
      const links = all(element, 'a');
      for (const link of links) {
        await press('Tab');
        expect(element.shadowRoot!.activeElement).to.equal(link);
        const ring = getComputedStyle(link, '::after');
        expect(ring.outlineStyle).to.equal('solid');
        const {left, top, right, bottom} = link.closest('[part~=item]')!.getBoundingClientRect();
        const scroller = all(element, '[part=list]')[0]!;
        const frame = scroller.getBoundingClientRect();
        if (getComputedStyle(scroller).overflowX !== 'visible') {
          expect(left - 4).to.be.at.least(frame.left - 1);
          expect(right + 4).to.be.at.most(frame.right + 1);
          expect(top - 4).to.be.at.least(frame.top - 1);
          expect(bottom + 4).to.be.at.most(frame.bottom + 1);
        }
      }
      const places = links.map((link) => link.getBoundingClientRect());
      for (const [i, place] of places.entries())
        if (i) expect(place.top > places[i - 1]!.top || place.left > places[i - 1]!.left).to.equal(true);
      const chosen: number[] = [];
      element.addEventListener('related-articles-select', (event) => {
        event.preventDefault();
        chosen.push(event.detail.rank);
      });
      await press('Enter');
      expect(chosen).to.deep.equal([links.length]);
    });
  it('row: shows the whole card, also of one that was partly in view', async () => {
    const sides = ['north', 'south', 'west', 'east', 'old', 'new', 'long', 'last'];
    const many = sides.map((side) => ({...ferries[0]!, url: `/${side}`, title: `Ferry strike ${side}`}));
    const element = await show(tag('layout="row" limit="8" threshold="0"').replace('limit="3" ', ''), many);
    const scroller = all(element, '[part=list]')[0]!;
    const isInView = (link: Element): boolean => {
      const {left, right} = link.closest('[part~=item]')!.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      return left >= frame.left && right <= frame.right;
    };
    const links = all(element, 'a');
    expect(links).to.have.length(8);
    for (const link of links) {
      await press('Tab');
      // Firefox stops at what scrolls, too
      if (element.shadowRoot!.activeElement === scroller) await press('Tab');
      expect(element.shadowRoot!.activeElement === link).to.equal(true);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isInView(link), link.textContent).to.equal(true);
    }
    // what a pointer is about to click on must not move away from under it
    scroller.scrollLeft = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const cut = links.find((link) => !isInView(link))!;
    const {left, top} = cut.getBoundingClientRect();
    let isChosen = false;
    element.addEventListener('related-articles-select', (event) => {
      event.preventDefault();
      isChosen = true;
    });
    await click(left + 4, top + 4);
    expect(isChosen).to.equal(true);
    expect(scroller.scrollLeft).to.equal(0);
  });
});

describe('targets', () => {
  for (const layout of LAYOUTS)
    it(`${layout}: at least 24 px high, and the whole card`, async () => {
      const element = await show(tag(`layout="${layout}"`), ferries);
      const chosen: number[] = [];
      element.addEventListener('related-articles-select', (event) => {
        event.preventDefault();
        chosen.push(event.detail.rank);
      });
      for (const item of all(element, '[part~=item]')) {
        item.scrollIntoView({block: 'nearest', inline: 'nearest'});
        const {left, bottom, height, width} = item.getBoundingClientRect();
        expect(Math.min(height, width)).to.be.at.least(24);
        await click(left + 4, bottom - 4);
      }
      expect(chosen).to.deep.equal([1, 2, 3]);
    });
});

describe('how the reader wants it', () => {
  it('forced colours: the ring, the place of pictures and what was read can be told', async function () {
    if (!(await media({'forced-colors': 'active'}))) return skip(this, 'only Chromium can pretend it');
    const element = await show(tag('read="dim"'), ferries);
    expect(getComputedStyle(all(element, '[part=picture]')[0]!).borderTopStyle).to.equal('solid');
    await press('Tab');
    expect(getComputedStyle(all(element, 'a')[0]!, '::after').outlineStyle).to.equal('solid');
    await assertAccessible(element);
  });
  it('less motion: nothing moves while it waits', async function () {
    const waiting = async (): Promise<number> => {
      const element = document.createElement('related-articles');
      Object.assign(element, {loading: 'eager', source: () => new Promise(() => undefined)});
      document.body.append(element);
      await element.updateComplete;
      const moving = all(element, '[part~=item]')[0]!.getAnimations().length;
      element.remove();
      return moving;
    };
    expect(await waiting()).to.equal(1);
    if (!(await media({'prefers-reduced-motion': 'reduce'}))) return skip(this, 'only Chromium can pretend it');
    expect(await waiting()).to.equal(0);
  });
  it('on paper: no outline, and every card of a row', async function () {
    if (!(await media({type: 'print'}))) return skip(this, 'only Chromium can pretend it');
    const element = await show(tag('layout="row"'), ferries);
    const {right} = element.getBoundingClientRect();
    for (const item of all(element, '[part~=item]'))
      expect(item.getBoundingClientRect().right).to.be.at.most(right + 1);
    // what scrolls would keep all cards on one page, away from their heading
    expect(getComputedStyle(all(element, '[part=list]')[0]!).overflow).to.equal('visible');
  });
  it('more space between lines, words and letters: nothing overlaps or leaves its card', async () => {
    for (const layout of LAYOUTS) {
      const element: RelatedArticlesElement = await show(tag(`layout="${layout}"`), ferries);
      const style = new CSSStyleSheet();
      style.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      element.shadowRoot!.adoptedStyleSheets.push(style);
      for (const item of all(element, '[part~=item]')) {
        const {right, bottom} = item.getBoundingClientRect();
        for (const part of item.querySelectorAll('p')) {
          const box = part.getBoundingClientRect();
          expect(box.right, layout).to.be.at.most(right + 1);
          expect(box.bottom, layout).to.be.at.most(bottom + 1);
        }
      }
      clear();
    }
  });
  it('right to left: what is too long in another script loses its end, not its beginning', async () => {
    const long = ferries.map((ferry) => ({...ferry, summary: String(ferry.summary).repeat(9)}));
    const element = await show(`<div dir="rtl">${tag('layout="list"')}</div>`, long);
    for (const name of ['title', 'summary']) {
      const line = all(element, `[part=${name}]`)[0]!;
      expect(getComputedStyle(line).direction, name).to.equal('ltr');
      const range = document.createRange();
      range.selectNodeContents(line);
      // and yet stands where all begins
      expect(range.getBoundingClientRect().right, name).to.be.closeTo(line.getBoundingClientRect().right, 6);
    }
  });
  it('right to left: cards begin at the right', async () => {
    await viewport(1000, 800);
    const element = await show(`<div dir="rtl">${tag('layout="list"')}</div>`, ferries);
    const picture = all(element, '[part=picture]')[0]!.getBoundingClientRect();
    const body = all(element, '[part=body]')[0]!.getBoundingClientRect();
    expect(picture.left).to.be.greaterThan(body.right - 1);
    clear();
    const row = await show(`<div dir="rtl">${tag('layout="row"')}</div>`, ferries);
    const [first, second] = all(row, '[part~=item]').map((item) => item.getBoundingClientRect());
    expect(first!.right).to.be.greaterThan(second!.right);
  });
});
