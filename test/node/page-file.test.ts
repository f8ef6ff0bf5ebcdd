import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readSite} from '../../src/build.ts';
import {BEGIN, END, glanceAt, withoutLists} from '../../src/build/page-file.ts';
import {SITE, pageOf, run, someArticles, temporaryFolder} from './cli-run.ts';

const [article] = someArticles();
const url = `${SITE}/page`;
const page = pageOf({...article!, url});
const pageWith = (inHead: string): string => page.replace('<meta charset="utf-8">', `<meta charset="utf-8">${inHead}`);

/** Why a page with this in its head counts as none. */
const hiddenBy = (inHead: string): string | undefined => glanceAt(pageWith(inHead)).hidden;

describe('a glance at a page', () => {
  it('tells one that leads elsewhere from one that loads itself again', () => {
    for (const redirect of [
      '<meta http-equiv="refresh" content="0; url=https://example.org/new">',
      `<META CONTENT='0;URL=/new' HTTP-EQUIV=Refresh>`,
      '<meta http-equiv="refresh" content="0 /new">',
      '<meta http-equiv="refresh" content="300"><meta http-equiv="refresh" content="0, /new">',
    ])
      assert.equal(hiddenBy(redirect), 'redirect', redirect);
    for (const other of [
      '<meta http-equiv="refresh" content="300">',
      '<meta http-equiv="refresh" content="300; ">',
      '<noscript><meta http-equiv="refresh" content="0; url=/without-scripts"></noscript>',
      '<!-- <meta http-equiv="refresh" content="0; url=/new"> -->',
    ])
      assert.equal(hiddenBy(other), undefined, other);
  });
  it('reads a head to its end, however much stands in it', () => {
    const css = `<style>${'.a > .b{color:red}'.repeat(4000)}</style>`;
    const {canonical, isArticle} = glanceAt(pageWith(css));
    assert.deepEqual([canonical, isArticle], [url, true]);
    assert.equal(hiddenBy(`${css}<meta name="robots" content="noindex">`), 'noindex');
  });
  it('passes over lists that were written into it, where they have an end', () => {
    assert.equal(withoutLists(`a${BEGIN}1${END}b${BEGIN}2${END}c${BEGIN}d`), `abc${BEGIN}d`);
    assert.equal(withoutLists(`a${BEGIN}b`), `a${BEGIN}b`);
  });
  it('takes time in proportion to the page', () => {
    const start = performance.now();
    glanceAt(`<script>{"@type":${' '.repeat(100_000)}1}</script>`);
    withoutLists(BEGIN.repeat(20_000));
    assert.ok(performance.now() - start < 500);
  });
});

describe('a folder of pages', () => {
  it('is read without files whose names are no UTF-8', {skip: process.platform !== 'linux'}, async () => {
    const folder = temporaryFolder({'page.html': page});
    writeFileSync(Buffer.from(`${folder}/caf\xe9.html`, 'latin1'), page);
    assert.deepEqual((await readSite(folder)).files, ['page.html']);
  });
  it('has in it pages that load themselves again', async () => {
    const folder = temporaryFolder({'page.html': pageWith('<meta http-equiv="refresh" content="300">')});
    assert.equal((await readSite(folder)).articles.length, 1);
  });
  it('has its pages at the addresses that browsers ask for', async () => {
    const names = ['@me/one.html', 'a,b&c+d=e:f;g$h/index.html', "it's [new]|.html", 'käse 100%?#.html'];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, page.replace(/<link .*/, '')])));
    const {articles} = await readSite(folder, {base: SITE});
    assert.deepEqual(
      articles.map(({url}) => url).sort(),
      [
        `${SITE}/@me/one.html`,
        `${SITE}/a,b&c+d=e:f;g$h/`,
        `${SITE}/it's%20[new]|.html`,
        `${SITE}/k%C3%A4se%20100%25%3F%23.html`,
      ].sort(),
    );
  });
  it('is read as far as is wanted, and no further when it is ended', async () => {
    const folder = temporaryFolder({'a.html': page, 'b.html': page, 'c.html': page});
    const read: number[] = [];
    const onProgress = (phase: string, done: number): void => {
      if (phase === 'read') read.push(done);
    };
    assert.equal((await readSite(folder, {base: SITE, maxArticles: 1, onProgress})).articles.length, 1);
    assert.deepEqual(read, [1]);
    const ending = new AbortController();
    const end = (phase: string): void => {
      if (phase === 'read') ending.abort(new Error('enough'));
    };
    await assert.rejects(readSite(folder, {base: SITE, signal: ending.signal, onProgress: end}), /enough/);
  });
  it('tells why none of its pages is an article', async () => {
    const moved = pageWith('<meta http-equiv="refresh" content="0; url=/new">');
    const folder = temporaryFolder({'page.html': moved, 'second.html': moved});
    const {code, err} = await run('check', folder);
    assert.equal(code, 1);
    assert.match(
      err,
      /: 2 pages, none with an article\. For example page\.html: It leads to another page\. \(no-articles\)\n$/,
    );
  });
});
