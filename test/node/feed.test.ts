import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ArticleInput} from '../../src/corpus/article-input.ts';
import {RelatedArticlesError} from '../../src/errors.ts';
import {inTime} from './in-time.ts';
import {parseFeed} from './parse-feed.ts';
import {htmlToText, inlineHtmlToText} from '../../src/text/html-to-text.ts';

const URL_OF_FEED = 'https://example.org/news/feed.xml';

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${entries}</feed>`;

function only(xml: string): ArticleInput {
  const {articles} = parseFeed(xml, URL_OF_FEED);
  assert.equal(articles.length, 1);
  return articles[0] ?? {};
}

const item = (parts: string, channel?: string) => only(rss(`<item>${parts}</item>`, channel));
const entry = (parts: string, attributes?: string) => only(atom(`<entry>${parts}</entry>`, attributes));
const titleOf = ({title}: ArticleInput) => title && inlineHtmlToText(title);
const urlsOf = (xml: string) => parseFeed(xml, URL_OF_FEED).articles.map(({url}) => url);

describe('formats', () => {
  const FORMATS: Readonly<Record<string, string>> = {
    'RSS 0.91':
      '<rss version="0.91"><channel><item><title>T</title><link>https://example.org/a</link></item></channel></rss>',
    'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>C</title><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
      <item rdf:about="https://example.org/a"><title>T</title><link>https://example.org/a</link></item></rdf:RDF>`,
    'RSS 2.0 with a prefix': `<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>T</r:title>
      <r:link>https://example.org/a</r:link></r:item></r:channel></r:rss>`,
    'Atom 0.3':
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title><link rel="alternate" href="https://example.org/a"/></entry></feed>',
    'Atom 1.0': atom('<title>F</title><entry><title>T</title><link href="https://example.org/a"/></entry>'),
    'Atom with a prefix':
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>T</x:title><x:link href="https://example.org/a"/></x:entry></x:feed>',
    'a lone channel':
      '<channel><title>C</title><item><title>T</title><link>https://example.org/a</link></item></channel>',
    'a lone entry': '<entry><title>T</title><link href="https://example.org/a"/></entry>',
  };
  for (const [format, xml] of Object.entries(FORMATS)) {
    it(`reads ${format}`, () => {
      const article = only(xml);
      assert.deepEqual([article.title, article.url], ['T', 'https://example.org/a']);
    });
  }

  it('gives no articles for a feed that has none', () => {
    assert.deepEqual(parseFeed(rss(''), URL_OF_FEED).articles, []);
  });

  it('refuses what is no feed, naming it', () => {
    const others = [
      '',
      'Not found',
      '{"version": "https://jsonfeed.org/version/1.1"}',
      '<!DOCTYPE html><html><head><title>T</title></head><body><feed><entry/></feed></body></html>',
      '<opml><body><outline text="T"/></body></opml>',
      '<tv><channel id="1"/></tv>',
      '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>',
    ];
    for (const text of others) {
      assert.throws(
        () => parseFeed(text, URL_OF_FEED),
        (error) =>
          error instanceof RelatedArticlesError &&
          error.code === 'unknown-format' &&
          error.message.includes(URL_OF_FEED),
        text,
      );
    }
  });
});

