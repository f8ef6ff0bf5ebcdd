import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readSite} from '../../src/build.ts';
import {SITE, pageOf, run, someArticles, temporaryFolder} from './cli-run.ts';

const articles = someArticles();
const pathOf = (url: string): string => url.slice(SITE.length);
const paths = articles.map(({url}) => pathOf(url));

/** A site that keeps what it is asked for. */
interface Site {
  readonly server: Server;
  readonly asked: string[];
  readonly url: string;
}

async function startSite(pages: (url: string) => Readonly<Record<string, string>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const body = pages(url)[request.url!];
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {server, asked, url};
}

const sitemap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<url><loc>${address}</loc><lastmod>2026-01-02</lastmod></url>`)
    .join('\n')}\n</urlset>\n`;
const index = (addresses: readonly string[]): string =>
  `<sitemapindex>${addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`).join('')}</sitemapindex>`;
const fileWith = (text: string): string => path.join(temporaryFolder({'sitemap.xml': text}), 'sitemap.xml');

describe('a sitemap in a file', () => {
  let own: Site;
  let other: Site;
  before(async () => {
    own = await startSite((url) => ({
      ...Object.fromEntries(
        articles.map((article) => [
          pathOf(article.url),
          pageOf(article).replaceAll(article.url, `${url}${pathOf(article.url)}`),
        ]),
      ),
      '/pages.xml': sitemap([...paths.map((end) => url + end), `${other.url}/secret`]),
    }));
    other = await startSite(() => ({'/secret': pageOf(articles[0]!)}));
  });
  after(() => {
    for (const {server} of [own, other]) server.close();
  });
  const asked = (): string[][] => [own, other].map((site) => site.asked.splice(0).sort());

  it('has the pages that it names read', async () => {
    const out = temporaryFolder();
    const from = fileWith(sitemap([...paths.map((end) => own.url + end), `${own.url}/gone`]));
    const {code, err} = await run('build', '--from', from, '--out', out);
    assert.equal(code, 0, err);
    assert.match(err, /10 articles, 1 entries left out\./);
    assert.match(err, /\/gone answered with status 404/);
    assert.deepEqual(asked(), [[...paths, '/gone'].sort(), []]);
    const {code: found, out: table} = await run('query', from, '/bread/morning', '--json');
    assert.equal(found, 0);
    assert.match(table, /The bread of the (?:winter|market)/);
  });
  it('has no machine asked that it alone names', async () => {
    const from = fileWith(sitemap([own.url + paths[0]!, `${other.url}/secret`]));
    asked();
    const refused = await run('query', from, '/x');
    assert.equal(refused.code, 1);
    assert.match(
      refused.err,
      /names pages of several sites \(127\.0\.0\.1:\d+, 127\.0\.0\.1:\d+\): say which one .*--base/,
    );
    assert.deepEqual(asked(), [[], []]);
    const site = await readSite(from, {base: own.url});
    assert.deepEqual(asked(), [[paths[0]], []]);
    assert.equal(site.articles.length, 1);
    assert.match(site.notices[0]!.message, /^1 of 2 addresses are not of 127\.0\.0\.1:\d+: they are not asked for\.$/);
    await assert.rejects(readSite(fileWith(sitemap([`${other.url}/secret`])), {base: own.url}), {code: 'no-articles'});
    assert.deepEqual(asked(), [[], []]);
  });
  it('may be an index of others, and stops at as many as are wanted', async () => {
    const from = fileWith(index([`${own.url}/none.xml`, `${own.url}/pages.xml`]));
    const site = await readSite(from);
    assert.equal(site.articles.length, 10);
    assert.match(site.notices[0]!.message, /none\.xml answered with status 404/);
    const [ownPages, others] = asked();
    assert.deepEqual([...new Set(ownPages)], [...paths, '/none.xml', '/pages.xml'].sort());
    assert.deepEqual(others, []);
    assert.equal((await readSite(from, {maxArticles: 2})).articles.length, 2);
  });
  it('is told from lists behind an address that have no titles: of those no pages are read', async (test) => {
    const links = paths.map((end) => own.url + end);
    const lists = await startSite((url) => ({
      '/feed.xml': `<rss><channel>${paths.map((end) => `<item><link>${url}${end}</link><description>Told.</description></item>`).join('')}</channel></rss>`,
      '/list.json': JSON.stringify(links.map((link) => ({url: link.replace(own.url, url)}))),
    }));
    test.after(() => lists.server.close());
    for (const name of ['/feed.xml', '/list.json']) {
      await assert.rejects(readSite(lists.url + name), {code: 'no-articles', message: /10 entries, none with a title/});
      assert.deepEqual([...new Set(lists.asked.splice(0))], [name]);
    }
  });
  it('is told from what is none', async () => {
    await assert.rejects(readSite(fileWith(sitemap([]))), {code: 'no-articles', message: /names no page/});
    await assert.rejects(readSite(fileWith(sitemap([`${own.url}/gone`]))), {
      code: 'no-articles',
      message: /1 entries, none with a title and a usable link\. http:\S+\/gone answered with status 404\.$/,
    });
    const news = sitemap([]).replace(
      '</urlset>',
      `<url><loc>${own.url}/news</loc><news:news><news:title>Told</news:title></news:news></url></urlset>`,
    );
    asked();
    assert.equal((await readSite(fileWith(news))).articles[0]!.title, 'Told');
    assert.deepEqual(asked(), [[], []], 'one with titles says enough');
  });
});
