import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {SITE, someArticles, temporaryFolder} from './cli-run.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs what npm has: threads know no TypeScript. */
const run = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [program, ...args])).stdout;

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

describe('threads', () => {
  const some = someArticles();
  const articles = Array.from({length: 700}, (_, i) => ({
    ...some[i % some.length]!,
    url: `${SITE}/${i % 9}/${i}`,
    title: `${some[i % some.length]!.title} ${i % 31} ${i % 17}`,
    section: ['', 'Sport', 'Food'][i % 3],
    tags: [`tag ${i % 5}`],
    text: `${some[i % some.length]!.text} ${Array.from({length: 30}, (_, n) => `word${(i * (n + 3)) % 211}`).join(' ')}`,
    ...(i % 50 === 0 && {exclude: 'to'}),
    ...(i === 7 && {pin: 2}),
  }));
  const folder = temporaryFolder({'a.json': JSON.stringify(articles)});

  it('make the same files, however many there are', async () => {
    const results = await Promise.all(
      ['1', '3'].map(async (threads) => {
        const out = path.join(folder, threads);
        await run(
          'build',
          '--from',
          `${folder}/a.json`,
          '--out',
          out,
          '--threads',
          threads,
          '--never',
          '/3/*',
          '--threshold',
          '0.1',
          '-q',
        );
        return filesIn(out);
      }),
    );
    assert.equal(results[0]!.length, 704);
    assert.deepEqual(results[1], results[0]);
  });
  it('make the same report', async () => {
    const [one, several] = await Promise.all(
      ['1', '2'].map((threads) => run('report', `${folder}/a.json`, '--threads', threads, '--json', '-q')),
    );
    assert.ok(one!.length > 1000);
    assert.equal(several, one);
  });
  it('leave nothing behind that keeps the program from ending', async () => {
    const started = performance.now();
    await run('build', '--from', `${folder}/a.json`, '--out', `${folder}/end`, '--threads', '4', '-q');
    assert.ok(performance.now() - started < 60_000);
  });
});