describe('broken feeds', () => {
  it('reads a feed behind white space, warnings and comments', () => {
    const junk = '\ufeff\n <br />\n<b>Warning</b>: foo() in <b>x.php</b> on line <b>1</b><br />\n<!-- hello -->';
    assert.deepEqual(urlsOf(junk + rss('<item><link>https://example.org/a</link></item>')), ['https://example.org/a']);
  });

  it('reads stray ampersands and undeclared entities', () => {
    const article = item(
      '<title>Q&A &eacute; la carte & more &hellip;</title><link>https://example.org/?a=1&b=2&copy=3</link>',
    );
    assert.equal(titleOf(article), 'Q&A é la carte & more …');
    assert.equal(article.url, 'https://example.org/?a=1&b=2&copy=3');
  });

  it('reads on where end tags are missing', () => {
    const broken = rss(
      '<title>Site<item><title>One<link>https://example.org/1<pubDate>2024-01-01' +
        '<item><title>Two</title><description>text <p>unclosed <br></description><link>https://example.org/2</link></item>',
    );
    const articles = parseFeed(broken, URL_OF_FEED).articles.map(({title, url, date}) => [title, url, date]);
    assert.deepEqual(articles, [
      ['One', 'https://example.org/1', Date.UTC(2024, 0, 1)],
      ['Two', 'https://example.org/2', undefined],
    ]);
  });

  it('ignores end tags that nothing opened and a CDATA section that nothing closes', () => {
    const article = item(
      '</b></p><title>T</title></div><link>https://example.org/a</link><description><![CDATA[<p>cut',
    );
    assert.equal(article.url, 'https://example.org/a');
    assert.match(htmlToText(article.summary ?? ''), /^cut/);
  });

  it('does not take what is in a category or an image for the article’s own', () => {
    const article = item(
      '<category>News<image><title>Picture</title><link>https://example.org/i</link></image></category><title>T</title>',
    );
    assert.deepEqual([article.title, article.url], ['T', undefined]);
  });

  it('expands no entity of a document type', () => {
    const article = only('<!DOCTYPE rss [<!ENTITY a "aaaa">]>' + rss('<item><title>&a;</title></item>'));
    assert.equal(article.title, '&a;');
  });

  it('takes time in proportion to the length', () => {
    const pieces = [
      '<item>',
      '<item><link>',
      '<title>',
      '<a>',
      '<a><b></c>',
      '<a b',
      '<title><![CDATA[',
      '<a xmlns:a="',
      '<!--',
      '</a>',
      '<a a=',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(500_000 / piece.length);
      inTime(() => parseFeed(rss(`<item><title>${text}`), URL_OF_FEED));
      inTime(() => parseFeed(rss(`<item><link a="${text}`), URL_OF_FEED));
    }
  });
});

describe('titles', () => {
  const RSS: readonly (readonly [string, string | undefined])[] = [
    ['Plain', 'Plain'],
    ['<![CDATA[Rock & <em>Roll</em> &#8211; live]]>', 'Rock & Roll – live'],
    ['A<![CDATA[ & ]]>B &amp; C', 'A & B & C'],
    ['Using &lt;template&gt; well', 'Using <template> well'],
    ['It&amp;#8217;s &amp;amp; was', 'It’s & was'],
    ['<![CDATA[It&amp;#8217;s]]>', 'It’s'],
    ['With <i>unescaped</i> &lt;tags&gt;', 'With unescaped <tags>'],
    ['  ', undefined],
  ];
  const ATOM: readonly (readonly [string, string])[] = [
    ['<title>1 &lt; 2 &amp; <![CDATA[<b>3</b>]]></title>', '1 < 2 & <b>3</b>'],
    ['<title type="text">Use &lt;b&gt;bold&lt;/b&gt;</title>', 'Use <b>bold</b>'],
    ['<title type="html">Use &lt;b&gt;bold&lt;/b&gt; &amp;amp; more</title>', 'Use bold & more'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Use <b>bold</b> &lt;b></div></title>',
      'Use bold <b>',
    ],
    ['<title>Fish &amp;amp; chips</title>', 'Fish & chips'],
  ];
  it('reads RSS titles as HTML', () => {
    for (const [title, expected] of RSS) assert.equal(titleOf(item(`<title>${title}</title>`)), expected, title);
  });
  it('reads Atom titles by their type', () => {
    for (const [xml, expected] of ATOM) assert.equal(titleOf(entry(xml)), expected, xml);
  });
  it('does not invent a title', () => {
    assert.equal(
      item('<description>Text</description><media:group><media:title>x</media:title></media:group>').title,
      undefined,
    );
  });
});

