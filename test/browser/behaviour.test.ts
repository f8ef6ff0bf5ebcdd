import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {RelatedArticlesElement, defineRelatedArticles} from '../../src/element.ts';
import {checkValues} from '../../src/view/check-values.ts';
import {articles} from '../fixtures/articles.ts';
import {all, clear, copyOf, mount, next, show, stubFetch, titles, until, widgetIn} from './helpers.ts';

const STORY = `<article><h1>Ferry crews walk out over rosters</h1>
  <p>Crews of the island ferry began a strike on Monday. Commuters waited at the harbour for hours.</p></article>`;
const page = (attributes = '', inside = ''): string =>
  `${STORY}<related-articles loading="eager" ${attributes}>${inside}</related-articles>`;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const tall = '<div style="height:3000px"></div>';

/** The page comes into view or goes out of it, as when the reader turns to another tab. */
function turnPage(state: 'visible' | 'hidden'): void {
  if (state === 'hidden') Object.defineProperty(document, 'hidden', {configurable: true, value: true});
  else delete (document as {hidden?: boolean}).hidden;
  document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
}

let restore: (() => void) | undefined;
afterEach(() => {
  clear();
  turnPage('visible');
  restore?.();
  restore = undefined;
  localStorage.clear();
  sessionStorage.clear();
  document.querySelectorAll('[data-related-articles-prefetch]').forEach((element) => {
    element.remove();
  });
  scrollTo(0, 0);
});

describe('attributes and properties', () => {
  it('follow each other', async () => {
    const element = await show(page('layout="list"'), articles);
    expect(element.outerHTML, 'defaults are not written').to.not.match(/heading-level|allow-linked|src|pin/);
    Object.assign(element, {layout: 'compact', limit: 2, headingLevel: 3, allowLinked: true, prefetch: 'intent'});
    await element.updateComplete;
    for (const [name, value] of Object.entries({
      layout: 'compact',
      limit: '2',
      'heading-level': '3',
      prefetch: 'intent',
    }))
      expect(element.getAttribute(name), name).to.equal(value);
    expect(element.hasAttribute('allow-linked')).to.equal(true);
    element.setAttribute('half-life', '30');
    expect(element.halfLife).to.equal(30);
  });
  it('a layout with another number of articles asks for as many', async () => {
    const element = await show(page('layout="inline"'), articles);
    expect(titles(element)).to.have.length(1);
    element.layout = 'grid';
    await next(element, 'related-articles-load');
    expect(titles(element).length).to.be.greaterThan(1);
  });
});

describe('the shadow tree', () => {
  it('keeps what others have put there', async () => {
    const element = await show(page(), articles);
    const style = document.createElement('style');
    element.shadowRoot!.append(style);
    for (const list of [[], articles]) {
      const loaded = next(element, 'related-articles-load');
      element.articles = list;
      if (list.length) await loaded;
      await element.updateComplete;
    }
    expect(style.parentNode === element.shadowRoot).to.equal(true);
  });
});

describe('refresh()', () => {
  it('resolves when suggestions are there, though it was called again and again meanwhile', async () => {
    const container = mount(page());
    const element = container.querySelector<RelatedArticlesElement>('related-articles')!;
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    element.source = async () => {
      await given;
      return {kind: 'articles', articles, baseUrl: document.baseURI};
    };
    const first = element.refresh();
    await wait(50);
    void element.refresh();
    await wait(50);
    void element.refresh();
    setTimeout(give, 50);
    await first;
    expect(titles(element).length).to.be.greaterThan(0);
  });
});

describe('an element that has not been in a page', () => {
  it('shows what it was asked for when it comes into one, and follows the reader', async () => {
    const container = mount(STORY);
    const element = document.createElement('related-articles');
    Object.assign(element, {articles, threshold: 0, htmlFor: 'nowhere'});
    void element.refresh();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const loaded = next(element, 'related-articles-load');
    container.append(element);
    await loaded;
    expect(titles(element).length).to.be.greaterThan(0);
    const chosen = next(element, 'related-articles-select');
    element.addEventListener('related-articles-select', (event) => {
      event.preventDefault();
    });
    all(element, 'a')[0]!.click();
    await chosen;
  });
});

