import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';
import type {RelatedArticlesElement} from '../../src/element.ts';
import type {ArticleInput} from '../../src/core.ts';
import {styles} from '../../src/view/styles.ts';
import {
  all,
  assertAccessible,
  clear,
  copyOf,
  mount,
  next,
  show,
  stubFetch,
  titles,
  until,
  widgetIn,
} from './helpers.ts';

const STORY = `<article><h1>Ferry strike</h1><p>The crews of the ferry strike for new rosters.</p></article>`;

const tag = (attributes: string, inside = ''): string =>
  `<div style="width:800px">${STORY}<related-articles loading="eager" ${attributes}>${inside}</related-articles></div>`;

const ferries: ArticleInput[] = Array.from({length: 9}, (_, i) => ({
  url: `https://example.org/${i}`,
  title: `Ferry strike, day ${i}: crews and rosters`,
  summary: `The ferry crews strike for rosters, and day ${i} brings no talks about them.`,
  content: `<p>${`Ferry crews wait at pier ${i}, and rosters are not agreed. `.repeat(30)}</p>`,
  section: 'Local',
  authors: ['Ada Marsh', 'Ben Ruiz'],
  date: `2026-02-0${i + 1}`,
  image: i % 2 ? `https://example.invalid/${i}.jpg` : undefined,
}));

const parts = (element: RelatedArticlesElement): string[] => [
  ...new Set(all(element, '[part~=item] [part]').map((part) => part.getAttribute('part')!)),
];

afterEach(clear);

for (const layout of ['grid', 'list', 'compact', 'row', 'inline'])
  describe(`layout ${layout}`, () => {
    for (const [state, attributes] of [
      ['full', 'limit="6"'],
      ['one', 'limit="1"'],
      ['everything shown', 'limit="3" show="image kicker summary author date reading-time reason"'],
    ] as const)
      it(`${state}: passes the accessibility audit`, async () => {
        await assertAccessible(await show(tag(`layout="${layout}" ${attributes}`), ferries));
      });

    it('pending: passes the audit, and says nothing to screen readers', async () => {
      const {restore} = stubFetch({'/never': () => new Promise<Response>(() => undefined)});
      try {
        const element = widgetIn(mount(tag(`layout="${layout}" src="/never"`)));
        await element.updateComplete;
        await assertAccessible(element);
        expect(all(element, '[aria-hidden=true]')).to.have.length(1);
        expect(all(element, 'a, h2, nav')).to.have.length(0);
      } finally {
        restore();
      }
    });

    it('is a list of several, and of one no list', async () => {
      const several = await show(tag(`layout="${layout}" limit="2"`), ferries);
      expect(all(several, 'ul[role=list] > li')).to.have.length(2);
      clear();
      const one = await show(tag(`layout="${layout}" limit="1"`), ferries);
      expect(all(one, 'ul, li')).to.have.length(0);
      expect(titles(one)).to.have.length(1);
    });

    for (const width of [280, 400, 700, 1200])
      it(`in ${width} px nothing hangs over, and the outline is at least as high as what comes`, async () => {
        const container = mount(
          `<div style="width:${width}px">${STORY}<related-articles loading="eager" layout="${layout}"></related-articles></div>`,
        );
        const element = widgetIn(container);
        const loaded = next(element, 'related-articles-load');
        await element.updateComplete;
        const outline = all(element, '[part~=placeholder]')[0]!.getBoundingClientRect();
        element.articles = ferries;
        await loaded;
        const [base] = all(element, '[part=base]');
        expect(base!.getBoundingClientRect().height).to.be.at.most(outline.height + 0.5);
        expect(element.getBoundingClientRect().width).to.be.at.most(width);
        const overhang = all(element, layout === 'row' ? '[part=list]' : '[part~=item], [part=link]').filter(
          (box) => box.getBoundingClientRect().right > element.getBoundingClientRect().right + 8,
        );
        expect(overhang).to.deep.equal([]);
      });
  });

describe('row', () => {
  it('scrolls, shows that there is more, and follows the focus', async () => {
    const element = await show(tag('layout="row"'), ferries);
    const [list] = all(element, '[part=list]');
    expect(list!.scrollWidth).to.be.greaterThan(list!.clientWidth);
    const edge = list!.getBoundingClientRect().right;
    const cut = all(element, '[part~=item]').filter((item) => {
      const {left, right} = item.getBoundingClientRect();
      return left < edge - 20 && right > edge + 20;
    });
    expect(cut).to.have.length(1);
    const last = all(element, 'a').at(-1)!;
    last.focus();
    await until(() => last.getBoundingClientRect().right <= edge);
  });
});

