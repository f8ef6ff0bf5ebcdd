import assert from 'node:assert/strict';
import {chmodSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {parseHTML} from 'linkedom';
import type {Injected} from '../../src/build.ts';
import {injectSite} from '../../src/build.ts';
import {keepFew} from '../../src/build/keep-few.ts';
import {checksumOf} from '../../src/build/manifest.ts';
import {createRecommender} from '../../src/core.ts';
import {readHtml} from '../../src/node.ts';
import {SITE, pageOf, run, someArticles, temporaryFolder, writeFiles} from './cli-run.ts';

const articles = someArticles();
const fileOf = (url: string): string => `${new URL(url).pathname.slice(1)}.html`;
const BLOCK = /<!--related-articles:begin-->.*?<!--related-articles:end-->/gs;

/** A site of these pages; `body` is what each has behind its article. */
const siteWith = (body?: string): string =>
  temporaryFolder(Object.fromEntries(articles.map((article) => [fileOf(article.url), pageOf(article, body)])));
const read = (folder: string, name = 'bread/morning.html'): string => readFileSync(path.join(folder, name), 'utf8');
const inject = async (folder: string, ...options: string[]): Promise<Injected> => {
  const {code, out, err} = await run('inject', folder, '--json', ...options);
  assert.equal(code, 0, err);
  return JSON.parse(out) as Injected;
};
const linksIn = (html: string): string[][] =>
  [...parseHTML(html).document.querySelectorAll('related-articles')].map((element) =>
    [...element.querySelectorAll('[data-related-articles] a')].map((link) => link.getAttribute('href')!),
  );

describe('inject', () => {
  it('writes what the recommender gives into every page', async () => {
    const folder = siteWith();
    const {pageCount, widgetCount, changedCount} = await inject(folder);
    assert.deepEqual([pageCount, widgetCount, changedCount], [10, 10, 10]);
    const clean = articles.map((article) => readHtml(pageOf(article), article.url));
    const recommender = createRecommender({articles: clean});
    for (const {url} of articles) {
      const live = await recommender.recommend({url}, {limit: 4});
      assert.deepEqual(linksIn(read(folder, fileOf(url))), [live.articles.map(({article}) => article.url)], url);
    }
  });
  it('changes no other byte, and takes out what it has put in', async () => {
    const folder = siteWith('<related-articles limit="2">\r\n\t<p>All news</p>\r\n</related-articles>');
    const before = read(folder);
    await inject(folder);
    const after = read(folder);
    assert.equal(after.match(BLOCK)!.length, 1);
    assert.equal(after.replace(BLOCK, ''), before);
    assert.match(after, /<related-articles limit="2"><!--related-articles:begin-->/);
    const {changedCount} = await inject(folder, '--remove');
    assert.equal(changedCount, 10);
    assert.equal(read(folder), before);
  });
  it('does it once, however often it is run', async () => {
    const folder = siteWith();
    await inject(folder, '--schema');
    const once = read(folder);
    const {ino} = statSync(path.join(folder, 'bread/morning.html'));
    const {changedCount, listCount} = await inject(folder, '--schema');
    assert.deepEqual([changedCount, listCount], [0, 10]);
    assert.equal(read(folder), once);
    assert.equal(statSync(path.join(folder, 'bread/morning.html')).ino, ino);
  });
  it('writes a list that assistive technology and crawlers understand', async () => {
    const folder = siteWith(
      '<related-articles heading="" show="image kicker summary author date reading-time reason"></related-articles>',
    );
    await inject(folder);
    const {document} = parseHTML(read(folder));
    const nav = document.querySelector('related-articles nav')!;
    assert.equal(nav.getAttribute('aria-label'), 'Related Articles');
    assert.equal(nav.querySelector('h2')!.textContent, 'Related Articles');
    const [first] = nav.querySelectorAll('ul[role=list] > li');
    const link = first!.querySelector('a')!;
    const source = articles.find(({url}) => url === link.getAttribute('href'))!;
    assert.equal(link.textContent, source.title);
    assert.equal(first!.querySelectorAll('a').length, 1);
    assert.deepEqual(
      ['src', 'alt', 'loading'].map((name) => first!.querySelector('img')!.getAttribute(name)),
      [source.image, '', 'lazy'],
    );
    assert.equal(first!.querySelector('[part=summary]')!.textContent, source.summary);
    assert.equal(first!.querySelector('time')!.getAttribute('datetime'), `${source.date}T00:00:00.000Z`);
    assert.match(first!.querySelector('time')!.textContent, /^[A-Z][a-z]{2} \d, 2026$/);
    assert.match(first!.querySelector('[part=reason]')!.textContent, /^Also about: /);
    assert.ok(Number(first!.getAttribute('data-score')) > 0);
    assert.ok(!/ style=| on\w+=/.test(nav.outerHTML), 'nothing that a policy forbids');
  });
  it('follows the attributes of each tag, and repeats nothing on a page', async () => {
    const folder = siteWith(
      `<related-articles layout="inline"></related-articles>
       <related-articles limit="2" heading="More &amp; more" heading-level="3" landmark="aside" exclude="/bread/market" threshold="0"></related-articles>
       <related-articles threshold="1" fallback="none"></related-articles>
       <related-articles threshold="1" limit="1"></related-articles>`,
    );
    await inject(folder);
    const html = read(folder);
    const [inline, block, none, latest] = linksIn(html);
    assert.deepEqual([inline!.length, block!.length, none!.length, latest!.length], [1, 2, 0, 1]);
    assert.equal(new Set([...inline!, ...block!, ...latest!]).size, 4);
    assert.ok(!block!.includes(`${SITE}/bread/market`));
    assert.match(
      html,
      /<nav part="base" class="inline" aria-label="Also see"><p part="heading">Also see<\/p><div part="list"><div part="item"/,
    );
    assert.match(
      html,
      /<aside part="base" class="grid" aria-label="More &amp; more"><h3 part="heading">More &amp; more<\/h3>/,
    );
    assert.match(html, /<h2 part="heading">Latest<\/h2>/);
  });
  it('speaks the language of the page', async () => {
    const folder = siteWith();
    const german = read(folder).replace('<html lang="en">', '<html lang="de">');
    writeFileSync(path.join(folder, 'bread/morning.html'), german);
    await inject(folder, '--languages', 'any');
    assert.match(read(folder), /<h2 part="heading">(?:Ähnliche|Neueste) Artikel<\/h2>/);
    assert.match(read(folder), /\d\d\.\d\d\.2026<\/bdi>/);
  });
  it('writes all pages, whatever their tags say of words and languages', async () => {
    const folder = siteWith(
      `<related-articles show="date reading-time" lang="x_y z" words='{"readingTime": {"other": 5}}'></related-articles>`,
    );
    const {listCount} = await inject(folder);
    assert.equal(listCount, 10);
    assert.match(read(folder), /<span part="reading-time"><bdi>1<\/bdi>/);
    assert.match(read(folder), /<time part="date" [^>]*><bdi>[A-Z][a-z]{2} \d, 2026</);
  });
  it('leaves alone what is no tag for readers', async () => {
    const decoys = `<!-- <related-articles></related-articles> --><script>"<related-articles></related-articles>"</script>
      <template><related-articles></related-articles></template><textarea><related-articles></related-articles></textarea>
      <p title="<related-articles>"></p>`;
    const folder = siteWith(`${decoys}<RELATED-ARTICLES
      limit=1
    ></RELATED-ARTICLES>${decoys}`);
    const {widgetCount} = await inject(folder);
    assert.equal(widgetCount, 10);
    assert.ok(read(folder).includes(decoys));
    assert.equal(read(folder).match(BLOCK)!.length, 1);
  });
  it('leaves a tag without an end alone, and says so before all else', async () => {
    for (const tag of ['<related-articles>', '<related-articles/>', '<related-articles limit="2" />']) {
      const open = siteWith(tag);
      writeFiles(open, {'about.html': '<p>We.</p>'});
      const {widgetCount, notices} = await inject(open);
      assert.deepEqual([widgetCount, read(open).match(BLOCK), notices.length], [0, null, 11]);
      assert.match(notices[0]!.message, /without an end tag: write <related-articles><\/related-articles>/);
      assert.equal(notices.at(-1)!.where, 'about.html');
    }
    const two = siteWith('<related-articles layout="inline" /><p>More.</p><related-articles></related-articles>');
    const {widgetCount, notices} = await inject(two);
    assert.deepEqual([widgetCount, notices.length], [10, 10]);
    assert.match(read(two), /<related-articles layout="inline" \/><p>More.<\/p><related-articles><!--/);
  });
  it('takes away a list that stands behind a tag without an end', async () => {
    const stale = siteWith('<related-articles>');
    const before = read(stale);
    const block = '<!--related-articles:begin--><div>old</div><!--related-articles:end-->';
    const page = path.join(stale, 'bread/morning.html');
    writeFileSync(page, before.replace('<related-articles>', `<related-articles>${block}`));
    await inject(stale, '--remove');
    assert.equal(read(stale), before);
  });
  it('knows which of nested tags an end tag belongs to', async () => {
    const nested = siteWith(
      '<related-articles limit="1"><p><related-articles limit="1"></related-articles></p></related-articles>',
    );
    const {widgetCount, notices} = await inject(nested);
    assert.deepEqual([widgetCount, notices], [20, []]);
  });
  it('keeps the encoding of a page', async () => {
    const folder = temporaryFolder();
    const list = articles.map((article, i) => ({...article, title: `Prüfung ${article.title} “${i}” 日本`}));
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(list)}), 'a.json');
    const page = (charset: string): string =>
      pageOf(articles[0]!).replace('charset="utf-8"', `charset="${charset}"`).replace('Home', 'Über');
    writeFileSync(path.join(folder, 'latin.html'), Buffer.from(page('iso-8859-1'), 'latin1'));
    writeFileSync(path.join(folder, 'utf8.html'), page('utf-8'));
    writeFileSync(path.join(folder, 'wide.html'), Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le'));
    const {changedCount, notices} = await inject(folder, '--from', from);
    assert.equal(changedCount, 2);
    assert.deepEqual(
      notices.map(({kind, where}) => [kind, where]),
      [['not-read', 'wide.html']],
    );
    const latin = readFileSync(path.join(folder, 'latin.html'));
    assert.equal(latin.toString('latin1').replace(BLOCK, ''), page('iso-8859-1'));
    assert.match(latin.toString('latin1').match(BLOCK)![0], /Pr&#252;fung .* &#8220;\d&#8221; &#26085;&#26412;/);
    const utf8 = read(folder, 'utf8.html');
    assert.equal(utf8.replace(BLOCK, ''), page('utf-8'));
    assert.match(utf8.match(BLOCK)![0], /Prüfung .* “\d” 日本/);
  });
  it('gives pages that each say something else what they say, and keeps no more of it than it must', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(
        articles.map((article, i) => {
          const never = articles[(i + 3) % articles.length]!.url;
          return [
            fileOf(article.url),
            pageOf(article, `<related-articles limit="20" exclude="${never}"></related-articles>`),
          ];
        }),
      ),
    );
    await inject(folder, '--threshold', '0');
    for (const [i, {url}] of articles.entries()) {
      const [links] = linksIn(read(folder, fileOf(url)));
      assert.ok(links!.length && !links!.includes(articles[(i + 3) % articles.length]!.url), url);
    }
    const keep = keepFew<number>(2);
    let made = 0;
    const seen = ['a', 'b', 'a', 'c', 'a', 'b'].map((key) => keep(key, () => ++made));
    assert.deepEqual(seen, [1, 2, 1, 3, 1, 4]);
  });
  it('takes for UTF-8 what does not say what it is, where it can be that', async () => {
    const tag = '<related-articles heading="Über uns"></related-articles>';
    const page = pageOf(articles[0]!, tag).replace('<meta charset="utf-8">', '');
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    const folder = temporaryFolder({'utf8.html': page, 'latin.html': Buffer.from(page, 'latin1')});
    await inject(folder, '--from', from);
    assert.match(read(folder, 'utf8.html'), /<h2 part="heading">Über uns<\/h2>/);
    assert.match(read(folder, 'latin.html'), /<h2 part="heading">&#220;ber uns<\/h2>/);
  });
  it('writes hostile titles and addresses as text', async () => {
    const evil = '"><script>alert(1)</script><!--related-articles:end--></related-articles>';
    const list = articles.map((article) => ({
      ...article,
      title: `${article.title} ${evil.replaceAll('<', '&lt;')}`,
      summary: evil.replaceAll('<', '&lt;'),
      url: `${article.url}?"><b>=1`,
      image: 'javascript:alert(1)',
    }));
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(list)}), 'a.json');
    const folder = siteWith();
    await inject(folder, '--from', from, '--schema');
    const {document} = parseHTML(read(folder));
    assert.deepEqual(
      [...document.querySelectorAll('script')].map((script) => script.getAttribute('type')),
      ['application/ld+json'],
    );
    assert.equal(document.querySelectorAll('related-articles img, related-articles b').length, 0);
    const {itemListElement} = JSON.parse(document.querySelector('script')!.textContent) as {
      itemListElement: {name: string; url: string}[];
    };
    assert.ok(itemListElement[0]!.name.endsWith(evil));
    assert.match(itemListElement[0]!.url, /^https:\/\/example\.org\//);
    const once = read(folder);
    await inject(folder, '--from', from, '--schema');
    assert.equal(read(folder), once);
  });
  it('suggests also on pages that the source does not have', async () => {
    const folder = temporaryFolder({'draft.html': pageOf({...articles[0]!, url: `${SITE}/draft`, title: 'A draft'})});
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    await inject(folder, '--from', from, '--base', SITE);
    const [links] = linksIn(read(folder, 'draft.html'));
    assert.ok(
      links!.slice(0, 3).every((link) => link.includes('/bread/')),
      String(links),
    );
  });
  it('tells files of one name in two folders apart', async () => {
    const folder = siteWith();
    const ferry = {...articles.find(({url}) => url.endsWith('/ferry/winter'))!, url: `${SITE}/sub/bread/morning`};
    writeFiles(folder, {'sub/bread/morning.html': pageOf(ferry)});
    await inject(path.join(folder, 'sub'), '--from', folder);
    const [links] = linksIn(read(folder, 'sub/bread/morning.html'));
    assert.ok(links![0]!.includes('/ferry/'), String(links));
    assert.equal(read(folder).match(BLOCK), null);
  });
  it('writes pages with names as long as they may be', async () => {
    const folder = siteWith();
    const name = `${'n'.repeat(250)}.html`;
    writeFiles(folder, {[name]: pageOf({...articles[0]!, url: `${SITE}/long`, title: 'Long'})});
    await inject(folder);
    assert.equal(read(folder, name).match(BLOCK)!.length, 1);
  });
  it('takes no link of a page for a pattern', async () => {
    const link = '<p>All of <a href="/bread/*">our bread</a> and more.</p></article>';
    const text = `${articles[1]!.text} Stars shine over bakers at night, comets pass and planets wander.`;
    const list = [...articles, {...articles[1]!, url: `${SITE}/*`, title: 'Bread below stars', text}];
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(list)}), 'a.json');
    const tags = '<related-articles limit="4"></related-articles><related-articles></related-articles>';
    const page = pageOf({...articles[0]!, url: `${SITE}/draft`, title: 'A draft'}, tags).replace('</article>', link);
    const folder = temporaryFolder({'draft.html': page});
    await inject(folder, '--from', from, '--never', '/zoning');
    const [first, second] = linksIn(read(folder, 'draft.html'));
    assert.ok(first!.includes(`${SITE}/*`) && first!.some((url) => url.includes('/bread/')), String(first));
    assert.ok(second!.length, 'the others are not gone with it');
  });
  it('does not leave its folder, and keeps what files may be', async () => {
    const outside = temporaryFolder({'page.html': pageOf(articles[3]!)});
    const folder = siteWith();
    symlinkSync(path.join(outside, 'page.html'), path.join(folder, 'linked.html'));
    symlinkSync(outside, path.join(folder, 'elsewhere'));
    const file = path.join(folder, 'bread/morning.html');
    chmodSync(file, 0o640);
    // what a run that was killed may have left, or somebody has laid there
    const aside = `.related-articles-${checksumOf(Buffer.from('morning.html'))}`;
    symlinkSync(path.join(outside, 'page.html'), path.join(folder, 'bread', aside));
    await inject(folder);
    assert.equal(read(outside, 'page.html'), pageOf(articles[3]!));
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(path.join(folder, 'bread')).sort(), ['market.html', 'morning.html', 'winter.html']);
  });
  it('takes the address of the site with and without a slash at its end', async () => {
    const list = articles.map((article) => ({...article, url: article.url.replace(SITE, `${SITE}/blog`)}));
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(list)}), 'a.json');
    const page = pageOf({...articles[0]!, title: 'A draft'})
      .replace(/<link .*/, '')
      .replace('</article>', '<p>More of it <a href="bread/winter">in winter</a>.</p></article>');
    for (const base of [`${SITE}/blog/`, `${SITE}/blog`]) {
      const folder = temporaryFolder({'draft.html': page});
      await inject(folder, '--from', from, '--base', base);
      const [links] = linksIn(read(folder, 'draft.html'));
      assert.ok(links!.length && !links!.includes(`${SITE}/blog/bread/winter`), `${base}: ${links!.join()}`);
    }
  });
  it('says what it needs', async () => {
    const folder = siteWith('');
    const {code, err} = await run('inject', folder);
    assert.equal(code, 0);
    assert.match(err, /0 pages with 0 <related-articles>.*\n.*\nPut <related-articles><\/related-articles> where/);
    assert.equal((await run('inject', path.join(folder, 'none'))).code, 1);
    assert.match(
      (await run('inject', siteWith(), '--remove', '--base', 'foo')).err,
      /^base must be an http\(s\) address, not "foo"\. \(invalid-option\)$/m,
    );
    await assert.rejects(injectSite(path.join(folder, 'none')), {code: 'no-source'});
  });
});
