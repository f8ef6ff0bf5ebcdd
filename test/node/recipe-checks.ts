import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import type {Shard} from '../../src/build.ts';
import {createRecommender, normalizeArticle, readArticles} from '../../src/core.ts';
import {urlKey} from '../../src/corpus/canonical-url.ts';
import {shardName} from '../../src/corpus/shard-name.ts';
import {BUILT, SITE, run} from './cli-run.ts';
import {commandsIn} from './recipe-docs.ts';
import {PARTNERS, POSTS, commandsOf, filesBelow, runCommand} from './recipe-site.ts';

/** The address of a post on the sites that the recipes build. */
export const addressOf = (name: string): string => `${SITE}/posts/${name}/`;

/** Every post's page has a list, and the other post about its subject comes first. */
function checkLists(folder: string): void {
  for (const {name} of POSTS) {
    const html = readFileSync(path.join(folder, 'posts', name, 'index.html'), 'utf8');
    const {document} = parseHTML(html);
    const [widget, ...others] = document.querySelectorAll('related-articles');
    assert.equal(others.length, 0);
    const links = [...widget!.querySelectorAll('[data-related-articles=related] a')];
    assert.equal(links[0]?.getAttribute('href'), addressOf(PARTNERS.get(name)!), name);
    assert.equal(links[0].textContent, POSTS.find((post) => post.name === PARTNERS.get(name))!.title);
  }
}

/** A list of articles that a generator has written has all of every post, and leads to the right suggestions. */
export async function checkSource(list: string | Uint8Array): Promise<void> {
  const articles = await readArticles(list);
  const read = new Map(articles.map((article) => [article.url, normalizeArticle(article)!]));
  assert.equal(read.size, POSTS.length);
  for (const {name, title, description, date, tags, image, body} of POSTS) {
    const article = read.get(addressOf(name))!;
    assert.deepEqual(
      {title: article.title, summary: article.summary, date: article.date, tags: article.tags, image: article.image},
      {title, summary: description, date: Date.parse(date), tags, image: image && SITE + image},
    );
    assert.equal(article.lang, 'en');
    const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
    assert.deepEqual(words(article.text), words(body), 'the whole text, without markup');
  }
  const recommender = createRecommender({articles});
  for (const {name} of POSTS) {
    const [first] = (await recommender.recommend({url: addressOf(name)})).articles;
    assert.equal(first?.article.url, addressOf(PARTNERS.get(name)!));
  }
}

/** Every post has a file of neighbours with the other post about its subject first, and nothing else is there. */
export function checkFiles(out: string, toAddress = addressOf): void {
  assert.deepEqual(readdirSync(out).sort(), BUILT);
  for (const {name} of POSTS) {
    const file = path.join(out, 'neighbours', `${shardName(urlKey(toAddress(name)))}.json`);
    assert.ok(existsSync(file), name);
    const {outcome, articles} = JSON.parse(readFileSync(file, 'utf8')) as Shard;
    assert.equal(outcome, 'related', name);
    assert.equal(articles![0]!.url, toAddress(PARTNERS.get(name)!));
  }
  assert.equal(Object.keys(filesBelow(path.join(out, 'neighbours'))).length, POSTS.length);
}

/** Runs both scripts of a site with a generator from npm, the commands behind it twice. */
export async function checkScripts(site: string, folder: string): Promise<void> {
  const [generate, inject] = commandsOf(site, 'build');
  const [sameGenerate, build] = commandsOf(site, 'build:files');
  assert.equal(sameGenerate, generate);
  await runCommand(site, generate!);
  const pages = path.join(site, folder);
  const before = filesBelow(pages, '.html');
  await runCommand(site, inject!);
  checkLists(pages);
  const once = filesBelow(pages);
  assert.equal(once['index.html'], before['index.html'], 'a page without the tag is not changed');
  assert.match(await runCommand(site, inject!), /0 files changed\./);
  assert.deepEqual(filesBelow(pages), once);
  await runCommand(site, build!);
  checkFiles(path.join(pages, 'related'));
  const made = filesBelow(pages);
  await runCommand(site, build!);
  assert.deepEqual(filesBelow(pages), made);
  // with what the project keeps, not with what it publishes
  assert.ok(existsSync(path.join(site, 'node_modules/.cache/related-articles')));
}

/**
 * The commands that the recipe for a generator names, run on what it has made: the first writes lists, which a second run leaves
 * as they are, the other one files. Gives the pages with their lists.
 */
export async function checkCommands(
  generator: string,
  output: string,
  folder: string,
): Promise<ReturnType<typeof filesBelow>> {
  const [inject, build] = commandsIn(generator).map((command) => command.map((part) => part.replace(output, folder)));
  assert.equal((await run(...inject!)).code, 0);
  checkLists(folder);
  const once = filesBelow(folder);
  assert.match((await run(...inject!)).err, /0 files changed\./);
  assert.deepEqual(filesBelow(folder), once);
  assert.equal((await run(...build!, '--no-cache')).code, 0);
  checkFiles(path.join(folder, 'related'));
  return once;
}