describe('registration', () => {
  it('under another name', async () => {
    defineRelatedArticles('more-to-read');
    defineRelatedArticles('more-to-read');
    const container = mount(`${STORY}<more-to-read loading="eager"></more-to-read>`);
    const element = container.querySelector<RelatedArticlesElement>('more-to-read')!;
    expect(element).to.be.instanceOf(RelatedArticlesElement);
    element.articles = articles;
    await next(element, 'related-articles-load');
    expect(titles(element).length).to.be.greaterThan(0);
  });
  it('a name that something else has is left to it, with one line in the console', () => {
    customElements.define('somebody-elses', class extends HTMLElement {});
    const {warn} = console;
    const lines: unknown[] = [];
    console.warn = (line: unknown) => lines.push(line);
    try {
      defineRelatedArticles('somebody-elses');
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(1);
    expect(String(lines[0])).to.include('somebody-elses');
  });
});

describe('places', () => {
  it('a dialog: once it is open', async () => {
    const container = mount(`${STORY}<dialog><related-articles></related-articles></dialog>`);
    const element = widgetIn(container);
    element.articles = articles;
    await wait(200);
    expect(titles(element)).to.deep.equal([]);
    const loaded = next(element, 'related-articles-load');
    container.querySelector('dialog')!.show();
    await loaded;
    expect(titles(element).length).to.be.greaterThan(0);
  });
  it('a copy, and what was in a template', async () => {
    const element = await show(page('limit="2"'), articles);
    const template = document.createElement('template');
    template.innerHTML = '<related-articles loading="eager" limit="2"></related-articles>';
    const wanted = titles(element);
    const fragment = document.importNode(template.content, true);
    const copies = [copyOf(element), widgetIn(fragment as unknown as ShadowRoot)];
    const container = element.parentElement!;
    element.remove();
    for (const copy of copies) {
      copy.articles = articles;
      container.append(copy);
      await next(copy, 'related-articles-load');
      expect(titles(copy)).to.deep.equal(wanted);
      copy.remove();
    }
  });
  it('another document', async () => {
    const frame = document.createElement('iframe');
    mount('').append(frame);
    const element = await show(page('limit="2"'), articles);
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(titles(element)).to.have.length(2);
    expect(frame.contentWindow!.getComputedStyle(element).display).to.equal('block');
  });
  it('on paper, before it was ever in view', async () => {
    const container = mount(`${STORY}${tall}<related-articles></related-articles>`);
    const element = widgetIn(container);
    element.articles = articles;
    await wait(100);
    expect(titles(element)).to.deep.equal([]);
    const loaded = next(element, 'related-articles-load');
    dispatchEvent(new Event('beforeprint'));
    await loaded;
  });
});

describe('network', () => {
  /** A widget whose source did not come, and what makes it come. */
  async function failed(): Promise<{element: RelatedArticlesElement; mend: () => void}> {
    const answers: Parameters<typeof stubFetch>[0] = {};
    ({restore} = stubFetch(answers));
    const element = widgetIn(mount(page('src="/later.json"')));
    await next(element, 'related-articles-error');
    return {
      element,
      mend: () => {
        answers['/later.json'] = () => new Response(JSON.stringify(articles));
      },
    };
  }
  it('tries again when it is back', async () => {
    const {element, mend} = await failed();
    mend();
    const loaded = next(element, 'related-articles-load');
    dispatchEvent(new Event('online'));
    await loaded;
    expect(titles(element).length).to.be.greaterThan(0);
  });
  it('tries again when the reader comes back to a page that was left while it loaded', async () => {
    const {element, mend} = await failed();
    mend();
    // as when a page is shown first
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    expect(element.matches(':state(error)')).to.equal(true);
    const loaded = next(element, 'related-articles-load');
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await loaded;
    expect(titles(element).length).to.be.greaterThan(0);
  });
});

describe('events', () => {
  it('load tells how long it took', async () => {
    const element = widgetIn(mount(page()));
    const before = performance.now();
    element.articles = articles;
    const {holdout, timings} = (await next(element, 'related-articles-load')).detail;
    expect(holdout).to.equal(false);
    expect(timings.start).to.be.within(0, performance.now());
    expect(timings.total).to.be.at.least(timings.source);
    expect(timings.start + timings.total).to.be.within(before, performance.now());
  });
  it('view does not come while the reader looks at another tab, but afterwards', async () => {
    turnPage('hidden');
    const element = await show(page('limit="2"'), articles);
    const seen: number[] = [];
    element.addEventListener('related-articles-view', ({detail}) => seen.push(detail.rank));
    element.scrollIntoView();
    // a glance
    turnPage('visible');
    await new Promise(requestAnimationFrame);
    turnPage('hidden');
    await wait(1300);
    expect(seen).to.deep.equal([]);
    turnPage('visible');
    await until(() => seen.length === 2);
    turnPage('hidden');
    turnPage('visible');
    await wait(1300);
    expect(seen.toSorted()).to.deep.equal([1, 2]);
  });
  it('select tells what kind of suggestion it was, and whether the reader stays', async () => {
    const element = await show(page(), articles);
    element.addEventListener('related-articles-select', (event) => event.preventDefault());
    const link = all(element, 'a')[0]!;
    for (const [init, opensElsewhere] of [
      [{}, false],
      [{ctrlKey: true}, true],
      [{metaKey: true}, true],
      [{shiftKey: true}, true],
    ] as const) {
      const chosen = next(element, 'related-articles-select');
      link.dispatchEvent(new MouseEvent('click', {...init, bubbles: true, composed: true, cancelable: true}));
      expect((await chosen).detail).to.include({opensElsewhere, outcome: 'related', rank: 1});
    }
  });
});

describe('holdout', () => {
  it('shows nothing to those held out, and tells what others see', async () => {
    const element = await show(page('holdout="100"', '<p>fallback</p>'), articles);
    expect(titles(element)).to.deep.equal([]);
    expect(element.querySelector('p')!.getClientRects()).to.have.length(1);
  });
  it('tells so', async () => {
    const element = widgetIn(mount(page('holdout="100"')));
    element.articles = articles;
    const {detail} = await next(element, 'related-articles-load');
    expect(detail.holdout).to.equal(true);
    expect(detail.articles.length).to.be.greaterThan(0);
    expect(element.matches(':state(collapsed)')).to.equal(true);
  });
  it('is decided once on a device, and grows with the share', async () => {
    localStorage.setItem('related-articles-holdout', '42');
    for (const [percent, isHeldOut] of [
      [42, false],
      [43, true],
      [60, true],
      [-1, false],
      [200, false],
    ] as const) {
      const element = await show(page(`holdout="${percent}"`), articles);
      expect(titles(element).length === 0, String(percent)).to.equal(isHeldOut);
      clear();
    }
  });
  it('keeps nothing where it is not asked for', async () => {
    await show(page(), articles);
    expect(localStorage).to.have.length(0);
    await show(page('holdout="50"'), articles);
    expect(Number(localStorage.getItem('related-articles-holdout'))).to.be.within(0, 100);
  });
});

describe('what the reader has opened', () => {
  const open = (element: RelatedArticlesElement): string => {
    const link = all(element, 'a')[0] as HTMLAnchorElement;
    element.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link.click();
    return link.textContent;
  };
  it('is not kept unless asked for', async () => {
    open(await show(page(), articles));
    expect(sessionStorage).to.have.length(0);
    expect(localStorage).to.have.length(0);
  });
  it('is dimmed, also in the next widget', async () => {
    const first = await show(page('read="dim"'), articles);
    const title = open(first);
    await first.updateComplete;
    const dimmed = (element: RelatedArticlesElement): string[] =>
      all(element, '[part~=read] a').map((a) => a.textContent);
    expect(dimmed(first)).to.deep.equal([title]);
    clear();
    expect(dimmed(await show(page('read="dim"'), articles))).to.deep.equal([title]);
    expect(localStorage).to.have.length(0);
  });
  it('is left out, and for longer where storage may last', async () => {
    const title = open(await show(page('read="hide" read-storage="local"'), articles));
    clear();
    const later = await show(page('read="hide" read-storage="local"'), articles);
    expect(titles(later)).to.not.include(title).and.not.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(localStorage.getItem('related-articles-read')).to.not.include('http');
  });
  it('does no harm where the storage holds nonsense', async () => {
    sessionStorage.setItem('related-articles-read', '{"__proto__": [');
    expect(titles(await show(page('read="hide"'), articles)).length).to.be.greaterThan(0);
  });
});

describe('prefetch', () => {
  const here = articles.map((article) => ({...article, url: new URL(article.url!).pathname}));
  const fetched = (): string[] =>
    [...document.querySelectorAll('[data-related-articles-prefetch]')].map((element) =>
      element.getAttribute('data-related-articles-prefetch')!,
    );
  it('is off', async () => {
    const element = await show(page(), here);
    all(element, 'a')[0]!.focus();
    all(element, 'a')[0]!.dispatchEvent(new PointerEvent('pointerdown'));
    await wait(100);
    expect(fetched()).to.deep.equal([]);
  });
  it('on intent: pages of this site, each once', async () => {
    const element = await show(page('prefetch="intent"'), here);
    const [link] = all(element, 'a') as HTMLAnchorElement[];
    link!.dispatchEvent(new PointerEvent('pointerenter'));
    link!.dispatchEvent(new PointerEvent('pointerleave'));
    await wait(100);
    expect(fetched(), 'the pointer passed').to.deep.equal([]);
    link!.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => fetched().length > 0);
    link!.focus();
    await wait(50);
    expect(fetched()).to.deep.equal([link!.href]);
    const other = fetched().length;
    clear();
    const foreign = await show(page('prefetch="intent"'), articles);
    all(foreign, 'a')[0]!.focus();
    await wait(50);
    expect(fetched(), 'another site').to.have.length(other);
  });
  it('when visible, six at most', async () => {
    await setViewport({width: 1000, height: 1200});
    const many = Array.from({length: 9}, (_, i) => ({
      url: `/p${i}`,
      title: `Ferry ${i} of the strike`,
      text: `Island ferry crews strike at pier ${'abcdefghi'[i]} and ${'klmnopqrs'[i]}.`,
    }));
    await show(page('prefetch="visible" limit="9" threshold="0" layout="compact"'), many);
    await until(() => fetched().length === 6);
    await wait(200);
    expect(fetched()).to.have.length(6);
    await setViewport({width: 1000, height: 800});
  });
  it('goes on in another place of the page', async () => {
    const element = await show(page('prefetch="intent"'), here);
    mount('<div></div>').append(element);
    all(element, 'a')[0]!.focus();
    await until(() => fetched().length === 1);
  });
  it('by a link where the policy forbids inline scripts, also when it has forbidden something else just before', async () => {
    const element = await show(page('prefetch="intent"'), here);
    const violate = (blockedURI: string, effectiveDirective: string): boolean =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          ...{blockedURI, effectiveDirective, violatedDirective: effectiveDirective},
          ...{documentURI: document.URL, originalPolicy: '', disposition: 'enforce', statusCode: 200},
        }),
      );
    all(element, 'a')[0]!.focus();
    await until(() => fetched().length === 1);
    violate('https://elsewhere.example/a.png', 'img-src');
    violate('inline', 'script-src-elem');
    violate('inline', 'script-src-elem');
    const found = [...document.querySelectorAll('[data-related-articles-prefetch]')];
    expect(found.map(({localName}) => localName)).to.deep.equal(['link']);
  });
  it('nothing where the reader saves data', async () => {
    Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});
    try {
      const element = await show(page('prefetch="intent"'), here);
      all(element, 'a')[0]!.focus();
      await wait(100);
      expect(fetched()).to.deep.equal([]);
    } finally {
      delete (navigator as {connection?: unknown}).connection;
    }
  });
});

