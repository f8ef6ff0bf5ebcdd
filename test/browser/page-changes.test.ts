import {expect} from 'chai';
import type {ArticleInput} from '../../src/core.ts';
import type {RelatedArticlesElement} from '../../src/element.ts';
import {addToHead, clear, mount, next} from './helpers.ts';

const subjects = {
  bread: 'Sourdough bread rises slowly in the oven of the village bakery with rye flour and salt.',
  ferry: 'The ferry crosses the fjord at dawn with cargo, passengers and a nervous captain.',
};
const articles: ArticleInput[] = Object.entries(subjects).flatMap(([subject, text]) =>
  [1, 2, 3].map((i) => ({url: `/${subject}/${i}`, title: `Notes on ${subject} ${i}`, text: `${text} Part ${i}.`})),
);
const home = location.href;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows an article at an address, as an application does it. */
function show(root: HTMLElement, subject: keyof typeof subjects): void {
  root.querySelector('article')!.innerHTML = `<h1>Notes on ${subject} 1</h1><p>${subjects[subject]}</p>`;
}
const shownBy = (element: RelatedArticlesElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('a')].map(({pathname}) => pathname);

/** A page with a widget that shows its suggestions, and how often it has done so. */
async function start(subject: keyof typeof subjects): Promise<{
  root: HTMLElement;
  element: RelatedArticlesElement;
  loads: () => number;
}> {
  const root = mount('<article></article><related-articles loading="eager" limit="2"></related-articles>');
  history.replaceState(null, '', `/${subject}/1`);
  show(root, subject);
  const element = root.querySelector('related-articles')!;
  let count = 0;
  element.addEventListener('related-articles-load', () => count++);
  const loaded = next(element, 'related-articles-load');
  element.articles = articles;
  await loaded;
  return {root, element, loads: () => count};
}

describe('a page that changes without being loaded', () => {
  afterEach(() => {
    clear();
    history.replaceState(null, '', home);
  });

  it('gets new suggestions, once, when address and article change', async () => {
    const {root, element, loads} = await start('bread');
    expect(shownBy(element)).to.deep.equal(['/bread/2', '/bread/3']);
    const loaded = next(element, 'related-articles-load');
    history.pushState(null, '', '/ferry/1');
    await wait(150);
    show(root, 'ferry');
    await loaded;
    expect(shownBy(element)).to.deep.equal(['/ferry/2', '/ferry/3']);
    await wait(1400);
    expect(loads()).to.equal(2);
  });
  it('gets new suggestions when the article comes long after the address', async () => {
    const {root, element} = await start('bread');
    history.pushState(null, '', '/ferry/1');
    await wait(1500);
    const loaded = next(element, 'related-articles-load');
    show(root, 'ferry');
    await loaded;
    expect(shownBy(element)).to.deep.equal(['/ferry/2', '/ferry/3']);
  });
  it('gets new suggestions when only the article changes', async () => {
    const {root, element} = await start('bread');
    addToHead('<link rel="canonical" href="/ferry/1">');
    const loaded = next(element, 'related-articles-load');
    show(root, 'ferry');
    await loaded;
    expect(shownBy(element)).to.deep.equal(['/ferry/2', '/ferry/3']);
  });
  it('gets new suggestions when only the address changes', async () => {
    const {element} = await start('bread');
    const loaded = next(element, 'related-articles-load');
    history.pushState(null, '', '/bread/2');
    await loaded;
    expect(shownBy(element)).not.to.include('/bread/2');
  });
  it('is left alone by jumps within the page, by other content, and by a change that is taken back', async () => {
    const {root, loads} = await start('bread');
    location.hash = 'comments';
    root.append(document.createElement('p'));
    show(root, 'ferry');
    await wait(150);
    show(root, 'bread');
    await wait(1500);
    expect(loads()).to.equal(1);
  });
  it('is left alone by a translator, which writes the same article anew, but not when its address changes then', async () => {
    const {root, element, loads} = await start('bread');
    root.querySelector('h1')!.innerHTML = '<font><font>Notizen zur Fähre</font></font>';
    await wait(700);
    expect(loads()).to.equal(1);
    const loaded = next(element, 'related-articles-load');
    history.pushState(null, '', '/bread/2');
    await loaded;
    expect(shownBy(element)).not.to.include('/bread/2');
  });
  it('is not taken for translated where its own headline is in <font>', async () => {
    const {root, element} = await start('bread');
    const loaded = next(element, 'related-articles-load');
    root.querySelector('h1')!.innerHTML = '<font color="red">Ferry notes, part 2</font>';
    await loaded;
    expect(shownBy(element).length).to.be.above(0);
  });
  it('is left alone once the widget has gone', async () => {
    const {root, element, loads} = await start('bread');
    element.remove();
    history.pushState(null, '', '/ferry/1');
    show(root, 'ferry');
    await wait(500);
    expect(loads()).to.equal(1);
  });
  it('shows what belongs to the last of several quick changes', async () => {
    const {root, element} = await start('bread');
    const loaded = next(element, 'related-articles-load');
    for (const subject of ['ferry', 'bread', 'ferry'] as const) {
      history.pushState(null, '', `/${subject}/1`);
      show(root, subject);
      await wait(30);
    }
    await loaded;
    expect(shownBy(element)).to.deep.equal(['/ferry/2', '/ferry/3']);
  });
});