describe('what cards show', () => {
  it('what the layout is for', async () => {
    const shows: Record<string, string[]> = {
      grid: ['body', 'kicker', 'title', 'link', 'summary', 'details', 'date', 'reading-time', 'picture', 'image'],
      compact: ['body', 'title', 'link', 'details', 'date'],
      row: ['body', 'kicker', 'title', 'link', 'details', 'date', 'picture', 'image'],
      inline: ['body', 'title', 'link', 'summary'],
    };
    for (const [layout, expected] of Object.entries(shows)) {
      const element = await show(tag(`layout="${layout}" limit="5"`), ferries);
      expect(parts(element), layout).to.have.members(expected);
      clear();
    }
  });
  it('what show says, and the title in any case', async () => {
    const element = await show(tag('show="author  nonsense"'), ferries);
    expect(parts(element)).to.have.members(['body', 'title', 'link', 'details', 'author']);
    expect(all(element, '[part=author]')[0]!.textContent).to.equal('By Ada Marsh, Ben Ruiz');
    const loads: unknown[] = [];
    element.addEventListener('related-articles-load', (event) => loads.push(event));
    element.setAttribute('show', 'kicker');
    await element.updateComplete;
    expect(parts(element)).to.have.members(['body', 'title', 'link', 'kicker']);
    expect(loads, 'no new suggestions for that').to.deep.equal([]);
  });
  it('what the layout is for, where the property is no text', async () => {
    const element = await show(tag('layout="inline" limit="2"'), ferries);
    for (const value of [['image', 'summary'], 5, true]) {
      element.show = value as unknown as string;
      await element.updateComplete;
      expect(parts(element)).to.have.members(['body', 'title', 'link', 'summary']);
    }
  });
  it('the landmark that is asked for, named by the heading', async () => {
    for (const [landmark, name] of [
      ['aside', 'ASIDE'],
      ['section', 'SECTION'],
      ['div', 'NAV'],
    ] as const) {
      const element = await show(tag(`landmark="${landmark}"`), ferries);
      const [base] = all(element, '[part=base]');
      expect(base!.tagName).to.equal(name);
      expect(base!.getAttribute('aria-labelledby')).to.equal(all(element, '[part=heading]')[0]!.id);
      await assertAccessible(element);
      clear();
    }
  });
});

describe('pictures', () => {
  it('come in the width that fits, where there are several', async () => {
    const srcset = 'https://example.invalid/300.jpg 300w, https://example.invalid/900.jpg 900w';
    const [first] = ferries;
    const element = await show(tag(''), [{...first, image: 'https://example.invalid/900.jpg', srcset}]);
    const image = all(element, 'img')[0] as HTMLImageElement;
    expect(image.srcset).to.equal(srcset);
    expect(image.sizes).to.equal('20em');
  });
});

describe('words', () => {
  const german = (attributes: string): string => `<div lang="de-AT">${tag(attributes)}</div>`;
  it('in the language of the page around', async () => {
    const element = await show(german('show="author reading-time" languages="any"'), ferries);
    expect(all(element, '[part=heading]')[0]!.textContent).to.equal('Ähnliche Artikel');
    expect(all(element, '[part=author]')[0]!.textContent).to.equal('Von Ada Marsh, Ben Ruiz');
    expect(all(element, '[part=reading-time]')[0]!.textContent).to.match(/^\d+ Min\. Lesezeit$/);
  });
  it('of a language outside the shadow tree', async () => {
    const host = mount(`${STORY}<div lang="fr"></div>`).lastElementChild!;
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = `<related-articles loading="eager" layout="inline" languages="any"></related-articles>`;
    const element = widgetIn(root);
    element.articles = ferries;
    await next(element, 'related-articles-load');
    expect(all(element, '[part=heading]')[0]!.textContent).to.equal('À lire aussi');
  });
  it('of the page’s own choice, in the attribute as JSON, and for what is not related, too', async () => {
    const words = JSON.stringify({related: 'More ferries', latest: 'Fresh', by: 'by {authors}', alsoSee: 7});
    const element = await show(tag(`words='${words}' show="author"`), ferries);
    expect(all(element, '[part=heading]')[0]!.textContent).to.equal('More ferries');
    expect(all(element, '[part=author]')[0]!.textContent).to.equal('by Ada Marsh, Ben Ruiz');
    element.threshold = 1;
    element.fallback = 'latest';
    element.articles = ferries.map((article) => ({...article, section: undefined}));
    await next(element, 'related-articles-load');
    expect(all(element, '[part=heading]')[0]!.textContent).to.equal('Fresh');
    clear();
    expect(titles(await show(tag('words="{no JSON"'), ferries))).to.have.length(4);
  });
  it('dates as time that has passed, when asked', async () => {
    const yesterday = new Date(Date.now() - 864e5).toISOString();
    const [first] = ferries;
    const element = await show(tag('dates="relative" show="date"'), [{...first, date: yesterday}]);
    expect(all(element, 'time')[0]!.textContent).to.equal('yesterday');
  });
});

