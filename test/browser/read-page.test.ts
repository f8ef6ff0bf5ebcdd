import {expect} from 'chai';
import {readPage} from '../../src/page/read-page.ts';
import {addToHead, clear, mount} from './helpers.ts';

/** Mounts a page's body and reads it from a widget at its end. */
function read(body: string, head = '', named?: string): ReturnType<typeof readPage> {
  addToHead(head);
  const container = mount(`${body}<related-articles loading="never-mind"></related-articles>`);
  const widget = container.querySelector('related-articles')!;
  return readPage(document, {widget, article: named === undefined ? undefined : container.querySelector(named)!});
}
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

afterEach(clear);

describe('the page: head', () => {
  for (const type of ['NewsArticle', 'BlogPosting', 'Article', 'TechArticle'])
    it(`JSON-LD of a ${type}`, () => {
      const page = read(
        '',
        ld({
          '@type': type,
          headline: 'Headline',
          description: 'Short',
          datePublished: '2026-01-02',
          articleSection: 'Local',
          keywords: 'a, b',
        }),
      );
      expect([page.title, page.summary, page.date, page.section, page.tags]).to.deep.equal([
        'Headline',
        'Short',
        '2026-01-02',
        'Local',
        ['a', 'b'],
      ]);
    });
  it('JSON-LD in @graph, behind a broken block and other things', () => {
    const graph = {
      '@graph': [
        {'@type': 'Organization', name: 'Courier'},
        {'@type': 'WebPage', name: 'Page'},
        {'@type': ['Article', 'NewsArticle'], headline: 'Headline'},
      ],
    };
    expect(read('', `<script type="application/ld+json">{broken</script>${ld(graph)}`).title).to.equal('Headline');
  });
  it('Open Graph and meta where there is no JSON-LD', () => {
    const page = read(
      '',
      `<meta property="og:title" content="OG title"><meta name="description" content="Meta description">
       <meta property="article:published_time" content="2026-01-02"><meta property="article:section" content="Local">
       <meta property="article:tag" content="one"><meta property="article:tag" content="two">`,
    );
    expect([page.title, page.summary, page.date, page.section, page.tags]).to.deep.equal([
      'OG title',
      'Meta description',
      '2026-01-02',
      'Local',
      ['one', 'two'],
    ]);
  });
  it('the heading where the head says nothing', () => {
    expect(read('<article><h1>The \n <em>heading</em></h1><p>Text</p></article>').title).to.equal('The heading');
  });
  it('the canonical address, unless it leads to another site or to the home page', () => {
    const before = location.href;
    history.replaceState(null, '', '/news/story');
    const here = (canonical: string): string | undefined => {
      clear();
      return read('', `<link rel="canonical" href="${canonical}">`).url;
    };
    expect(here('/2026/story')).to.equal(`${location.origin}/2026/story`);
    expect(here('https://elsewhere.example/story')).to.equal(location.href);
    expect(here('/')).to.equal(location.href);
    expect(here('http://[')).to.equal(location.href);
    history.replaceState(null, '', before);
  });
});

