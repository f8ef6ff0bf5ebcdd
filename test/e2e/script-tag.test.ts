import assert from 'node:assert/strict';
import {copyFile, mkdir} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {articles} from '../fixtures/articles.ts';
import {shown} from './browser.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const deliveries: [file: string, tag: (src: string) => string][] = [
  ['related-articles.js', (src) => `<script type="module" src="${src}"></script>`],
  ['related-articles.bundle.js', (src) => `<script type="module" src="${src}"></script>`],
  ['related-articles.classic.js', (src) => `<script src="${src}"></script>`],
  ['related-articles.classic.js', (src) => `<script async src="${src}"></script>`],
];

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>https://example.org/</link>
${articles.map(({url, title, summary}) => `<item><title>${title}</title><link>${url}</link><description>${summary}</description></item>`).join('\n')}
</channel></rss>`;

/** A page on one origin with the script, and the feed, from another. */
const pageOf = (script: string, src: string, csp = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry crews walk out over rosters</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="/ferry-strike">
${csp && `<meta http-equiv="Content-Security-Policy" content="${csp}">`}
${script}</head>
<body><article><h1>Ferry crews walk out over rosters</h1>
<p>Crews of the island ferry began a strike on Monday. Commuters waited at the harbour for hours.</p></article>
<related-articles src="${src}" limit="2"></related-articles></body></html>`;