describe('links', () => {
  const RSS: readonly (readonly [parts: string, expected: string | undefined])[] = [
    ['<link> https://example.org/a?x=1&amp;y=2\n</link>', 'https://example.org/a?x=1&y=2'],
    ['<link><![CDATA[https://example.org/a]]></link>', 'https://example.org/a'],
    ['<link>/a</link>', 'https://example.org/a'],
    ['<link>a</link>', 'https://example.org/news/a'],
    ['<link></link><guid>https://example.org/g</guid>', 'https://example.org/g'],
    ['<guid isPermaLink="false">https://example.org/g</guid>', undefined],
    ['<guid>tag:example.org,2024:1</guid>', undefined],
    ['<guid>https://example.org/g</guid><link>https://example.org/a</link>', 'https://example.org/a'],
    [
      '<atom:link rel="self" href="https://example.org/self"/><link>https://example.org/a</link>',
      'https://example.org/a',
    ],
    [
      '<link>https://count.example/1</link><feedburner:origLink>https://example.org/a</feedburner:origLink>',
      'https://example.org/a',
    ],
    ['<link>http://[</link>', undefined],
  ];
  const ATOM: readonly (readonly [parts: string, expected: string | undefined])[] = [
    ['<link rel="self" href="/self"/><link rel="alternate" href="/a"/>', 'https://example.org/a'],
    [
      '<link rel="alternate" type="application/json" href="/j"/><link type="text/html" href="/a"/>',
      'https://example.org/a',
    ],
    ['<link rel="alternate" type="application/pdf" href="/a.pdf"/>', 'https://example.org/a.pdf'],
    ["<link rel = 'alternate'\n href = '/a?x=1&amp;y=2' />", 'https://example.org/a?x=1&y=2'],
    ['<link rel="enclosure" href="/e.mp3"/><id>https://example.org/id</id>', undefined],
    ['<link title="a > b" href="/a">', 'https://example.org/a'],
  ];
  it('finds the page of an RSS item', () => {
    for (const [parts, expected] of RSS) assert.equal(item(parts).url, expected, parts);
  });
  it('finds the page of an Atom entry', () => {
    for (const [parts, expected] of ATOM) assert.equal(entry(parts).url, expected, parts);
  });
  it('resolves against the site, the nearest xml:base, or the feed', () => {
    assert.equal(item('<link>a</link>', '<link>https://site.example/blog/</link>').url, 'https://site.example/blog/a');
    assert.equal(entry('<link href="a"/>', 'xml:base="https://base.example/x/"').url, 'https://base.example/x/a');
    assert.equal(entry('<link xml:base="y/" href="a"/>', 'xml:base="/x/"').url, 'https://example.org/x/y/a');
    assert.equal(item('<link>a</link>', '<link>urn:x</link>').url, 'https://example.org/news/a');
    assert.equal(entry('<link href="a"/>', 'xml:base="http://["').url, 'https://example.org/news/a');
  });
});

