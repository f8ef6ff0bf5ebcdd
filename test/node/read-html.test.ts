import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readHtml} from '../../src/node.ts';
import {inTime} from './in-time.ts';

const FIRST =
  'A puncture need not end the ride: with two levers, a patch and ten minutes the wheel turns again, even in the rain.';
const SECOND = 'Find the hole with your ear or with water, and mark it before the tube dries.';

const textOf = (above: string, rest = ''): string =>
  readHtml(
    `<!doctype html><html><head><title>Repairing a puncture</title></head><body><article>${above}<p>${FIRST}</p><p>${SECOND}</p>${rest}</article></body></html>`,
    'https://example.org/puncture',
  ).text ?? '';

describe('the text of a page', () => {
  for (const [what, above] of [
    ['a headline', '<h1>Repairing a puncture</h1>'],
    ['a headline and a date', '<h1>Repairing a puncture</h1><p><time datetime="2026-03-07">2026-03-07</time></p>'],
    ['a header', '<header><h1>Repairing a puncture</h1><p class="meta">By Ann Baker, 2026-01-20</p></header>'],
    [
      'classes of a blog',
      '<h1>Repairing a puncture</h1><div class="post-meta"><span>7 March</span> · <a href="/ann">Ann</a></div>',
    ],
  ] as const)
    it(`begins with its first paragraph below ${what}`, () => {
      assert.equal(textOf(above), `${FIRST}\n${SECOND}`);
    });
  it('is read where tags are left out that may be', () => {
    const story = `<article><p>${FIRST}</p></article>`;
    for (const page of [
      `<!doctype html><title>R</title><body>${story}</body>`,
      `<title>R</title>${story}`,
      `<head><title>R</title></head><body class="a">${story}`,
      `<html><title>R</title><body>${story}`,
    ]) {
      const {title, text} = readHtml(page, 'https://example.org/puncture');
      assert.deepEqual([title, text], ['R', FIRST], page);
    }
  });
  it('is empty where a page ends in its first tag or comment', () => {
    for (const page of ['<html ', '<!-- <html> ', '<!<html>', '<!doctype html><html lang="de"', ''])
      assert.equal(readHtml(page, 'https://example.org/a').text, '', page);
  });
  it('keeps what stands above the first paragraph and is none of that', () => {
    const standfirst = 'How to get home without walking';
    assert.equal(textOf(`<h1>Repairing a puncture</h1><p>${standfirst}</p>`), `${standfirst}\n${FIRST}\n${SECOND}`);
  });
  it('keeps dates, lists with dates and headings within the text', () => {
    const rest =
      '<h1>Afterwards</h1><p class="date-of-the-race">On <time>7 March</time> we ride.</p><ul><li><time>8 March</time> rest</li></ul>';
    assert.equal(textOf('', rest), `${FIRST}\n${SECOND}\nAfterwards\nOn 7 March we ride.\n8 March rest`);
    const program = readHtml(
      '<html><title>Dates</title><body><article><h1>Dates</h1><ul><li><time>8 March</time> Race</li></ul></article>',
      'https://example.org/',
    );
    assert.equal(program.text, '8 March Race');
  });
});

describe('what stands around an article', () => {
  const read = (body: string): string =>
    readHtml(
      `<html><head><title>Repairing a puncture</title></head><body>${body}</body></html>`,
      'https://example.org/p',
    ).text ?? '';
  const story = `<h1>Repairing a puncture</h1><p>${FIRST}</p><p>${SECOND}</p>`;
  const text = `${FIRST}\n${SECOND}`;
  const consent = `<p>We and our partners keep cookies on your device, and would like you to agree to it.</p>`;
  it('may be a form, as in ASP.NET', () => {
    assert.equal(read(`<form id="aspnetForm"><div>${story}</div></form>`), text);
    assert.equal(read(`<form id="aspnetForm"><div><p>${FIRST}</p><p>${SECOND}</p></div></form><p>Short.</p>`), text);
  });
  it('may be hidden from screen readers, below a modal dialog', () => {
    assert.equal(read(`<div id="root" aria-hidden="true">${story}</div><div role="dialog">${consent}</div>`), text);
  });
  it('is left out where it is hidden, or a form, and longer than an article with a headline of its own', () => {
    const terms = consent.repeat(12);
    for (const beside of [`<div aria-hidden="true">${terms}</div>`, `<form action="/order">${terms}</form>`])
      for (const page of [`<article>${story}</article>${beside}`, `<article>${story}${beside}</article>`])
        assert.equal(read(page), text);
  });
  it('is left out where it is a form within it, or something that only decorates', () => {
    const form = '<form><p>Your name, your address, your bicycle and the hour at which we may call you.</p></form>';
    assert.equal(read(`<article>${story}${form}</article>`), text);
    assert.equal(
      read(`<article><h1>Repairing</h1><p>${FIRST}<span aria-hidden="true">¶</span></p><p>${SECOND}</p></article>`),
      text,
    );
  });
});