describe('the page: text', () => {
  it('is that of the article, without what stands around and within it', () => {
    const {text} = read(`
      <nav>Menu</nav>
      <article>
        <h1>Title</h1><p>First <b>bold</b>\n paragraph.</p><aside>Aside</aside>
        <related-articles><p>Fallback</p></related-articles>
        <figure><img alt=""><figcaption>Caption</figcaption></figure><script>script()</script>
        <p>Second.</p><form>Form</form><p hidden>Hidden</p>
      </article>
      <footer>Footer</footer>`);
    expect(text).to.equal('First bold paragraph.\nSecond.');
  });
  it('is that of the longest article, not of a teaser or a comment', () => {
    const {text} = read(
      '<article>Teaser</article><article><p>The long text of the story itself.</p></article><article>A comment</article>',
    );
    expect(text).to.equal('The long text of the story itself.');
  });
  it('is that of the article around the widget when there are several', () => {
    addToHead('');
    const container = mount(
      '<article>One story about ferries.</article><article>Another story, about bread. <related-articles></related-articles></article>',
    );
    const widget = container.querySelector('related-articles')!;
    expect(readPage(document, {widget}).text).to.equal('Another story, about bread.');
  });
  it('is that of main, or of the body, where there is no article', () => {
    expect(read('<main><p>Main text</p></main>').text).to.equal('Main text');
    clear();
    expect(read('<p>Just a paragraph</p>').text).to.include('Just a paragraph');
  });
  it('is that of the element named', () => {
    const page = read(
      '<article><p>Some other text that is longer than the one named.</p></article><div class="named"><p>Named</p></div>',
      '<meta property="og:title" content="Page">',
      '.named',
    );
    expect([page.title, page.text]).to.deep.equal(['Page', 'Named']);
  });
  it('leaves the head of the page aside when the element named has a headline of its own', () => {
    const head = '<meta property="og:title" content="Page"><meta name="description" content="Of the page">';
    const page = read('<h1>Page</h1><div class="named"><h1>Own headline</h1><p>Named</p></div>', head, '.named');
    expect([page.title, page.summary, page.url]).to.deep.equal(['Own headline', undefined, undefined]);
  });
  it('takes the address of an element named from where its headline leads', () => {
    const readUrl = (headline: string): string | undefined => {
      clear();
      return read(`<h1>Page</h1><div class="named">${headline}<p>Named</p></div>`, '', '.named').url;
    };
    const next = new URL('/next-story', location.href).href;
    expect(readUrl('<h1><a href="/next-story">Next story</a></h1>')).to.equal(next);
    expect(readUrl('<a href="/next-story"><h1>Next story</h1></a>')).to.equal(next);
    expect(readUrl('<h1><a id="next"></a>Next story</h1><a rel="bookmark" href="/next-story">3 May</a>')).to.equal(
      next,
    );
    expect(readUrl('<h1><a href="#next">Next story</a></h1>')).to.equal(undefined);
    expect(readUrl('<h1><a href="javascript:alert(1)">Next story</a></h1>')).to.equal(undefined);
  });
  it('keeps the address when that headline is the one of the page, told otherwise in its head', () => {
    const head = '<meta property="og:title" content="For search engines">';
    const page = read('<div class="named"><h1>Headline</h1><p>Named</p></div>', head, '.named');
    expect([page.title, page.url]).to.deep.equal(['Headline', location.href]);
  });
});

const jsonLd = (source: string): string => `<script type="application/ld+json">${source}</script>`;
const at = (path: string, head: string, body = ''): ReturnType<typeof readPage> => {
  const page = new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
  return readPage(page, {url: `https://news.example${path}`});
};

describe('the page: JSON-LD', () => {
  it('follows references between several blocks', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Ferries',
      author: [{'@id': '#ada'}, 'By Bo Lund'],
      image: {'@id': '#picture'},
      inLanguage: 'en-GB',
      dateModified: '2026-02-03',
    };
    const others = {
      '@graph': [
        {'@id': '#ada', name: 'Ada Berg'},
        {'@id': '#picture', '@type': 'ImageObject', url: '/ferry.jpg'},
      ],
    };
    const page = at('/a', ld(others) + ld(article));
    expect([page.authors, page.image, page.lang, page.modified]).to.deep.equal([
      ['Ada Berg', 'Bo Lund'],
      'https://news.example/ferry.jpg',
      'en-GB',
      '2026-02-03',
    ]);
  });
  it('takes the article of this page where several are stated', () => {
    const teaser = {'@type': 'Article', headline: 'A teaser', url: 'https://news.example/b'};
    const article = {'@type': 'Article', headline: 'The story', mainEntityOfPage: {'@id': 'https://news.example/a'}};
    expect(at('/a', ld([teaser, article])).title).to.equal('The story');
  });
  for (const [fault, source] of [
    ['a line break in a string', '{"@type":"Article","headline":"Two\nlines"}'],
    ['commas at the end', '{"@type":["Article",],"headline":"Two lines",}'],
    ['comments', '/* a */{"@type":"Article", // b\n"headline":"Two lines"}'],
    ['a comment around it', '<!-- {"@type":"Article","headline":"Two lines"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"Article","headline":"Two lines"}\n//]]>'],
    ['a semicolon at the end', '{"@type":"Article","headline":"Two lines"};'],
    ['a wrong escape', '{"@type":"Article","headline":"Two\\ lines"}'],
    [
      'quotes as character references',
      '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Two lines&quot;}',
    ],
  ] as const)
    it(`is repaired: ${fault}`, () => expect(at('/a', jsonLd(source)).title).to.equal('Two lines'));
  it('keeps what looks like a comment in a string of broken JSON', () => {
    const source = '{"@type":"Article","headline":"A // B, ]","url":"https://news.example/b",}';
    expect(at('/a', jsonLd(source)).title).to.equal('A // B, ]');
  });
  it('may be hostile', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const proto =
      '{"__proto__":{"headline":"polluted"},"constructor":1,"@type":"Article","author":{"name":{"name":{}}}}';
    const circle = '{"@graph":[{"@id":"#a","@type":"Article","author":{"@id":"#a"},"name":"Round"}]}';
    expect(at('/a', jsonLd(deep) + jsonLd(proto), '<h1>Safe</h1>').title).to.equal('Safe');
    expect(at('/a', jsonLd(circle)).authors).to.deep.equal(['Round']);
    expect(({} as Record<string, unknown>)['headline']).to.equal(undefined);
  });
  it('gives the text where the page shows only its beginning', () => {
    const page = at('/a', ld({'@type': 'Article', articleBody: 'The whole story. '.repeat(20)}), '<p>The whole</p>');
    expect(page.text).to.have.length.above(300);
  });
});