describe('attributes that make no sense', () => {
  /** What the console is told of a widget with these attributes. */
  const toldOf = async (attributes: string, content = ''): Promise<string[]> => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: unknown) => lines.push(String(line));
    try {
      await show(page(attributes, content), articles);
      await wait(200);
      return lines;
    } finally {
      console.warn = warn;
    }
  };
  it('are named on localhost, each with what it may say', async () => {
    const lines = await toldOf(
      'layout="gird" limit="four" threshold="3" show="image titel" heading-level="9" fallback="newest" treshold="0.2" max-age="soon" half-life="0"',
    );
    expect(lines).to.have.length(9);
    for (const line of lines) expect(line).to.match(/^\[related-articles\] invalid-option: /);
    for (const part of [
      'layout="gird": it may be grid, list, compact, row, inline.',
      'limit="four": it must be a number from 1 to 999.',
      'threshold="3": it must be a number from 0 to 1.',
      'show="image titel": "titel" is none of image, kicker,',
      'heading-level="9": it must be a whole number from 1 to 6.',
      'fallback="newest": it may be latest, section, none.',
      'treshold="0.2": there is no such attribute.',
      'max-age="soon": it must be a number.',
      'half-life="0": it must be a number above 0.',
    ])
      expect(
        lines.some((line) => line.includes(part)),
        part,
      ).to.equal(true);
  });
  for (const [what, attributes, content, line] of [
    [
      'fields',
      '',
      '<template slot="article"><a data-field="url headline">x</a></template>',
      'data-field="url headline": "headline" is none of url, image,',
    ],
    [
      'a template without its slot',
      '',
      '<template><a data-field="url"></a></template>',
      '<template>: it is for cards only with slot="article".',
    ],
    [
      'slots',
      '',
      '<p slot="footer">x</p>',
      'slot="footer": "footer" is none of heading, empty, before, after, article.',
    ],
    ['words', `words='{"latset": "New"}'`, '', 'words: "latset" is none of related,'],
  ] as const)
    it(`are named likewise: ${what}`, async () => {
      const [told, ...more] = await toldOf(attributes, content);
      expect(told).to.include(`invalid-option: ${line}`);
      expect(more).to.deep.equal([]);
    });
  it('are none of the slots, fields and words that there are', async () => {
    const content = `<template slot="article"><a data-field="url title"></a><i data-field="reading-time"></i></template>
      <b slot="heading">x</b><i slot="empty">x</i><i slot="before">x</i><i slot="after">x</i><p>fallback</p>`;
    expect(await toldOf(`words='{"latest": "New"}'`, content)).to.deep.equal([]);
  });
  it('are named where a level of headings is no whole number', async () => {
    const [line, ...more] = await toldOf('heading-level="2.5"');
    expect(line).to.include('heading-level="2.5": it must be a whole number from 1 to 6.');
    expect(more).to.deep.equal([]);
  });
  for (const name of [
    ...'accesskey autocapitalize autocorrect autofocus contenteditable draggable enterkeyhint inputmode popover'.split(
      ' ',
    ),
    ...'spellcheck virtualkeyboardpolicy writingsuggestions xmlns itemprop itemscope onclick'.split(' '),
    ...'about content datatype inlist prefix property rel resource rev typeof vocab'.split(' '),
  ])
    it(`are not ${name}, which any element may have`, () => {
      const {warn} = console;
      const lines: unknown[] = [];
      console.warn = (line: unknown) => lines.push(line);
      checkValues(widgetIn(mount(`<related-articles ${name}="x"></related-articles>`)));
      console.warn = warn;
      expect(lines).to.deep.equal([]);
    });
  it('are none of these, nor what belongs to the page or a framework', async () => {
    const lines = await toldOf(
      'class="a" id="b" theme="cards" data-x="1" aria-label="c" v-on:click="d" _ngcontent-x="" lang="en" layout="list" limit="3" show="title date" threshold="0" holdout="0" max-age="-1" dates="relative"',
    );
    expect(lines).to.deep.equal([]);
  });
});

