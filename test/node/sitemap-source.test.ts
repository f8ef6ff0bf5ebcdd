import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createRecommender} from '../../src/core.ts';
import {createSitemapSource, readHtml} from '../../src/node.ts';

const SITE = 'https://example.org';
const page = (title: string, text: string): string => `<!doctype html>
  <html lang="en"><head><title>${title} | The Site</title>
    <meta property="og:image" content="/pictures/${title.toLowerCase()}.jpg">
    <meta property="article:published_time" content="2026-03-04T05:06:07Z"></head>
  <body><nav><a href="/">Home</a><a href="/about">About</a></nav>
    <main><article><h1>${title}</h1><p>${text}</p></article></main></body></html>`;
const sitemap = (...paths: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${path.startsWith('http') ? path : SITE + path}</loc></url>`)
    .join('')}</urlset>`;

function serve(web: Readonly<Record<string, string>>): {fetch: typeof globalThis.fetch; asked: string[]} {
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const path = (input as string).replace(SITE, '');
    asked.push(path);
    const body = web[path];
    return Promise.resolve(body === undefined ? new Response('', {status: 404}) : new Response(body));
  };
  return {fetch, asked};
}

describe('a sitemap in Node', () => {
  it('gives the articles that stand on its pages', async () => {
    const {fetch} = serve({
      '/sitemap.xml': sitemap('/bread', '/ferry'),
      '/bread': page('Bread', 'Sourdough rises slowly in the warm oven of the bakery.'),
      '/ferry': page('Ferry', 'The ferry crosses the fjord at dawn with its captain.'),
    });
    const articles = await createRecommender({source: createSitemapSource(`${SITE}/sitemap.xml`), fetch}).articles();
    assert.deepEqual(
      articles.map(({url, title, text, image, date, lang}) => ({url, title, text, image, date, lang})),
      [
        {
          url: `${SITE}/bread`,
          title: 'Bread',
          text: 'Sourdough rises slowly in the warm oven of the bakery.',
          image: `${SITE}/pictures/bread.jpg`,
          date: Date.UTC(2026, 2, 4, 5, 6, 7),
          lang: 'en',
        },
        {
          url: `${SITE}/ferry`,
          title: 'Ferry',
          text: 'The ferry crosses the fjord at dawn with its captain.',
          image: `${SITE}/pictures/ferry.jpg`,
          date: Date.UTC(2026, 2, 4, 5, 6, 7),
          lang: 'en',
        },
      ],
    );
  });
  it('asks for no page of another site, and only for as many as are wanted', async () => {
    const {fetch, asked} = serve({
      '/sitemap.xml': sitemap('https://evil.example/x', '/bread', '/ferry'),
      '/bread': page('Bread', 'Sourdough rises slowly.'),
    });
    const source = createSitemapSource(`${SITE}/sitemap.xml`);
    await createRecommender({source, fetch, maxArticles: 2}).load();
    assert.deepEqual(asked, ['/sitemap.xml', '/bread']);
  });
  it('asks for pages of its own host, whatever their scheme, and says what it has passed over', async () => {
    const {fetch, asked} = serve({
      '/sitemap.xml': sitemap('https://evil.example/x', 'http://example.org/bread'),
      'http://example.org/bread': page('Bread', 'Sourdough rises slowly.'),
    });
    const failures: string[] = [];
    const source = createSitemapSource(`${SITE}/sitemap.xml`);
    const onFailure = ({message}: Error): void => void failures.push(message);
    const recommender = createRecommender({source, fetch, onFailure});
    assert.equal((await recommender.articles())[0]!.title, 'Bread');
    assert.deepEqual(asked, ['/sitemap.xml', 'http://example.org/bread']);
    assert.deepEqual(failures, ['1 of 2 addresses are not of example.org: they are not asked for.']);
  });
  it('loses only the page that cannot be read, and tells', async () => {
    const failures: string[] = [];
    const {fetch} = serve({
      '/sitemap.xml': sitemap('/gone', '/bread'),
      '/bread': page('Bread', 'Sourdough rises slowly.'),
    });
    const recommender = createRecommender({
      source: createSitemapSource(`${SITE}/sitemap.xml`),
      fetch,
      onFailure: ({code}) => failures.push(code),
    });
    assert.deepEqual(await recommender.load(), {articleCount: 1, skippedCount: 1});
    assert.deepEqual(failures, ['http-status']);
  });
});

describe('readHtml', () => {
  it('reads bytes in the encoding that the header, or else the page, states', () => {
    const html = (charset: string): Uint8Array =>
      Buffer.from(`<html><head><meta charset="${charset}"><title>Caf\xe9</title></head><body></body></html>`, 'latin1');
    assert.equal(readHtml(html('iso-8859-1'), SITE).title, 'Café');
    assert.equal(readHtml(html('utf-8'), SITE, 'text/html; charset=windows-1252').title, 'Café');
    assert.equal(readHtml(Buffer.from('<title>Café</title>'), SITE).title, 'Café');
    assert.equal(readHtml(html('no-such-thing'), SITE).title, 'Café');
    assert.equal(readHtml(Buffer.from('<title>Caf\xe9</title>', 'latin1'), SITE).title, 'Café');
    assert.equal(readHtml(Buffer.from('\ufeff<meta charset="latin1"><title>Café</title>'), SITE).title, 'Café');
  });
  it('never throws, whatever the markup', () => {
    const deep = '<div>'.repeat(20_000);
    for (const html of [
      '',
      ' ',
      '<',
      '</html>',
      '<html',
      deep,
      '<!doctype html>',
      'text alone',
      '\0',
      '<svg><a>',
      '[]',
    ])
      assert.equal(typeof readHtml(html, SITE).url, 'string', html.slice(0, 20));
  });
  it('reads the title of a page that does without <html> and <head>', () => {
    assert.equal(readHtml('<title>Short</title><p>Text', SITE).title, 'Short');
  });
});