describe('script tag from another origin', () => {
  let origins: Origins;
  before(async () => {
    origins = await startOrigins();
    await origins.write('rss.xml', rss);
    await origins.write('articles.json', JSON.stringify(articles));
    await mkdir(path.join(origins.folder, 'pictures'));
    await origins.write('pictures/ferry.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });
  after(() => origins.close());

  const visit = async (name: string, html: string): ReturnType<typeof shown> => {
    await origins.write(`${name}.html`, html);
    const page = await origins.browser.open(`${origins.site}/${name}.html`);
    const links = await shown(page);
    await page.close();
    return links;
  };
  const ferries = ['Ferries sail again after deal on rosters', 'Talks on ferry rosters break off'];

  for (const [i, [file, tag]] of deliveries.entries())
    for (const source of ['rss.xml', 'articles.json'])
      it(`${tag(file).replace(/ src.*/, '')}… ${file} with ${source}`, async () => {
        const links = await visit(
          `page${i}${source}`,
          pageOf(tag(`${origins.cdn}/${file}`), `${origins.feeds}/${source}`),
        );
        assert.deepEqual(links.map(({title}) => title).sort(), ferries);
        assert.ok(links.every(({href}) => href.startsWith('https://example.org/ferry-')));
        assert.deepEqual(origins.browser.faults, []);
      });

  it('works under a strict content security policy with Trusted Types', async () => {
    const csp = `default-src 'none'; script-src ${origins.cdn}; connect-src ${origins.feeds}; img-src data: ${origins.feeds}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const script = `<script type="module" src="${origins.cdn}/related-articles.js"></script>`;
    const links = await visit('strict', pageOf(script, `${origins.feeds}/rss.xml`, csp));
    assert.equal(links.length, 2);
    assert.deepEqual(origins.browser.faults, []);
  });

  for (const [policy, name] of [
    ['', 'script'],
    [`'inline-speculation-rules'`, 'script'],
    [`'self'`, 'link'],
    [`'self'; require-trusted-types-for 'script'; trusted-types lit-html`, 'link'],
    [
      `'inline-speculation-rules'; require-trusted-types-for 'script'; trusted-types lit-html related-articles-prefetch`,
      'script',
    ],
  ] as const)
    it(`fetches pages beforehand by a ${name} where the policy for scripts is ${policy || 'none'}`, async () => {
      const near = articles.map((article) => ({...article, url: article.url?.replace(/^.*\//, `${origins.site}/`)}));
      await origins.write('near.json', JSON.stringify(near));
      const csp = policy && `script-src ${origins.cdn} ${policy}`;
      const script = `<script type="module" src="${origins.cdn}/related-articles.js"></script>`;
      await origins.write(
        'prefetch.html',
        pageOf(script, `${origins.feeds}/near.json`, csp).replace('limit=', 'prefetch="visible" limit='),
      );
      const page = await origins.browser.open(`${origins.site}/prefetch.html`);
      const links = await shown(page);
      const found = await page.waitForFunction(
        (count, tag) => {
          const marked = [...document.head.querySelectorAll('[data-related-articles-prefetch]')];
          return (
            marked.length === count &&
            marked.every(({localName}) => localName === tag) &&
            marked.map((e) => e.outerHTML)
          );
        },
        {},
        links.length,
        name,
      );
      const marks = await found.jsonValue();
      await page.close();
      assert.ok(marks, 'marks of what was fetched');
      for (const {href} of links)
        assert.ok(
          marks.some((mark) => mark.includes(href)),
          href,
        );
      if (name === 'script') assert.deepEqual(origins.browser.faults, []);
      origins.browser.faults.length = 0;
    });

  it('asks for the rest only when the widget comes near, and for the reader of feeds only when there is a feed', async () => {
    const script = `<script type="module" src="${origins.cdn}/related-articles.js"></script>`;
    const asked = async (source: string, body: string): Promise<{before: string[]; after: string[]}> => {
      await origins.write(
        'lazy.html',
        pageOf(script, `${origins.feeds}/${source}`).replace('<related', `${body}<related`),
      );
      const page = await origins.browser.open(`${origins.site}/lazy.html`);
      const names = (): Promise<string[]> =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({name}) => name.replace(/.*\//, '').replace(/^(engine|read-feed|html)-.*\.js$/, '$1.js')),
        );
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const early = await names();
      await shown(page);
      const late = await names();
      await page.close();
      return {before: early, after: late};
    };
    const json = await asked('articles.json', '<div style="height:6000px"></div>');
    assert.deepEqual(json.before, ['related-articles.js']);
    assert.ok(json.after.includes('engine.js') && !json.after.includes('read-feed.js'), json.after.join());
    const feed = (await asked('rss.xml', '')).after;
    assert.ok(feed.includes('read-feed.js') && !feed.includes('rare-feed.js'), feed.join());
    assert.ok(json.after.includes('complete-article.js'), 'the source does not have the page');
    const own = articles.map((article) => ({...article, url: article.url?.replace(/^.*\//, `${origins.site}/`)}));
    await origins.write('own.json', JSON.stringify(own));
    const known = (await asked('own.json', '')).after;
    assert.ok(known.includes('engine.js') && known.includes('html.js'), known.join());
    const plain = own.map((article) => ({...article, content: article.content?.replace(/<[^>]*>/g, '')}));
    await origins.write('plain.json', JSON.stringify(plain));
    const rest = (await asked('plain.json', '')).after;
    for (const name of ['complete-article.js', 'read-body.js', 'named-json.js', 'html.js'])
      assert.ok(!rest.includes(name), rest.join());
  });

  it('loads the language of the articles, and nothing of languages for English, from beside each file', async () => {
    const german = [
      ['Die Häuser am Fluss', 'Viele alte Häuser stehen leer, und die Bäume davor sind krank, sagt der Förster.'],
      ['Ein Haus wird gerettet', 'Der neue Besitzer pflegt auch den Baum im Hof, er hat einen Plan für das Dach.'],
      ['Die Suppe am Abend', 'Viele kochen am Abend eine Suppe, und die Kinder sind dann satt, sagt der Koch.'],
    ].map(([title, content], i) => ({title, content, url: `/artikel-${i}`}));
    await origins.write('german.json', JSON.stringify(german));
    for (const [file, tag] of deliveries) {
      const asked = async (html: string): Promise<{languages: string[]; titles: string[]}> => {
        await origins.write('language.html', html);
        const page = await origins.browser.open(`${origins.site}/language.html`);
        const titles = (await shown(page)).map(({title}) => title);
        const languages = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({name}) => /\/languages\/(.+)/.exec(name)?.[1] ?? '')
            .filter(Boolean)
            .sort(),
        );
        await page.close();
        return {languages, titles};
      };
      const english = pageOf(tag(`${origins.cdn}/${file}`), `${origins.feeds}/articles.json`);
      assert.deepEqual((await asked(english)).languages, [], file);
      const page = english
        .replace('lang="en"', 'lang="de"')
        .replace('articles.json', 'german.json')
        .replace('href="/ferry-strike"', `href="${origins.feeds}/artikel-0"`)
        .replace(/<h1>.*?<\/article>/s, '</article>')
        .replace('limit="2"', 'limit="1"');
      assert.deepEqual(await asked(page), {languages: ['de.js', 'index.js'], titles: ['Ein Haus wird gerettet']}, file);
    }
    assert.deepEqual(origins.browser.faults, []);
  });

  it('reads WordPress, page by page, with what it loads for that from beside each file', async (t) => {
    const asked: string[] = [];
    const posts = articles.map(({url, title, summary, content}) => ({
      link: url,
      title: {rendered: title},
      excerpt: {rendered: `<p>${summary}</p>`},
      content: {rendered: content},
    }));
    const wordpress = createServer(({url = ''}, response) => {
      asked.push(url);
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-expose-headers', 'X-WP-TotalPages');
      response.setHeader('x-wp-totalpages', '2');
      response.end(JSON.stringify(page === 1 ? posts.slice(0, 3) : posts.slice(3)));
    });
    await new Promise<void>((resolve) => wordpress.listen(0, '127.0.0.1', resolve));
    t.after(() => wordpress.close());
    const {port} = wordpress.address() as AddressInfo;
    for (const [file, tag] of deliveries) {
      asked.length = 0;
      await origins.write('wordpress.html', pageOf(tag(`${origins.cdn}/${file}`), `http://127.0.0.1:${port}/wp-json/`));
      const page = await origins.browser.open(`${origins.site}/wordpress.html`);
      assert.equal((await shown(page)).length, 2, file);
      await page.close();
      assert.deepEqual(
        asked.map((url) => new URL(url, 'http://x').searchParams.get('page')),
        [null, '2'],
        file,
      );
      assert.match(asked[0]!, /^\/wp-json\/wp\/v2\/posts\?.*per_page=100/);
    }
    assert.deepEqual(origins.browser.faults, []);
  });

  it('says which of its files is not there, where the first alone was copied', async () => {
    await copyFile(
      new URL('../../dist/cdn/related-articles.js', import.meta.url),
      path.join(origins.folder, 'alone.js'),
    );
    await origins.write(
      'alone.html',
      pageOf(
        `<script>addEventListener('related-articles-error', ({detail}) => (window.told = detail))</script><script type="module" src="alone.js"></script>`,
        'articles.json',
      ),
    );
    const page = await origins.browser.open(`${origins.site}/alone.html`);
    await shown(page);
    const told = await page.evaluate(() => (window as unknown as {told: {code: string; message: string}}).told);
    await page.close();
    assert.equal(told.code, 'network');
    assert.match(told.message, /^A part of this library did not load: .*http.*\/[\w-]+\.js$/);
    origins.browser.faults.length = 0;
  });

  it('leaves no trace in the page’s globals', async () => {
    await origins.write(
      'globals.html',
      pageOf(
        `<script>window.names = new Set(Object.keys(window))</script><script src="${origins.cdn}/related-articles.classic.js"></script>`,
        `${origins.feeds}/rss.xml`,
      ),
    );
    const page = await origins.browser.open(`${origins.site}/globals.html`);
    await shown(page);
    const added = await page.evaluate(() =>
      Object.keys(window).filter((name) => !(window as unknown as {names: Set<string>}).names.has(name)),
    );
    await page.close();
    // Lit notes its versions, to warn of several copies; Puppeteer adds its own
    assert.deepEqual(
      added.filter((name) => !/^(?:lit|reactive)\w+(?:Versions|Metadata)$|^names$|puppeteer|ariaQuery/i.test(name)),
      [],
    );
  });
});
