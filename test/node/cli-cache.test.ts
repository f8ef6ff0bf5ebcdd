import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {cacheFileFor} from '../../src/build/cache-place.ts';
import {PageCache} from '../../src/build/page-cache.ts';
import {readSite} from '../../src/build.ts';
import type {PageArticle} from '../../src/node.ts';
import {BUILT, pageOf, run, someArticles, temporaryFolder} from './cli-run.ts';

const articles = someArticles();
const site = (): string =>
  temporaryFolder(
    Object.fromEntries(articles.map((article) => [`${new URL(article.url).pathname.slice(1)}.html`, pageOf(article)])),
  );
/** A folder to write into, and the file beside the project's caches that belongs to it. */
const kept: string[] = [];
function output(): {out: string; cache: string} {
  const out = temporaryFolder();
  const cache = cacheFileFor(out)!;
  kept.push(cache);
  return {out, cache};
}
after(() => {
  for (const file of kept) rmSync(file, {force: true});
});
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

describe('what was read of pages', () => {
  it('is not kept in a folder', async () => {
    const folder = site();
    const {code, err} = await run('check', folder, '--cache', folder, '--quiet');
    assert.deepEqual([code, err], [1, `${folder} is a folder: name a file for the cache. (invalid-option)\n`]);
  });
  it('is kept by build, and used where a page has not changed', async () => {
    const folder = site();
    const {out, cache} = output();
    await run('build', '--from', folder, '--out', out);
    assert.deepEqual(readdirSync(out).sort(), BUILT, 'nothing but what is wanted');
    const before = linesOf(cache);
    assert.equal(before.length, 10);
    // what is said of an unchanged page comes from there
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('The bees of the market', 'Kept bees'));
    const page = path.join(folder, 'bread/winter.html');
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll('The bread of the winter', 'Fresh bread'));
    await run('build', '--from', folder, '--out', out);
    const list = readFileSync(path.join(out, 'articles.json'), 'utf8');
    assert.ok(list.includes('Kept bees') && list.includes('Fresh bread') && !list.includes('The bread of the winter'));
    const after = linesOf(cache);
    assert.equal(after.length, 10, 'what is gone is forgotten');
    assert.equal(after.filter((line) => !before.includes(line)).length, 2);
  });
  it('stays where only some pages are read', async () => {
    const folder = site();
    const cache = path.join(temporaryFolder(), 'cache.jsonl');
    await readSite(folder, {cache});
    assert.equal(linesOf(cache).length, 10);
    assert.equal((await readSite(folder, {cache, maxArticles: 2})).articles.length, 2);
    assert.equal(linesOf(cache).length, 10);
  });
  it('makes no difference to the files', async () => {
    const folder = site();
    const [{out}, {out: fresh, cache}] = [output(), output()];
    await run('build', '--from', folder, '--out', out);
    await run('build', '--from', folder, '--out', out);
    await run('build', '--from', folder, '--out', fresh, '--no-cache');
    assert.equal(existsSync(cache), false);
    for (const name of ['articles.json', 'report.json'])
      assert.equal(readFileSync(path.join(out, name), 'utf8'), readFileSync(path.join(fresh, name), 'utf8'));
  });
  it('is not written again where nothing has changed, nor for other sources', async () => {
    const folder = site();
    const cache = path.join(temporaryFolder(), 'cache.jsonl');
    await readSite(folder, {cache});
    const {ino} = statSync(cache);
    await run('query', folder, '/bread/winter', '--cache', cache);
    assert.equal(statSync(cache).ino, ino);
    const {out, cache: unused} = output();
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    await run('build', '--from', from, '--out', out);
    assert.equal(existsSync(unused), false);
  });
  it('counts as nothing where it is damaged', async () => {
    const folder = site();
    const cache = path.join(temporaryFolder(), 'cache.jsonl');
    const whole = await readSite(folder, {cache});
    const lines = linesOf(cache);
    writeFileSync(
      cache,
      `${lines[0]!.slice(0, 60)}\n${lines[1]!.split(' ', 1)[0]} 5\nnonsense\n\n${lines.slice(2).join('\n')}`,
    );
    assert.deepEqual((await readSite(folder, {cache})).articles, whole.articles);
    assert.equal(linesOf(cache).length, 10);
  });
  it('is not written through a link', async () => {
    const folder = temporaryFolder({'mine.txt': 'mine'});
    const cache = path.join(folder, 'cache.jsonl');
    symlinkSync(path.join(folder, 'mine.txt'), cache);
    await run('build', '--from', site(), '--out', path.join(folder, 'out'), '--cache', cache);
    assert.equal(readFileSync(path.join(folder, 'mine.txt'), 'utf8'), 'mine');
  });
  it('is not left in the folder that may be published', async () => {
    const folder = site();
    const {out} = output();
    const old = path.join(out, '.cache.jsonl');
    writeFileSync(old, 'of somebody else');
    await run('build', '--from', folder, '--out', out);
    assert.ok(existsSync(old), 'before anything in it is known to be ours');
    const {err} = await run('build', '--from', folder, '--out', out);
    assert.equal(existsSync(old), false);
    assert.match(err, /0 changed, 1 removed/);
    // where it is asked for it may be
    await run('build', '--from', folder, '--out', out, '--cache', old);
    await run('build', '--from', folder, '--out', out, '--cache', old);
    assert.equal(linesOf(old).length, 10);
  });
  it('is kept where it is said, in a folder that is made', async () => {
    const cache = path.join(temporaryFolder(), 'deep/cache.jsonl');
    await run('build', '--from', site(), '--out', temporaryFolder(), '--cache', cache);
    assert.equal(linesOf(cache).length, 10);
  });
  it('tells pages apart by their bytes and their address', async () => {
    const cache = await PageCache.open('unused');
    const read = (title: string) => (): PageArticle => ({title, linked: [], translations: []});
    for (const [bytes, url] of [
      ['a', 'x'],
      ['b', 'x'],
      ['a', 'y'],
    ] as const)
      assert.equal(cache.get(Buffer.from(bytes), url, read(bytes + url)).title, bytes + url);
  });
});
