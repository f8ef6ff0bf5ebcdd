import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {existsSync, openSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {COMMANDS} from '../../src/cli/main.ts';
import {createProgress} from '../../src/cli/progress.ts';
import {formatTable} from '../../src/cli/table.ts';
import {BUILT, PROGRAM, run, runIn, someArticles, spawnProgram, temporaryFolder} from './cli-run.ts';

const folder = temporaryFolder({'articles.json': JSON.stringify(someArticles())});
const articles = `${folder}/articles.json`;

describe('the program', () => {
  it('explains itself, and every command', async () => {
    const {code, out, err} = await run('--help');
    assert.deepEqual([code, err], [0, '']);
    for (const {name, summary, operands} of COMMANDS) {
      assert.ok(out.includes(`  ${name}`) && out.includes(summary), name);
      const help = await run(name, '--help');
      assert.equal(help.code, 0);
      assert.ok(help.out.startsWith(`Usage: related-articles ${name} ${operands}`), help.out);
      assert.match(help.out, /^ {2}related-articles /m, `${name} has an example`);
      assert.equal((await run('help', name)).out, help.out);
      assert.equal((await run(name, '-h')).out, help.out);
      for (const line of help.out.split('\n')) assert.ok(line.length <= 110, line);
    }
  });
  it('without a command prints the help and fails', async () => {
    const {code, out, err} = await run();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^Usage:/);
  });
  it('says its version', async () => assert.equal((await run('--version')).out, '1.2.3\n'));
  it('refuses what it does not know by name', async () => {
    for (const [args, told] of [
      [['biuld'], /no command "biuld"\. Did you mean build\? There are query, check, report, eval, inject, build\.\n/],
      [['publish'], /no command "publish"\. There are query, check, /],
      [['--frm'], /no option "--frm"/],
      [['query', articles, '/a', '--frm', 'x'], /query has no option --frm\. It has --limit, /],
      [['query', articles, '/a', '--limt', '3'], /query has no option --limt\. Did you mean --limit\?\n/],
      [['query', articles, '/a', '-x'], /query has no option -x/],
      [['query', articles], /query needs <source> <url>/],
      [['query', articles, '/a', '/b'], /does not know what to do with "\/b"/],
      [['query', articles, '/a', '--limit'], /--limit needs a value: --limit N/],
      [['query', articles, '/a', '--limit', '--json'], /--limit needs a value/],
      [['query', articles, '/a', '--limit', '-3'], /"-3" looks like an option\. If it is the value: --limit=-3\n/],
      [['query', articles, '/a', '--limit=-3'], /--limit must be a number of at least 0, not "-3"/],
      [
        ['build', './public', '--out', 'x'],
        /what to do with "\.\/public"\. The source goes behind --from: --from \.\/public\n/,
      ],
      [['build', 'x', '--from', articles, '--out', 'y'], /what to do with "x"\.\n/],
      [['query', articles, '/a', '--limit', 'many'], /--limit must be a number of at least 0, not "many"/],
      [
        ['build', '--from', articles, '--out', 'x', '--limit', '101'],
        /--limit must be a number from 1 to 100, not "101"/,
      ],
      [['query', articles, '/a', '--limit', '1.5'], /--limit must be a whole number/],
      [['query', articles, '/a', '--half-life', '0'], /--half-life must be a number above 0, not "0"\.\n/],
      [['help', 'nonsense'], /no command "nonsense"\. There are query, /],
      [['help', 'biuld'], /no command "biuld"\. Did you mean build\?/],
      [['query', articles, '/a', '--threshold', '3'], /--threshold must be a number from 0 to 1/],
      [['query', articles, '/a', '--fallback', 'random'], /--fallback must be none or section or latest/],
      [['query', articles, '/a', '--now', 'soon'], /"soon" is no date/],
      [['query', articles, '/a', '--json=yes'], /--json takes no value/],
    ] as const) {
      const {code, out, err} = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, told);
      assert.match(err, /For help: related-articles /);
    }
  });
  it('fails with a code and one sentence where a source cannot be read', async () => {
    const {code, out, err} = await run('query', `${folder}/none.json`, '/a');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^\S+none\.json is neither a file nor a folder, nor an http\(s\) address\. \(no-source\)\n$/);
    assert.match(
      (await run('check', 'https://')).err,
      /^https:\/\/ is no address that can be asked\. \(no-source\)\n$/,
    );
    const json = await run('query', `${folder}/none.json`, '/a', '--json');
    assert.equal(json.code, 1);
    assert.equal((JSON.parse(json.out) as {error: {code: string}}).error.code, 'no-source');
  });
  it('fails with a sentence that cannot move the cursor, whatever it quotes', async () => {
    const folder = temporaryFolder({'a.json': '{"code": "x", "message": "\\u001b[2J\\u202eGone"}'});
    const {err} = await run('check', `${folder}/a.json`);
    assert.match(err, /\[2J Gone/);
    assert.doesNotMatch(err.trim(), /[\p{Cc}\p{Cf}]/u);
  });
  it('says the code of the system once', async () => {
    const {code, err} = await run('report', articles, '--quiet', '--out', `${articles}/page.html`);
    assert.deepEqual([code, err], [1, `not a directory, stat '${articles}/page.html' (ENOTDIR)\n`]);
  });
  it('is quiet when it is told to be', async () => {
    const {code, err} = await run('query', articles, '/bread/morning', '--quiet');
    assert.deepEqual([code, err], [0, '']);
    assert.equal((await run('query', articles, '/bread/morning', '-q')).err, '');
  });
  it('is a process with these exit codes', async () => {
    const [fine, unknown] = await Promise.all([
      spawnProgram('query', articles, '/bread/morning', '--json'),
      spawnProgram('query', '--what'),
    ]);
    assert.equal(fine.code, 0, fine.err);
    assert.ok(JSON.parse(fine.out));
    assert.equal(unknown.code, 2);
  });
  it('says when its result cannot be written', {skip: !existsSync('/dev/full')}, async () => {
    const {code, err} = await ended(start(['query', articles, '/bread/morning', '-q'], openSync('/dev/full', 'w')));
    assert.equal(code, 1);
    assert.match(err, /^The result could not be written: .*ENOSPC.*\n$/);
  });
  it('does its work though nobody reads what it says, and ends well when nobody wants more of it', async () => {
    const out = path.join(temporaryFolder(), 'out');
    const deaf = start(['build', '--from', articles, '--out', out], 'pipe');
    deaf.stderr!.destroy();
    assert.equal((await ended(deaf)).code, 0);
    assert.deepEqual(readdirSync(out).sort(), BUILT);
    const headed = start(['query', articles, '/bread/morning', '-q'], 'pipe');
    headed.stdout!.destroy();
    assert.deepEqual(await ended(headed), {code: 0, err: ''});
  });
});

