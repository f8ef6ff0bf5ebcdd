import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {parseHTML} from 'linkedom';
import {marked} from 'marked';
import {SITE, run, temporaryFolder} from './cli-run.ts';
import {addressOf, checkFiles} from './recipe-checks.ts';
import {commandsIn} from './recipe-docs.ts';
import {POSTS, RECIPES} from './recipe-site.ts';

/** Posts in an answer: fewer than there are, so that there is a second one. */
const PAGE = 4;
const html = (body: string): string => marked.parse(body, {async: false});

/** A part of the posts as WordPress' REST API gives them, with its counts in headers. */
function wordpress(page: number): {body: unknown; headers?: Record<string, string>} {
  const list = POSTS.slice((page - 1) * PAGE, page * PAGE).map(({title, description, date, tags, body, name}, i) => ({
    id: page * PAGE + i,
    date_gmt: `${date}T00:00:00`,
    link: addressOf(name),
    title: {rendered: title},
    excerpt: {rendered: `<p>${description}</p>\n`, protected: false},
    content: {rendered: html(body), protected: false},
    _embedded: {'wp:term': [[], tags.map((tag) => ({taxonomy: 'post_tag', name: tag}))]},
  }));
  return {
    body: list,
    headers: {'X-WP-Total': `${POSTS.length}`, 'X-WP-TotalPages': `${Math.ceil(POSTS.length / PAGE)}`},
  };
}

/** The same as Ghost's Content API gives them, with its counts beside the posts. */
function ghost(page: number): {body: unknown} {
  const pages = Math.ceil(POSTS.length / PAGE);
  const posts = POSTS.slice((page - 1) * PAGE, page * PAGE).map(({title, description, date, tags, body, name}) => ({
    id: name,
    comment_id: name,
    url: addressOf(name),
    title,
    custom_excerpt: description,
    html: html(body),
    published_at: `${date}T00:00:00.000+00:00`,
    tags: tags.map((tag) => ({name: tag})),
    primary_tag: {name: tags[0]},
  }));
  const next = page < pages ? page + 1 : null;
  return {body: {posts, meta: {pagination: {page, limit: PAGE, pages, total: POSTS.length, next, prev: null}}}};
}

/** Runs a command of a recipe against a site of which this is the API, and checks the files that it makes. */
async function checkCommand(recipe: string, route: string, answer: typeof wordpress): Promise<string[]> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url!, SITE);
    asked.push(request.url!);
    response.statusCode = pathname === route ? 200 : 404;
    const {body, headers = {}} = answer(Number(searchParams.get('page') ?? 1));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const out = path.join(temporaryFolder(), 'related');
    const [command] = commandsIn(recipe);
    const {code, err} = await run(...command!.map((part) => (part === 'related' ? out : part.replace(SITE, url))));
    assert.equal(code, 0, err);
    checkFiles(out);
  } finally {
    server.close();
  }
  return asked;
}

describe('the recipe for WordPress', () => {
  it('makes files of all posts, from the API', async () => {
    const asked = await checkCommand('wordpress', '/wp-json/wp/v2/posts', wordpress);
    assert.equal(asked.length, 2, 'to its end');
  });
});

describe('the recipe for Ghost', () => {
  it('makes files of all posts, from the API', async () => {
    const asked = await checkCommand('ghost', '/ghost/api/content/posts/', ghost);
    assert.ok(asked.every((address) => address.includes('key=0123456789abcdef0123456789')));
    assert.equal(asked.length, 2, 'to its end');
  });
  it('puts the widget behind the article of a post, and nowhere else', () => {
    const footer = readFileSync(path.join(RECIPES, 'ghost/site-footer.html'), 'utf8');
    const code = parseHTML(footer).document.querySelector('script')!.textContent;
    const after = (name: string, body = '<main><article>Text</article></main>'): string => {
      const {document} = parseHTML(`<!doctype html><html><body class="${name}">${body}</body></html>`);
      runInNewContext(code, {document});
      return document.body.innerHTML;
    };
    assert.match(
      after('post-template tag-baking'),
      /<\/article><related-articles src="\/ghost\/api\/content\/posts\/\?key=\w+"><\/related-articles><\/main>/,
    );
    assert.doesNotMatch(after('home-template'), /related-articles/);
    assert.doesNotMatch(after('post-template', '<div>Another theme</div>'), /related-articles/);
  });
});