describe('the page: other marks', () => {
  it('microdata, not that of comments', () => {
    const page = at(
      '/a',
      '',
      `<div itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">Bread</h1>
       <meta itemprop="datePublished" content="2026-01-02"><span itemprop="author" itemscope><i itemprop="name">Bo</i></span>
       <img itemprop="image" src="/bread.jpg"><div itemprop="articleBody"><p>How to bake bread at home.</p></div>
       <div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Cy</i></div></div>`,
    );
    expect([page.title, page.date, page.authors, page.image, page.text]).to.deep.equal([
      'Bread',
      '2026-01-02',
      ['Bo'],
      'https://news.example/bread.jpg',
      'How to bake bread at home.',
    ]);
  });
  it('RDFa-lite', () => {
    const page = at(
      '/a',
      '',
      `<article vocab="https://schema.org/" typeof="Article"><h1 property="headline">Bread</h1>
       <time property="datePublished" datetime="2026-01-02">yesterday</time><b property="author">Bo</b><p>Text.</p></article>`,
    );
    expect([page.title, page.date, page.authors]).to.deep.equal(['Bread', '2026-01-02', ['Bo']]);
  });
  it('Dublin Core', () => {
    const page = at(
      '/a',
      `<meta name="DC.title" content="Bread"><meta name="DCTERMS.issued" content="2026-01-02">
       <meta name="dc.creator" content="Bo"><meta name="DC.language" content="de">`,
    );
    expect([page.title, page.date, page.authors, page.lang]).to.deep.equal(['Bread', '2026-01-02', ['Bo'], 'de']);
  });
  it('h-entry', () => {
    const page = at(
      '/a',
      '',
      `<div class="h-entry"><h1 class="p-name">Bread</h1><time class="dt-published" datetime="2026-01-02">2 Jan</time>
       <a class="p-author">Bo</a><a class="p-category">Baking</a><div class="e-content"><p>How to bake.</p></div></div>`,
    );
    expect([page.title, page.date, page.authors, page.tags]).to.deep.equal(['Bread', '2026-01-02', ['Bo'], ['Baking']]);
  });
  it('nothing but what is shown', () => {
    const page = at('/a', '<title>Bread | Courier</title>', '<h1>Bread</h1><p class="date">6 May 2026</p><p>Text.</p>');
    expect([page.title, page.date]).to.deep.equal(['Bread', '2026-05-06']);
    expect(at('/2024/05/06/bread', '', '<h1>Bread</h1>').date).to.equal('2024-05-06');
  });
  it('in their order', () => {
    const meta = '<meta property="og:title" content="Of Open Graph"><meta property="og:image" content="/og.jpg">';
    const linked = ld({'@type': 'Article', headline: 'Of JSON-LD', image: '/ld.jpg'});
    const page = at('/a', meta + linked, '<p>Text.</p>');
    expect([page.title, page.image]).to.deep.equal(['Of JSON-LD', 'https://news.example/og.jpg']);
  });
});

