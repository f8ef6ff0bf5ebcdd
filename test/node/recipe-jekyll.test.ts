import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {Liquid} from 'liquidjs';
import {marked} from 'marked';
import {parse} from 'yaml';
import {SITE, temporaryFolder, writeFiles} from './cli-run.ts';
import {checkCommands, checkSource} from './recipe-checks.ts';
import {POSTS, RECIPES} from './recipe-site.ts';

const read = (name: string): string => readFileSync(path.join(RECIPES, 'jekyll', name), 'utf8');
const config = parse(read('_config.yml')) as {url: string; permalink: string};

/** The filters that Jekyll adds, as far as LiquidJS does not bring them. */
const liquid = new Liquid({jekyllInclude: true});
liquid.registerFilter('absolute_url', (address: string) => config.url + address);

/** What Jekyll's templates are given of the posts, newest first. */
const posts = POSTS.map((post) => ({
  ...post,
  url: config.permalink.replace(':title', post.name),
  date: new Date(post.date),
  content: marked.parse(post.body, {async: false}),
  excerpt: marked.parse(post.body.trim().split('\n\n')[0]!, {async: false}),
})).reverse();

const render = (template: string, scope: object): string =>
  liquid.parseAndRenderSync(template.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    site: {...config, posts},
    ...scope,
  }) as string;

/** The site that Jekyll would make. */
function makeSite(): string {
  const folder = temporaryFolder({'articles.json': render(read('articles.json'), {})});
  for (const page of posts)
    writeFiles(folder, {[`${page.url}index.html`]: render(read('_layouts/post.html'), {page, content: page.content})});
  return folder;
}

describe('the recipe for Jekyll', () => {
  it('gives a list of articles that is read with everything in it', async () => {
    const list = render(read('articles.json'), {});
    assert.equal((JSON.parse(list) as unknown[]).length, POSTS.length);
    await checkSource(list);
  });
  it('has the first paragraph of a post that has no description', () => {
    const [post] = posts;
    const list = render(read('articles.json'), {site: {...config, posts: [{...post, description: undefined}]}});
    const [{summary}] = JSON.parse(list) as [{summary: string}];
    assert.equal(summary, post!.excerpt);
  });
  it('gives pages for lists and files', async () => {
    const folder = makeSite();
    const once = await checkCommands('jekyll', '_site', folder);
    assert.ok(once[`posts/${POSTS[0]!.name}/index.html`]!.includes(`href="${SITE}/posts/`));
  });
});