describe('cards of one’s own', () => {
  const template = `<template slot="article"><div class="card"><a data-field="url"><img data-field="image"><b data-field="title"></b></a>
    <i data-field="author"></i><time data-field="date"></time><u data-field="nonsense"></u></div></template>`;
  it('by a template, in the page’s own style, with nothing of what an article lacks', async () => {
    const element = await show(
      tag('limit="9" threshold="0"', `${template}<style>.card b { color: rgb(1, 2, 3) }</style>`),
      [
        ...ferries.slice(0, 2),
        {
          url: 'https://example.org/2',
          title: '&lt;img src=x onerror=alert(1)> on the ferry',
          text: 'Ferry crews strike. It rains on the pier.',
          date: '2026-03-01',
        },
      ],
    );
    const cards = [...element.querySelectorAll('.card')];
    expect(cards).to.have.length(3);
    expect(cards.every((card) => card.assignedSlot ?? card.parentElement!.assignedSlot)).to.equal(true);
    expect(cards.map((card) => card.querySelector('a')!.href).sort()).to.deep.equal(
      [0, 1, 2].map((i) => `https://example.org/${i}`),
    );
    expect(getComputedStyle(cards[0]!.querySelector('b')!).color).to.equal('rgb(1, 2, 3)');
    expect(element.querySelectorAll('u')).to.have.length(0);
    expect(element.querySelectorAll('i')).to.have.length(2);
    expect(element.querySelectorAll('img')).to.have.length(1);
    expect(element.textContent).to.include('<img src=x onerror=alert(1)> on the ferry');
    expect(all(element, 'ul > li')).to.have.length(3);
    expect(all(element, 'a')).to.have.length(0);
    await assertAccessible(element);
  });
  it('by a template: clicks are told, a copy of the widget brings no old cards', async () => {
    const element = await show(tag('', template), ferries);
    const chosen = next(element, 'related-articles-select');
    const link = element.querySelector<HTMLAnchorElement>('.card a')!;
    element.addEventListener('related-articles-select', (event) => event.preventDefault());
    link.click();
    expect((await chosen).detail.article.url).to.equal(link.href);
    const copy = copyOf(element);
    copy.articles = ferries;
    element.parentElement!.append(copy);
    element.remove();
    await next(copy, 'related-articles-load');
    expect(copy.querySelectorAll('.card')).to.have.length(4);
  });
  it('by a function that has the widget drawn anew: once is enough', async () => {
    const element = await show(tag('limit="2"'), ferries);
    let drawn = 0;
    element.renderArticle = () => {
      if (drawn < 100) element.requestUpdate();
      return String(++drawn);
    };
    await element.updateComplete;
    expect(drawn).to.equal(2);
  });
  it('by a component of which the link is inside: the keyboard finds it without a fault', async () => {
    const element = await show(tag('limit="2"'), ferries);
    element.renderArticle = ({article}) => {
      const card = document.createElement('span');
      const link = document.createElement('a');
      link.href = article.url;
      link.textContent = article.title;
      card.attachShadow({mode: 'open'}).append(link);
      return card;
    };
    await element.updateComplete;
    const faults: unknown[] = [];
    const note = (event: ErrorEvent): void => {
      faults.push(event.message);
      event.preventDefault();
    };
    addEventListener('error', note);
    const link = all(element, 'li > span')[0]!.shadowRoot!.querySelector('a')!;
    link.focus({focusVisible: true});
    removeEventListener('error', note);
    expect(document.activeElement === element && link.matches(':focus-visible')).to.equal(true);
    expect(faults).to.deep.equal([]);
  });
  it('by a function; where it fails the widget’s own stand in', async () => {
    const element = await show(tag('limit="2"'), ferries);
    element.renderArticle = ({article}) => html`<a class="mine" href=${article.url}>${article.title}</a>`;
    await element.updateComplete;
    expect(all(element, 'li > .mine')).to.have.length(2);
    element.renderArticle = () => {
      throw new Error('mine');
    };
    await element.updateComplete;
    expect(all(element, 'li [part=link]')).to.have.length(2);
  });
});