describe('the JSON-LD of a page', () => {
  const read = (address: string, blocks: string, head = ''): ReturnType<typeof readHtml> =>
    readHtml(
      `<html><head>${head}<script type="application/ld+json">${blocks}</script></head><body><p>${FIRST}</p></body></html>`,
      address,
    );
  const article = (headline: string, url = ''): object => ({'@type': 'Article', headline, url});
  const both = ([one, other]: readonly string[]): string =>
    JSON.stringify([article('Another', one), article('This one', other)]);
  for (const [what, address, stated, head] of [
    ['a trailing slash', 'https://example.org/b', ['https://example.org/a', 'https://example.org/b/']],
    ['parameters', 'https://example.org/?p=2', ['https://example.org/?p=1', 'https://example.org/?p=2']],
    ['tracking', 'https://example.org/?p=2&utm_source=x', ['https://example.org/', 'https://example.org/?p=2']],
    ['another host', 'https://m.example.org/b', ['https://example.org/a', 'https://www.example.org/b']],
    [
      'a stated address',
      'https://example.org/?p=2',
      ['https://example.org/a', 'https://example.org/b'],
      '<link rel="canonical" href="/b">',
    ],
  ] as const)
    it(`is that of the article with the address of the page, whatever ${what}`, () => {
      assert.equal(read(address, both(stated), head).title, 'This one');
    });
  it('is repaired in no time, whatever is in it', () => {
    const long = 'Word and another word. '.repeat(40_000);
    assert.equal(read('https://example.org/a', `{"@type":"Article","headline":"A","x":"${long}",}`).title, 'A');
    for (const hostile of ['/*', '\\"', '"\\'])
      assert.equal(read('https://example.org/a', `{"${hostile.repeat(400_000)}`).text, FIRST);
  });
});

describe('microdata', () => {
  it('is read in no time, however many names an element has', () => {
    const names = 'keywords '.repeat(60_000);
    const html = `<html><body><article><p>${FIRST}</p><b itemprop="${names}">ferry</b></article></body></html>`;
    assert.deepEqual(inTime(() => readHtml(html, 'https://example.org/a')).tags, ['ferry']);
  });
});

describe('the address of a page', () => {
  const addressOf = (url: string, canonical: string): string | undefined =>
    readHtml(
      `<html><head><link rel="canonical" href="${canonical}"></head><body><p>${FIRST}</p></body></html>`,
      `https://example.org${url}`,
    ).url;
  it('is its own where it states that of the home page', () => {
    assert.equal(addressOf('/?p=123', '/'), 'https://example.org/?p=123');
    assert.equal(addressOf('/b', '/index.html'), 'https://example.org/b');
  });
  it('is what it states on the home page, however that was reached', () => {
    assert.equal(addressOf('/?utm_source=x', '/'), 'https://example.org/');
    assert.equal(addressOf('/index.html', '/'), 'https://example.org/');
  });
});

describe('the title of a page', () => {
  const titleOf = (title: string, body: string): string | undefined =>
    readHtml(`<html><head><title>${title}</title></head><body>${body}</body></html>`, 'https://example.org/a').title;
  const story = `<h1>Repairing a puncture</h1><p>${FIRST}</p><p>${SECOND}</p>`;
  it('is the heading of the article where the document has a title that was never set', () => {
    assert.equal(titleOf('Vite App', `<div id="app"><article>${story}</article></div>`), 'Repairing a puncture');
  });
  it('is that of the document where a heading may be the name of the site, or says the same in short', () => {
    assert.equal(
      titleOf('Ferry strike', `<h1>The Daily Harbour</h1><article><p>${FIRST}</p></article>`),
      'Ferry strike',
    );
    assert.equal(titleOf('How to mend a puncture', `<article>${story}</article>`), 'How to mend a puncture');
    assert.equal(titleOf('Ferry strike', `<article>${story}<h1>Another</h1></article>`), 'Ferry strike');
  });
});