describe('everything else', () => {
  it('reads summary and content apart, markup or escaped', () => {
    const article = item(
      '<description>Short &amp;amp; sweet</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
    );
    assert.equal(htmlToText(article.summary ?? ''), 'Short & sweet');
    assert.equal(htmlToText(article.content ?? ''), 'Long');
    const xhtml = entry('<content type="xhtml"><div><p>One &amp; <b>two</b></p><p>&lt;three></p></div></content>');
    assert.equal(htmlToText(xhtml.content ?? ''), 'One & two\n<three>');
    const literal = entry('<summary>a &lt;b&gt; c &amp;amp;</summary><content type="image/png">aGVsbG8=</content>');
    assert.equal(htmlToText(literal.summary ?? ''), 'a <b> c &amp;');
    assert.equal(literal.content, undefined);
  });

  it('reads text in base64, and nothing that is no text', () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const {title, content} = entry(
      `<title mode="base64" type="text/html">${base64('Bread &amp; <b>æbler</b>')}</title>
      <content type="application/octet-stream">\n${base64('<p>Long</p>')}\n</content>`,
    );
    assert.equal(inlineHtmlToText(title ?? ''), 'Bread & æbler');
    assert.equal(content, '<p>Long</p>');
    for (const data of ['//4=', '%%%']) {
      assert.equal(entry(`<content mode="base64">${data}</content>`).content, undefined, data);
    }
  });

  it('reads what media and iTunes say where nothing else does', () => {
    const video = entry(
      '<title>T</title><media:group><media:title>M</media:title><media:description>About it</media:description></media:group>',
    );
    assert.equal(video.summary, 'About it');
    assert.equal(item('<media:description>Caption</media:description>').summary, 'Caption');
    assert.equal(item('<description>D</description><media:description>Caption</media:description>').summary, 'D');
    const show = item('<itunes:category text="Arts"><itunes:category text="Food"/></itunes:category>');
    assert.deepEqual(show.tags, ['Arts', 'Food']);
    assert.deepEqual(item('<dc:author>Ann</dc:author>').authors, ['Ann']);
  });

  it('restores what was windows-1252 before it was taken for Latin-1', () => {
    assert.equal(titleOf(item('<title>don\x92t \x96 it</title>')), 'don’t – it');
  });

  it('knows a namespace by another prefix', () => {
    const xml = `<rss xmlns:e="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
      <item><e:creator>Ann</e:creator><e:date>2024-05-01</e:date><c:encoded>Text</c:encoded></item></channel></rss>`;
    const {authors, date, content} = only(xml);
    assert.deepEqual([authors, date, content], [['Ann'], Date.UTC(2024, 4, 1), 'Text']);
  });

  it('reads tags once each, without schemes', () => {
    const article = item(
      '<category domain="x">News</category><category><![CDATA[Rock & Roll]]></category><category>News</category><dc:subject>Art</dc:subject>',
    );
    assert.deepEqual(article.tags, ['News', 'Rock & Roll', 'Art']);
    const tagged = entry(
      '<category term="a" label="Label A"/><category term="b"/><category term="http://schemas.example/kind#post"/>',
    );
    assert.deepEqual(tagged.tags, ['Label A', 'b']);
    const joined = item('<category>Kontra K,Rap,Podcast</category><category>Food, Drink</category>');
    assert.deepEqual(joined.tags, ['Kontra K', 'Rap', 'Podcast', 'Food, Drink']);
  });

  it('takes no name for the lack of one for a tag', () => {
    const names = [
      'Uncategorized',
      'uncategorised',
      'Sin categoría',
      'Non classé',
      'Без рубрики',
      'Non classical music',
    ];
    assert.deepEqual(item(names.map((name) => `<category>${name}</category>`).join('')).tags, ['Non classical music']);
  });

  it('reads authors’ names and never their addresses', () => {
    const authors = (parts: string) => item(parts).authors;
    assert.deepEqual(
      authors('<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator><author>x@example.org</author>'),
      ['Ann', 'Bob'],
    );
    assert.deepEqual(authors('<author>mail@example.org (Ann Lee)</author>'), ['Ann Lee']);
    assert.deepEqual(authors('<author>Ann Lee &lt;mail@example.org&gt;</author>'), ['Ann Lee']);
    assert.deepEqual(authors('<author>mail@example.org(Ann Lee)</author>'), ['Ann Lee']);
    assert.deepEqual(authors('<dc:creator>@ann (Ann Lee)</dc:creator>'), ['@ann (Ann Lee)']);
    assert.deepEqual(authors('<author>mail@example.org</author>'), []);
    assert.deepEqual(authors(`<author>${'@'.repeat(100_000)} a</author>`), ['a']);
    assert.deepEqual(authors('<itunes:author>Ann</itunes:author>'), ['Ann']);
    assert.deepEqual(
      entry('<author><name>Ann</name><email>a@example.org</email></author><author><name>Bob</name></author>').authors,
      ['Ann', 'Bob'],
    );
    assert.deepEqual(only(atom('<author><name>Ann</name></author><entry><title>T</title></entry>')).authors, ['Ann']);
  });

  it('prefers the date of publication', () => {
    const day = ({date}: ArticleInput): string => new Date(date ?? NaN).toISOString().slice(0, 10);
    const both = '<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><atom:updated>2020-01-01</atom:updated>';
    assert.equal(day(item(both)), '2004-01-01');
    assert.equal(day(entry('<updated>2024-02-02</updated><published>2024-01-01</published>')), '2024-01-01');
    assert.equal(day(entry('<updated>2024-02-02</updated>')), '2024-02-02');
    assert.equal(day(entry('<modified>2004-02-02</modified><issued>2004-01-01</issued>')), '2004-01-01');
    for (const bad of ['unknown', '05/06/2024', 'Wed, 30 Nov -0001 00:00:00 +0000', 'Thu, 01 Jan 1970 00:00:00 GMT'])
      assert.equal(day(item(`<pubDate>${bad}</pubDate><dc:date>2024-06-05</dc:date>`)), '2024-06-05', bad);
    assert.equal(day(item('<pubDate>6 mai 2024</pubDate><atom:updated>2024-06-05</atom:updated>')), '2024-05-06');
    for (const midnight of [
      'Thu, 01 Jan 2004 00:00:00 +0100',
      'Thu, 01 Jan 2004 00:00:00 EST',
      '2004-01-01T00:00:00+0100',
      '2004-01-01 00:00:00 CET',
    ])
      assert.equal(item(`<pubDate>${midnight}</pubDate>`).date, Date.UTC(2004, 0), `${midnight} is a day`);
  });

  it('reads the rarer references of HTML, wherever they stand', () => {
    const {title, content} = item(
      '<title>&Alpha; &amp; &rarr; &reg;</title><content:encoded><![CDATA[<p>&omega;&sigmaf; &infin; it&#146;s &#x96; &#65; caf&#233; &#xe9;t&#xE9; a&#160;b &#038;</p>]]></content:encoded>',
    );
    assert.equal(inlineHtmlToText(title ?? ''), 'Α & → ®');
    assert.equal(htmlToText(content ?? ''), 'ως ∞ it’s – A café été a b &');
  });

  it('takes the largest picture and no portrait of the author', () => {
    const media = item(`<media:content url="https://secure.gravatar.com/avatar/1" medium="image"/>
      <media:group><media:content url="/s.jpg" width="100" height="50" type="image/jpeg"/><media:content url="/v.mp4" width="999" type="video/mp4"/>
      <media:content url="/l.jpg" width="600" height="300" medium="image"/></media:group>`);
    assert.equal(media.image, 'https://example.org/l.jpg');
    assert.equal(
      item('<enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/b.png" type="image/png"/>').image,
      'https://example.org/b.png',
    );
    assert.equal(item('<media:content url="/c.webp?w=1"/>').image, 'https://example.org/c.webp?w=1');
    assert.equal(item('<itunes:image href="/d"/>').image, 'https://example.org/d');
    const pixel = '&lt;img width="1" height="1" src="/pixel.gif"&gt;&lt;img src="data:image/gif;base64,x"&gt;';
    const first = '&lt;p&gt;&lt;img class="wide" src="/e.jpg?a=1&amp;amp;b=2"&gt;&lt;img src="/f.jpg"&gt;';
    assert.equal(item(`<description>${pixel}${first}</description>`).image, 'https://example.org/e.jpg?a=1&b=2');
    assert.equal(item(`<description>${pixel}</description>`).image, undefined);
    assert.equal(entry('<link rel="enclosure" type="image/gif" href="/e.gif"/>').image, 'https://example.org/e.gif');
    assert.equal(item('<description>x.png</description>').image, undefined);
  });

  it('reads the language of the article or else of the feed', () => {
    assert.equal(item('<title>T</title>', '<language>pt-BR</language>').lang, 'pt-BR');
    assert.equal(entry('<title>T</title>', 'xml:lang="fr"').lang, 'fr');
    assert.equal(only(atom('<entry xml:lang="de"><title>T</title></entry>', 'xml:lang="fr"')).lang, 'de');
  });
});

