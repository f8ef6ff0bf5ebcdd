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
    expect(text).to.equal('Title\nFirst bold paragraph.\nSecond.');
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
  it('keeps the address when that headline is the one of the page, told otherwise in its head', () => {
    const head = '<meta property="og:title" content="For search engines">';
    const page = read('<div class="named"><h1>Headline</h1><p>Named</p></div>', head, '.named');
    expect([page.title, page.url]).to.deep.equal(['Headline', location.href]);
  });
});