/** Starts the program with its result going somewhere. */
function start(args: readonly string[], stdout: number | 'pipe'): ChildProcess {
  return spawn(process.execPath, [...PROGRAM, ...args], {stdio: ['ignore', stdout, 'pipe']});
}

async function ended(child: ChildProcess): Promise<{code: number | null; err: string}> {
  let err = '';
  child.stderr!.on('data', (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({code, err})));
}

describe('progress', () => {
  it('is a bar on a terminal that leaves nothing behind', async () => {
    const {err} = await runIn({isTty: true, columns: 60}, 'query', articles, '/bread/morning');
    assert.match(err, /\r░*Indexing|\r\S+ Indexing/);
    const last = err.split('\r').at(-1)!;
    assert.match(last, /^10 articles\. For /);
    for (const line of err.split(/[\r\n]/)) if (/[█░]/.test(line)) assert.ok(line.length < 60, line);
  });
  it('is a line now and then elsewhere', () => {
    let time = 0;
    const lines: string[] = [];
    const err = (text: string): void => void lines.push(text);
    const {onProgress} = createProgress({out: err, err, isTty: false, columns: 80}, () => time);
    for (let done = 1; done <= 1000; done++) {
      time += 100;
      onProgress('rank', done, 1000);
    }
    assert.ok(lines.length >= 9 && lines.length <= 12, String(lines.length));
    assert.match(lines[1]!, /^Ranking: \d+\/1000\n$/);
  });
});

describe('a table', () => {
  it('lines up, also what is wide, and cannot move the cursor', () => {
    const table = formatTable(
      [{head: 'n', isNumber: true}, {head: 'title', most: 8}, {head: 'x'}],
      [
        ['1', 'a\u001b[2Jb', 'y'],
        ['10', '日本語の記事', 'y'],
      ],
    );
    assert.equal(table, ' n  title    x\n──  ───────  ─\n 1  a [2Jb   y\n10  日本語…  y\n');
  });
});
