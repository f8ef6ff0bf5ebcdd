import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {buildSite, readSite} from '../../src/build.ts';
import type {Built, Shard} from '../../src/build.ts';
import {createRecommender, normalizeArticle, readArticles} from '../../src/core.ts';
import type {ArticleInput} from '../../src/core.ts';
import {urlKey} from '../../src/corpus/canonical-url.ts';
import {shardName} from '../../src/corpus/shard-name.ts';
import {BUILT, PROGRAM, SITE, pageOf, run, someArticles, temporaryFolder, writeFiles} from './cli-run.ts';

const articles = someArticles();

/** Every file below a folder, with its bytes. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

const shardOf = (out: string, url: string): Shard =>
  JSON.parse(readFileSync(path.join(out, 'neighbours', `${shardName(urlKey(url))}.json`), 'utf8')) as Shard;

async function build(list: readonly ArticleInput[], out: string, ...options: string[]): Promise<Built> {
  const from = path.join(temporaryFolder({'a.json': JSON.stringify(list)}), 'a.json');
  const {code, out: printed, err} = await run('build', '--from', from, '--out', out, '--json', ...options);
  assert.equal(code, 0, err);
  return JSON.parse(printed) as Built;
}

describe('build', () => {
  it('writes for each article what the library suggests, found by any form of its address', async () => {
    const out = path.join(temporaryFolder(), 'deep/related');
    const built = await build(articles, out);
    assert.deepEqual([built.articleCount, built.skippedCount, built.changes.added], [10, 0, 14]);
    const recommender = createRecommender({articles});
    for (const {url} of articles) {
      const live = await recommender.recommend({url}, {limit: 6});
      const shard = shardOf(out, `${url.replace('https://', 'http://www.')}/?utm_source=x#top`);
      assert.equal(shard.outcome, live.outcome);
      assert.deepEqual(
        shard.articles?.map((article) => article.url) ?? [],
        live.articles.map(({article}) => article.url),
      );
    }
    const [first] = shardOf(out, articles[0]!.url).articles!;
    const source = articles.find(({url}) => url === first!.url)!;
    assert.deepEqual(
      [first!.title, first!.summary, first!.image, first!.date, first!.minutes],
      [source.title, source.summary, source.image, source.date, 1],
    );
    assert.ok(first!.score! > 0 && first!.score! < 1);
    assert.ok(!('text' in first!) && !('terms' in first!));
  });
  it('takes all of a site to be where it is said to be, whatever its pages state', async () => {
    const [first, second] = articles;
    const folder = temporaryFolder({
      'short/index.html': pageOf({...first!, url: 'https://blog.example/short/'}),
      'quite-a-long-name/index.html': pageOf({...second!, url: 'https://blog.example/quite-a-long-name/'}),
      'with-www/index.html': pageOf({...articles[2]!, url: 'https://www.staging.example/with-www/'}),
    });
    const urls = async (base?: string): Promise<string[]> =>
      (await readSite(folder, {base})).articles.map(({url}) => url).sort();
    assert.deepEqual(await urls('https://staging.example/'), [
      'https://staging.example/quite-a-long-name/',
      'https://staging.example/short/',
      'https://www.staging.example/with-www/',
    ]);
  });
  it('says more where it is wanted', async () => {
    const out = temporaryFolder();
    await build(articles, out, '--reasons', '--limit', '1', '--never', '/bread/winter', '--threshold', '0.01');
    const shard = shardOf(out, `${SITE}/bread/morning`);
    assert.deepEqual(
      shard.articles!.map(({url}) => url),
      [`${SITE}/bread/market`],
    );
    assert.ok(shard.articles![0]!.terms!.length > 0);
  });
  it('writes a list of all articles that sources can read, and a report', async () => {
    const out = temporaryFolder();
    const strange = {
      url: `${SITE}/strange?a=1&lt=2`,
      id: 'own & <id>',
      title: 'Using &lt;b&gt;bold&lt;/b&gt; &amp;amp; &lt;template&gt; ]]&gt;',
      summary: 'if a &lt; b &amp;&amp; c &lt;/script&gt;',
      tags: ['R&amp;D', 'C++'],
      authors: ['A &lt;a@b.c&gt;'],
      section: 'Q&amp;A',
      kicker: 'Live',
      lang: 'en',
      date: '2026-03-04T05:06:07Z',
      text: 'Plain.',
    };
    await build([...articles, strange, {title: 'No link'}, {url: '/a'}, articles[0]!], out);
    const list = await readArticles(readFileSync(path.join(out, 'articles.json')));
    assert.equal(list.length, 11);
    const before = normalizeArticle(strange)!;
    const after = normalizeArticle(list[10]!)!;
    assert.deepEqual({...after, text: '', readingMinutes: 0}, {...before, text: '', readingMinutes: 0});
    const report = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8')) as Built;
    assert.deepEqual([report.articleCount, report.skippedCount], [11, 3]);
    assert.deepEqual(report.noticeCounts, {'no-link': 2, repeated: 1});
    assert.deepEqual(report.notices[0], {
      kind: 'no-link',
      where: 'entry 12',
      message: 'It has no link that can be followed ("No link").',
    });
    assert.equal(
      Object.values(report.outcomes).reduce((a, b) => a + b),
      11,
    );
  });
  it('reads a folder of pages, and leaves out what a page links to', async () => {
    const pages = Object.fromEntries(
      articles.map((article) => [
        `${new URL(article.url).pathname.slice(1)}.html`,
        pageOf(article).replace(
          '</article>',
          '<p>See <a href="/ferry/winter">the ferry</a> and more of it.</p></article>',
        ),
      ]),
    );
    const from = temporaryFolder(pages);
    const out = temporaryFolder();
    const {code, err} = await run('build', '--from', from, '--out', out, '--no-cache');
    assert.equal(code, 0, err);
    assert.match(err, /10 articles, 0 entries left out\.\n/);
    assert.match(err, /A list has \d+ bytes/);
    const found = shardOf(out, `${SITE}/ferry/morning`).articles!.map(({url}) => url);
    assert.ok(found.includes(`${SITE}/ferry/market`) && !found.includes(`${SITE}/ferry/winter`), String(found));
  });
  it('does what is the same once: equal bytes, and files that nobody has touched', async () => {
    const out = temporaryFolder();
    const other = temporaryFolder();
    await build(articles, out);
    const before = filesIn(out);
    await build(articles, other);
    assert.deepEqual(filesIn(other), before);
    const [name] = Object.keys(before).filter((name) => name.startsWith('neighbours'));
    const {mtimeMs, ino} = statSync(path.join(out, name!));
    const again = await build(articles, out);
    assert.deepEqual(again.changes, {added: 0, changed: 0, unchanged: 14, removed: 0});
    const now = statSync(path.join(out, name!));
    assert.deepEqual([now.mtimeMs, now.ino], [mtimeMs, ino]);
  });
  it('writes the checksum of every other file, so that two outputs can be compared without having both', async () => {
    const out = temporaryFolder();
    const manifestOf = (): Record<string, string> =>
      (JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as {files: Record<string, string>}).files;
    await build(articles, out);
    const before = manifestOf();
    const names = Object.keys(filesIn(out)).filter((name) => name !== 'manifest.json');
    assert.deepEqual(Object.keys(before), names.sort());
    for (const name of names) {
      const digest = createHash('sha256')
        .update(readFileSync(path.join(out, name)))
        .digest('hex');
      assert.equal(before[name], digest.slice(0, 16), name);
    }
    const [first, ...others] = articles;
    const {changes} = await build([{...first!, summary: 'Another summary, of the same article.'}, ...others], out);
    const after = manifestOf();
    const differ = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.equal(differ.length, changes.changed - 1, 'all that has changed but the manifest itself');
    assert.ok(differ.includes('articles.json'));
  });
  it('removes the files of articles that are gone, and no others', async () => {
    const out = temporaryFolder();
    await build(articles, out);
    writeFiles(out, {'neighbours/note.txt': 'mine', 'neighbours/ab/mine.json': '{}', 'own.json': '[]'});
    const {changes} = await build(articles.slice(1), out);
    assert.equal(changes.removed, 1);
    assert.equal(existsSync(path.join(out, 'neighbours', `${shardName(urlKey(articles[0]!.url))}.json`)), false);
    for (const name of ['neighbours/note.txt', 'neighbours/ab/mine.json', 'own.json'])
      assert.ok(existsSync(path.join(out, name)), name);
  });
  it('writes nothing outside its folder, whatever addresses say', async () => {
    const parent = temporaryFolder({'outside/secret.txt': 'secret'});
    const out = path.join(parent, 'out');
    const hostile = [
      '/../../outside/secret.txt',
      '/%2e%2e/%2e%2e/outside/secret.txt',
      '/..%5c..%5coutside',
      '/a\u0000b',
      '/neighbours/../../x',
    ];
    await build(
      [...articles, ...hostile.map((end, i) => ({url: SITE + end, title: `H ${i}`, text: 'x', id: '../../x'}))],
      out,
    );
    assert.deepEqual(readdirSync(parent).sort(), ['out', 'outside']);
    assert.deepEqual(readdirSync(out).sort(), BUILT);
    for (const name of Object.keys(filesIn(path.join(out, 'neighbours'))))
      assert.match(name, /^[0-9a-f]{2}\/[0-9a-f]{14}\.json$/);
    assert.deepEqual(filesIn(path.join(parent, 'outside')), {'secret.txt': 'secret'});
  });
  it('does not follow symbolic links out of its folder', async () => {
    const parent = temporaryFolder({'outside/keep.txt': 'keep', 'a.json': JSON.stringify(articles)});
    for (const [name, target] of [
      ['neighbours', 'outside'],
      [`neighbours/${shardName(urlKey(articles[3]!.url)).slice(0, 2)}`, 'outside'],
    ] as const) {
      const out = path.join(parent, `out-${name.length}`);
      mkdirSync(path.dirname(path.join(out, name)), {recursive: true});
      symlinkSync(path.join(parent, target), path.join(out, name));
      const {code, err} = await run('build', '--from', path.join(parent, 'a.json'), '--out', out);
      assert.equal(code, 1);
      assert.match(err, /is no folder of its own: nothing is written there\. \(invalid-option\)/);
    }
    // a link in place of a file is replaced, and what it leads to left alone
    const out = path.join(parent, 'linked');
    await build(articles, out);
    rmSync(path.join(out, 'manifest.json'));
    symlinkSync(path.join(parent, 'outside/keep.txt'), path.join(out, 'manifest.json'));
    await build(articles, out);
    assert.deepEqual(filesIn(path.join(parent, 'outside')), {'keep.txt': 'keep'});
  });
  it('does not write over the files of somebody else, whichever they are', async () => {
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    for (const name of ['articles.json', 'report.json', 'manifest.json', 'snapshot.bin']) {
      const own = {'.staging/mine.txt': 'mine', [name]: '{"name": "My app"}'};
      const out = temporaryFolder(own);
      const {code, err} = await run('build', '--from', from, '--out', out);
      assert.equal(code, 1, name);
      assert.ok(err.includes(`${name} in ${out} is of something else: choose another folder. (invalid-option)`), err);
      assert.deepEqual(filesIn(out), own);
    }
  });
  it('leaves a folder for unfinished files to its owner', async () => {
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    const out = temporaryFolder({'.staging/mine.txt': 'mine'});
    assert.equal((await run('build', '--from', from, '--out', out)).code, 0);
    assert.equal(readFileSync(path.join(out, '.staging/mine.txt'), 'utf8'), 'mine');
  });
  it('does not fill the working directory, unless that is empty or its own', async (context) => {
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    const own = {'package.json': '{}'};
    const before = process.cwd();
    context.after(() => {
      process.chdir(before);
    });
    process.chdir(temporaryFolder(own));
    const {code, err} = await run('build', '--from', from, '--out', '.');
    assert.equal(code, 1);
    assert.match(err, /^\S+ is the working directory, .* such as related\. \(invalid-option\)\n$/);
    assert.deepEqual(filesIn(process.cwd()), own);
    assert.equal((await run('build', '--from', from, '--out', 'related')).code, 0);
    process.chdir('related');
    assert.equal((await run('build', '--from', from, '--out', '.')).code, 0);
    process.chdir(temporaryFolder());
    assert.equal((await run('build', '--from', from, '--out', '.')).code, 0);
  });
  it('leaves the old files as they were when it fails', async () => {
    const out = temporaryFolder();
    await build(articles, out);
    const before = filesIn(out);
    const {code} = await run('build', '--from', temporaryFolder({'a.json': '[]'}) + '/a.json', '--out', out);
    assert.equal(code, 1);
    assert.deepEqual(filesIn(out), before);
  });
  it('leaves nothing behind when it fails with files half made', async () => {
    const from = path.join(temporaryFolder({'a.json': JSON.stringify(articles)}), 'a.json');
    const out = temporaryFolder();
    const onProgress = (phase: string, done: number): void => {
      if (phase === 'rank' && done === 5) throw new Error('stopped');
    };
    await assert.rejects(buildSite(from, out, {onProgress}), /stopped/);
    assert.deepEqual(readdirSync(out), []);
    // a folder cannot be replaced by a file
    writeFiles(out, {'articles.json/mine.txt': 'mine'});
    await assert.rejects(buildSite(from, out));
    assert.equal(existsSync(path.join(out, '.related-articles-staging')), false);
    assert.equal(readFileSync(path.join(out, 'articles.json/mine.txt'), 'utf8'), 'mine');
  });
  it('leaves whole files when it is killed at any moment, and goes on afterwards', {timeout: 240_000}, async () => {
    const many = (version: string): ArticleInput[] =>
      Array.from({length: 400}, (_, i) => ({
        ...articles[i % articles.length]!,
        url: `${SITE}/${i}`,
        title: `${articles[i % articles.length]!.title} ${i} ${version}`,
      }));
    const out = temporaryFolder();
    await build(many('old'), out);
    const old = filesIn(out);
    const from = path.join(temporaryFolder(), 'new.json');
    writeFileSync(from, JSON.stringify(many('new')));
    const whole = temporaryFolder();
    await build(many('new'), whole);
    const made = filesIn(whole);
    let mixed = 0;
    for (let attempt = 0; attempt < 12; attempt++) {
      const child = spawn(process.execPath, [...PROGRAM, 'build', '--from', from, '--out', out, '--quiet']);
      const ended = new Promise((resolve) => child.on('close', resolve));
      // once it has begun to write, at whatever moment
      while (child.exitCode === null && !existsSync(path.join(out, '.related-articles-staging')))
        await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, attempt * 25));
      child.kill('SIGKILL');
      await ended;
      const found = filesIn(out);
      for (const [name, bytes] of Object.entries(found))
        if (!name.startsWith('.related-articles-staging')) assert.ok(bytes === old[name] || bytes === made[name], name);
      for (const name of Object.keys(old)) assert.ok(name in found, `${name} is gone`);
      if (Object.keys(old).some((name) => found[name] !== old[name])) mixed++;
    }
    assert.equal((await run('build', '--from', from, '--out', out, '-q')).code, 0);
    assert.deepEqual(filesIn(out), made);
    assert.ok(mixed < 12, 'some were killed before anything was replaced');
  });
  it('names files by address so that hardly any two are the same', () => {
    const names = new Set<string>();
    for (let i = 0; i < 300_000; i++) names.add(shardName(`example.org/${i % 7}/article-${i}`));
    assert.equal(names.size, 300_000);
    const folders = new Map<string, number>();
    for (const name of names) folders.set(name.slice(0, 2), (folders.get(name.slice(0, 2)) ?? 0) + 1);
    assert.equal(folders.size, 256);
    for (const count of folders.values()) assert.ok(Math.abs(count - 300_000 / 256) < 200, String(count));
    // sites have files of these names: they never change
    assert.deepEqual(['', 'example.org', 'example.org/2026/ferry-strike', 'example.org/%C3%BC?a=1'].map(shardName), [
      '20/f4ca8378d1bba2',
      '29/143c1afdeb135a',
      'fb/fb1582f28ee818',
      '6d/e4a7a17a31a3d5',
    ]);
  });
  it('refuses lists that are longer than what a page reads of one', async () => {
    const out = path.join(temporaryFolder(), 'related');
    const from = temporaryFolder({'a.json': JSON.stringify(articles)});
    await assert.rejects(buildSite(path.join(from, 'a.json'), out, {limit: 101}), {code: 'invalid-option'});
    assert.ok(!existsSync(out));
    assert.equal((await buildSite(path.join(from, 'a.json'), out, {limit: 100})).limit, 100);
  });
  it('wants to be told where from and where to', async () => {
    assert.match((await run('build', '--from', 'x')).err, /build needs --from <source> --out <folder>/);
    assert.equal((await run('build')).code, 2);
  });
});