describe('time', () => {
  it('is in proportion to the length where many articles stand in elements full of attributes', () => {
    const attributes = `xml:base="/a" xml:lang="de" ${'a="b" '.repeat(800)}`;
    const around = `<b ${attributes}>`.repeat(90);
    const items = '<item><link>a</link></item>'.repeat(5000);
    const before = process.cpuUsage();
    const {articles} = parseFeed(`<rss ${attributes}>${around}${items}`, URL_OF_FEED);
    const milliseconds = process.cpuUsage(before).user / 1000;
    assert.deepEqual([articles.length, articles[0]?.lang], [5000, 'de']);
    assert.ok(milliseconds < 4000, `${milliseconds} ms`);
  });
  it('is in proportion to the length where all addresses have a long base', () => {
    const link = `<link>https://example.org/${'a/'.repeat(200_000)}</link>`;
    const around = `<b xml:base="${'a/'.repeat(2400)}">`.repeat(90);
    const items = '<item><link>/a</link></item>'.repeat(2000);
    for (const long of [link, around]) {
      const before = process.cpuUsage();
      const {articles} = parseFeed(`<rss><channel>${long}${items}`, URL_OF_FEED);
      const milliseconds = process.cpuUsage(before).user / 1000;
      assert.deepEqual([articles.length, articles[0]?.url], [2000, 'https://example.org/a']);
      assert.ok(milliseconds < 2000, `${milliseconds} ms`);
    }
  });
});