describe('space', () => {
  it('that is kept ends with the view: what follows a short list can be reached', async () => {
    const container = mount(
      '<article style="height:100px"><h1>Ferry crews walk out over rosters</h1></article><related-articles limit="12" src="/nothing"></related-articles><footer>end</footer>',
    );
    const element = widgetIn(container);
    await next(element, 'related-articles-error');
    await element.updateComplete;
    const {top} = container.querySelector('footer')!.getBoundingClientRect();
    expect(top).to.be.closeTo(innerHeight, 1);
  });
  it('is kept while it is in view, and given back once it is below the view', async () => {
    const container = mount(
      `${tall}${STORY}<related-articles src="/nothing"></related-articles><p id="below">below</p>${tall}`,
    );
    const element = widgetIn(container);
    await element.updateComplete;
    element.scrollIntoView();
    const topOf = (selector: string): number => container.querySelector(selector)!.getBoundingClientRect().top;
    const top = (): number => topOf('#below') - topOf('h1');
    const before = top();
    await next(element, 'related-articles-error');
    await element.updateComplete;
    expect(element.matches(':state(collapsed)')).to.equal(true);
    expect(top()).to.equal(before);
    // as when a phone's address bar slides away
    dispatchEvent(new Event('resize'));
    expect(top()).to.equal(before);
    scrollTo(0, 0);
    await until(() => !element.getClientRects().length);
  });
  it('is given back while nobody looks at the page', async () => {
    const element = widgetIn(mount(`${STORY}<related-articles src="/nothing"></related-articles>`));
    await next(element, 'related-articles-error');
    await element.updateComplete;
    turnPage('visible');
    expect(element.getClientRects()).to.have.length(1);
    turnPage('hidden');
    expect(element.getClientRects()).to.have.length(0);
  });
  it('is given up at once below the view', async () => {
    const container = mount(`${tall}<related-articles loading="eager" src="/nothing"></related-articles>`);
    const element = widgetIn(container);
    await next(element, 'related-articles-error');
    await element.updateComplete;
    expect(element.getClientRects()).to.have.length(0);
  });
});

describe('other copies of the script', () => {
  it('may ask a widget for what version 0.1.0 has asked for', async () => {
    await show(page(), articles);
    const present = new Set<{request?: () => object}>();
    document.dispatchEvent(new CustomEvent('related-articles-roll-call', {detail: present}));
    expect([...present].map((peer) => peer.request?.())).to.deep.equal([{}]);
  });
});