describe('what holds the cards', () => {
  it('takes no part in the layout: pages lay out what stands in the widget', async () => {
    const element = await show(tag('limit="2"'), ferries);
    const [base] = all(element, '[part~=base]');
    expect(getComputedStyle(base!.parentElement!).display).to.equal('contents');
    expect(element.shadowRoot!.querySelectorAll('[style]')).to.have.length(0);
  });
});

describe('slots', () => {
  it('before and after the list, with suggestions only', async () => {
    const inside = '<p slot="before">before</p><p slot="after">after</p><p slot="empty">nothing</p>';
    const element = await show(tag('', inside), ferries);
    const visible = (): string[] =>
      [...element.querySelectorAll('p')].filter((p) => p.getClientRects().length).map((p) => p.textContent);
    expect(visible()).to.deep.equal(['before', 'after']);
    element.fallback = 'none';
    element.threshold = 1;
    await next(element, 'related-articles-load');
    expect(visible()).to.deep.equal(['nothing']);
    expect(element.matches(':state(collapsed)')).to.equal(false);
    element.articles = undefined;
    element.src = '/there-is-nothing-here.json';
    await next(element, 'related-articles-error');
    expect(visible()).to.deep.equal([]);
  });
});

describe('narrow and enlarged', () => {
  it('four times as large in a phone’s width nothing is cut off', async () => {
    await setViewport({width: 320, height: 640});
    const container = mount(`<div style="font-size:400%">${tag('limit="2"').replace('800px', '100%')}</div>`);
    const element = widgetIn(container);
    element.articles = ferries;
    await next(element, 'related-articles-load');
    const {right} = element.getBoundingClientRect();
    expect(right).to.be.at.most(320);
    const cut = all(element, '[part]').filter((box) => box.getBoundingClientRect().right > right + 1);
    expect(cut.map((box) => box.outerHTML)).to.deep.equal([]);
    await setViewport({width: 1000, height: 800});
  });
});

describe('many suggestions', () => {
  for (const [limit, first] of [
    [8, 6],
    [7, 5],
    [6, 6],
  ] as const)
    it(`${limit}: at most six cards come in one task, and all are there when the widget says so`, async () => {
      const element = widgetIn(mount(tag(`limit="${limit}"`)));
      await element.updateComplete;
      const counts: number[] = [];
      // what is below the view may be anywhere; Firefox counts in sixtieths of a pixel
      const below = (): number => Math.round(Math.min(element.getBoundingClientRect().bottom, innerHeight));
      const places = new Set([below()]);
      const firsts = new Set<number>();
      const observer = new MutationObserver(() => {
        const cards = all(element, '[part~=item] a');
        const count = cards.length;
        places.add(below());
        for (const card of cards.slice(0, 1)) firsts.add(card.getBoundingClientRect().width);
        if (count && count !== counts.at(-1)) counts.push(count);
      });
      observer.observe(element.shadowRoot!, {childList: true, subtree: true});
      const loaded = next(element, 'related-articles-load');
      element.articles = ferries;
      await loaded;
      observer.disconnect();
      expect(titles(element)).to.have.length(limit);
      expect(counts).to.deep.equal(first === limit ? [limit] : [first, limit]);
      expect(all(element, 'slot[name=after]')).to.have.length(1);
      // neither what follows in view nor the first cards move when the others come
      expect([...places]).to.have.length(1);
      expect([...firsts]).to.have.length(1);
    });
});

describe('a browser that knows no states', () => {
  it('hides an element that says so', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.map(({cssText}) => cssText.replaceAll(':state(', ':no-such-state(')).join(''));
    host.attachShadow({mode: 'open'}).adoptedStyleSheets = [sheet];
    expect(getComputedStyle(host).display).to.equal('block');
    host.hidden = true;
    expect(getComputedStyle(host).display).to.equal('none');
    host.remove();
  });
});
