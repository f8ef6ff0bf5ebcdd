import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import type {SiteAnswer} from '../../src/build.ts';
import {createRecommender} from '../../src/core.ts';
import {SITE, pageOf, run, someArticles, temporaryFolder} from './cli-run.ts';

const articles = someArticles();
const files = Object.fromEntries(
  articles.map((article) => [`${new URL(article.url).pathname.slice(1)}/index.html`, pageOf(article)]),
);
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Site</title>${articles
  .map(
    ({url, title, text, date}) =>
      `<item><link>${url}</link><title>${title}</title><description>${text}</description><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;
const folder = temporaryFolder({
  'articles.json': JSON.stringify(articles),
  'relative.json': JSON.stringify(articles.map((article) => ({...article, url: new URL(article.url).pathname}))),
  'articles.jsonl': `${articles.map((article) => JSON.stringify(article)).join('\n')}\n{broken\n`,
  'marked.jsonl': `\ufeff${articles.map((article) => JSON.stringify(article)).join('\n')}\n`,
  'feed.xml': feed,
  'public/index.html': pageOf({...articles[0]!, url: `${SITE}/`, title: 'Home'}, '').replace(
    'content="article"',
    'content="website"',
  ),
  'public/about.html': '<!doctype html><title>About</title><p>Who we are.',
  ...Object.fromEntries(Object.entries(files).map(([name, page]) => [`public/${name}`, page])),
});

/** WordPress, a sitemap with its pages, a feed. */
const server = createServer((request, response) => {
  const {pathname} = new URL(request.url!, 'http://localhost');
  const host = `http://${request.headers.host}`;
  const page = files[`${pathname.slice(1)}/index.html`];
  const send = (type: string, body: string): void => void response.setHeader('content-type', type).end(body);
  if (pathname === '/feed.xml') send('application/rss+xml', feed);
  else if (pathname === '/sitemap.xml')
    send(
      'application/xml',
      `<urlset>${articles.map(({url}) => `<url><loc>${url.replace(SITE, host)}</loc></url>`).join('')}</urlset>`,
    );
  else if (pathname === '/wp-json/wp/v2/posts')
    send(
      'application/json',
      JSON.stringify(
        articles.map(({url, title, text, date}, id) => ({
          id,
          link: url,
          date_gmt: `${date}T00:00:00`,
          title: {rendered: title},
          content: {rendered: `<p>${text}</p>`},
          excerpt: {rendered: ''},
        })),
      ),
    );
  else if (page) send('text/html', page.replaceAll(SITE, host));
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => server.close());

const ask = async (...args: string[]): Promise<SiteAnswer> => {
  const {code, out, err} = await run('query', ...args, '--json');
  assert.equal(code, 0, err);
  return JSON.parse(out) as SiteAnswer;
};

describe('query', () => {
  for (const [what, source, options] of [
    ['JSON', `${folder}/articles.json`, []],
    ['JSON with relative links', `${folder}/relative.json`, ['--base', SITE]],
    ['JSON Lines, the broken one aside', `${folder}/articles.jsonl`, []],
    ['JSON Lines behind a byte order mark', `${folder}/marked.jsonl`, []],
    ['a feed', `${folder}/feed.xml`, []],
    ['a folder of HTML', `${folder}/public`, []],
    ['the address of a feed', `${origin}/feed.xml`, []],
    ['WordPress', `${origin}/wp-json/`, []],
    ['a sitemap with its pages', `${origin}/sitemap.xml`, []],
  ] as const)
    it(`reads ${what}`, async () => {
      const {article, outcome, articles} = await ask(source, '/bread/morning', '--limit', '2', ...options);
      assert.equal(article.title, 'The bread of the morning');
      assert.equal(outcome, 'related');
      assert.deepEqual(articles.map(({article}) => new URL(article.url).pathname).sort(), [
        '/bread/market',
        '/bread/winter',
      ]);
    });
  it('suggests what the library suggests, with every number', async () => {
    const recommender = createRecommender({articles});
    const seed = {url: `${SITE}/ferry/winter`};
    const live = await recommender.recommend(seed, {limit: 6});
    const asked = await ask(`${folder}/articles.json`, seed.url);
    assert.deepEqual(
      asked.articles.map(({article, score, rank, matchedTerms}) => ({url: article.url, score, rank, matchedTerms})),
      live.articles.map(({article, score, rank, matchedTerms}) => ({url: article.url, score, rank, matchedTerms})),
    );
    const explained = await recommender.explain(seed, live.articles[0]!.article.url);
    assert.equal(asked.articles[0]!.explanation!.similarity, explained!.similarity);
    assert.ok(!('text' in asked.articles[0]!.article));
  });
  it('prints a table', async () => {
    const {code, out, err} = await run('query', `${folder}/articles.json`, '/ferry/winter', '--limit', '2');
    assert.equal(code, 0);
    assert.match(err, /^10 articles\. For "The ferry of the winter" \(https:\/\/example\.org\/ferry\/winter\):$/m);
    const [head, , first] = out.split('\n');
    assert.match(
      head!,
      /^#\s+score\s+similar\s+title\s+seed title\s+kinship\s+hub\s+cosine\s+title\s+words\s+address$/,
    );
    // what is the same in all rows is told once
    assert.match(out, /\n\nFor all: best 0\.\d\d, chance 0\.\d\d\.\n$/);
    assert.match(first!, /^1 +0\.\d{3} +1\.00 .*The ferry of the \w+ .*https:\/\/example\.org\/ferry\//);
  });
  it('says when nothing is related', async () => {
    const {out} = await run('query', `${folder}/articles.json`, '/zoning', '--threshold', '0.9');
    assert.match(out, /^Nothing is related; these are the latest\./);
    const none = await run('query', `${folder}/articles.json`, '/zoning', '--threshold', '0.9', '--fallback', 'none');
    assert.equal(none.out, 'Nothing is suggested: nothing-related.\n');
  });
  it('teaches when the article is not there, or the site is not known', async () => {
    const missing = await run('query', `${folder}/articles.json`, '/nowhere');
    assert.equal(missing.code, 1);
    assert.match(missing.err, /no article "\/nowhere"\. It has, for example, https:\/\/example\.org\/bread\/morning/);
    const near = await run('query', `${folder}/articles.json`, '/bread/wintr.html');
    assert.match(near.err, /no article "\/bread\/wintr\.html"\. Did you mean https:\/\/example\.org\/bread\/winter \(/);
    const relative = await run('query', `${folder}/relative.json`, '/bread/morning');
    assert.match(relative.err, /--base https:\/\/example\.org\//);
    const broken = temporaryFolder({'a.json': '[{"title": "A"},\n  {"title": B}]'});
    assert.match((await run('query', `${broken}/a.json`, '/a')).err, /a\.json, line 2, column 13: Unexpected token/);
    const nameless = temporaryFolder({'a.html': '<title>A</title><p>Text.'});
    assert.match((await run('query', nameless, '/a')).err, /--base https:\/\/example\.org\//);
  });
  it('takes of a folder the pages that say they are articles, or those it is told to', async () => {
    assert.match((await run('query', `${folder}/public`, '/bread/morning')).err, /^10 articles/m);
    assert.match(
      (await run('query', `${folder}/public`, '/bread/morning', '--include', '/bread/*')).err,
      /^3 articles/m,
    );
    assert.match(
      (await run('query', `${folder}/public`, '/bread/morning', '--exclude', '/bees/*')).err,
      /^7 articles/m,
    );
  });
  it('takes pages that are named without a star', async () => {
    const seen = async (...options: string[]): Promise<string> => {
      const {out, err} = await run('check', `${folder}/public`, ...options);
      return out + err;
    };
    for (const name of ['/bread/winter', '/bread/winter/', '/bread/winter/index.html', `${SITE}/bread/winter`]) {
      assert.match(await seen('--include', name), /^1 articles of 1 entries/, name);
      assert.match(await seen('--exclude', name), /^9 articles of 9 entries/, name);
    }
    assert.match(await seen('--include', 'about.html', '--include', '/bees/*'), /^4 articles of 4 entries/);
    // by its file, where it states another address
    const moved = temporaryFolder({
      'a.html': pageOf({...articles[0]!, url: `${SITE}/a`}),
      'b.html': pageOf(articles[1]!),
    });
    for (const name of ['/b.html', '/bread/winter'])
      assert.match((await run('check', moved, '--include', name)).out, /^1 articles of 1 entries/, name);
  });
  it('says so where patterns leave no page', async () => {
    const none = await run('check', `${folder}/public`, '--include', '/bred/*', '--include', '/bread');
    assert.equal(none.code, 1);
    assert.match(
      none.err,
      /No page of \S+public matches --include \/bred\/\* \/bread\. It has, for example, https:\/\/example\.org\/about\.html \(no-articles\)/,
    );
    const all = await run('check', `${folder}/public`, '--exclude', '*');
    assert.match(all.err, /--exclude \* leaves no page of \S+public\. \(no-articles\)/);
  });
});
