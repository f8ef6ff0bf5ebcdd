import {expect} from 'chai';
import {linksAround} from '../../src/page/links-around.ts';
import {readSeed} from '../../src/page/read-seed.ts';
import {addToHead, clear, mount} from './helpers.ts';

const FIRST = 'Crews of the island ferry began a strike on Monday.';
const LAST = 'Commuters waited at the harbour for hours, and talks broke off.';
const TEXT = `${FIRST}\n${LAST}`;

function page(body: string): Element {
  addToHead('');
  return mount(`${body}<related-articles loading="never-mind"></related-articles>`).querySelector('related-articles')!;
}
const paragraphs = `<p>Crews of the <a href="/ferry">island ferry</a>
  began a strike on Monday.</p><p>${LAST}</p>`;

afterEach(clear);

describe('the links in an article whose text is known', () => {
  it('are those of the element that holds the text, not those around it', () => {
    const widget = page(`
      <nav><a href="/nav">Menu</a></nav><p><a href="/teaser">Another story</a> that says something else entirely.</p>
      <article><div>${paragraphs}<aside><a href="/aside">Aside</a></aside></div></article>`);
    expect(linksAround(widget, TEXT)).to.deep.equal(['/ferry']);
  });
  it('are those of the article where its first lines stand elsewhere, too', () => {
    const long = `${LAST} `.repeat(9);
    const widget = page(`<header><p>${FIRST}</p><a href="/home">Home</a></header>
      <div>${paragraphs}<p>${long}</p></div>`);
    expect(linksAround(widget, `${TEXT}\n${long.trim()}`)).to.deep.equal(['/ferry']);
  });
  it('are not those of the widget', () => {
    const widget = page(`<div>${paragraphs}<related-articles><a href="/shown">Shown</a></related-articles></div>`);
    expect(linksAround(widget, TEXT)).to.deep.equal(['/ferry']);
  });
  it('cannot be told where the page shows something else, no paragraphs, or far more', () => {
    const cases = ['<p>Something else entirely is on this page.</p>', `<div>${FIRST}<br>${LAST}</div>`, ''];
    for (const body of cases) expect(linksAround(page(body), TEXT), body).to.equal(undefined);
    const more = `<p>${'And the story goes on for long. '.repeat(9)}</p>`;
    expect(linksAround(page(`<div><div>${paragraphs}</div></div>${more}`), TEXT)).to.deep.equal(['/ferry']);
    expect(linksAround(page(`<div><p>${FIRST}</p>${more}<p>${LAST}</p></div>`), TEXT)).to.equal(undefined);
    expect(linksAround(page(paragraphs), '')).to.equal(undefined);
  });
});

describe('what the page says of its article', () => {
  const read = (widget: Element, known?: string): ReturnType<typeof readSeed> =>
    readSeed(widget, undefined, () => Promise.resolve(known === undefined ? undefined : {text: known}));
  const body = `<h1>Ferry crews strike</h1><div>${paragraphs}</div>`;

  it('is the address and the links where the source has the text', async () => {
    const {url, linked, text} = await read(page(body), TEXT);
    expect([url, linked, text]).to.deep.equal([location.href, [`${location.origin}/ferry`], undefined]);
  });
  it('is the text, too, where the source has none, or only its beginning', async () => {
    for (const known of ['', 'Crews of the island ferry']) {
      const {text, linked, title} = await read(page(body), known);
      expect([text?.includes(LAST), linked, title]).to.deep.equal([true, [`${location.origin}/ferry`], undefined]);
      clear();
    }
  });
  it('is everything where the source does not have the article', async () => {
    const {text, title} = await read(page(body));
    expect([text?.includes(LAST), title]).to.deep.equal([true, 'Ferry crews strike']);
  });
});