describe('the page: address, language, title and picture', () => {
  const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
  it('resolves addresses against the base', () => {
    const page = at('/a/b', `<base href="/x/">${canonical('story')}<meta property="og:image" content="p.jpg">`);
    expect([page.url, page.image]).to.deep.equal(['https://news.example/x/story', 'https://news.example/x/p.jpg']);
  });
  it('sees through a canonical address that lies', () => {
    for (const lie of ['https://elsewhere.example/story', '/', 'javascript:alert(1)', 'http://['])
      expect(at('/news/story', canonical(lie)).url, lie).to.equal('https://news.example/news/story');
    const meta = '<meta property="og:url" content="https://www.news.example/news/story-1">';
    expect(at('/news/story', canonical('https://elsewhere.example/') + meta).url).to.equal(
      'https://www.news.example/news/story-1',
    );
  });
  it('believes the home of a part of the site, and a site that has moved', () => {
    const long = '/2026/05/a-long-story-of-ferries';
    expect(at('/a', canonical('https://blog.news.example/a')).url).to.equal('https://blog.news.example/a');
    expect(at(long, canonical(`https://new.example${long}`)).url).to.equal(`https://new.example${long}`);
  });
  it('takes the language nearest to the article', () => {
    const page = new DOMParser().parseFromString(
      '<html lang="en"><article lang="fr"><p>Le bac part.</p></article>',
      'text/html',
    );
    expect(readPage(page, {url: 'https://news.example/a'}).lang).to.equal('fr');
    expect(at('/a', '<meta property="og:locale" content="pt_BR">').lang).to.equal('pt-BR');
  });
  it('takes the headline without the name of the site', () => {
    const site = '<meta property="og:site_name" content="The Courier">';
    expect(at('/a', `${site}<meta property="og:title" content="Ferries strike - The Courier">`).title).to.equal(
      'Ferries strike',
    );
    expect(at('/a', '<title>Ferries strike | Something</title>', '<h1>Ferries strike</h1>').title).to.equal(
      'Ferries strike',
    );
  });
  it('passes over logos, placeholders and what is no address', () => {
    const linked = ld({'@type': 'Article', image: ['data:image/gif;base64,R0', '/photo.jpg']});
    expect(
      at(
        '/a',
        '<meta property="og:image" content="/img/logo.png">' + ld({'@type': 'Article', image: {url: '/photo.jpg'}}),
      ).image,
    ).to.equal('https://news.example/photo.jpg');
    expect(at('/a', linked, '<p>Text.</p>').image).to.equal('https://news.example/photo.jpg');
    expect(
      at('/a', '', '<article><img src="/i.gif" width="1"><img src="/p.jpg"><p>Text.</p></article>').image,
    ).to.equal('https://news.example/p.jpg');
  });
});

describe('the page: what is beside the text', () => {
  const story = '<p>The ferry to the island leaves the harbour twice a day, whatever the weather.</p>'.repeat(4);
  it('teasers, comments, cookie banners, menus and shares', () => {
    const {text} = at(
      '/a',
      '',
      `<div id="cookie-banner"><p>We and our partners use cookies, and we would like you to accept all of them.</p></div>
       <div role="navigation">Menu</div><div class="layout"><div class="story"><h1>Ferries</h1>
       <div class="share-buttons">Share this</div>${story}
       <ul><li><a href="/b">Another story to read</a></li><li><a href="/c">One more story</a></li><li><a href="/d">A third</a></li></ul></div>
       <div id="comments"><p>I took the ferry myself, and it was late on that day, too.</p></div>
       <div class="related-posts"><article><h2>Teaser</h2><p>A teaser.</p></article></div></div>`,
    );
    expect(text).to.match(/^The ferry[^]*weather\.$/);
    expect(text).not.to.match(/cookies|Menu|Share|Another|myself|eas/i);
  });
  it('an article is found although its page is called by what is beside it', () => {
    expect(at('/a', '', `<div class="page-sidebar">${story}</div><p>Short.</p>`).text).to.include('The ferry');
  });
  it('depth and size cost neither stack nor patience', () => {
    const deep = document.implementation.createHTMLDocument('Deep');
    let inner: Element = deep.body;
    for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(deep.createElement('div'));
    inner.textContent = 'At the bottom of it all there is a sentence.';
    const start = performance.now();
    expect(readPage(deep, {url: 'https://news.example/a'}).text).to.include('sentence');
    expect(performance.now() - start).to.be.below(2000);
  });
  it('an empty page is no fault', () => {
    expect(at('/a', '').title).to.equal('');
    expect(readPage(document.implementation.createHTMLDocument(), {url: 'nonsense'}).url).to.equal('nonsense');
  });
});
