import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkSite, readSite} from '../../src/build.ts';
import type {CheckReport} from '../../src/build.ts';
import {SITE, pageOf, run, someArticles, temporaryFolder} from './cli-run.ts';

const good = {
  title: 'Harbour reopens',
  summary: 'Ships are back.',
  text: 'The harbour is open to ships again. '.repeat(20),
  date: '2026-03-04',
  image: `${SITE}/p.jpg`,
};

const check = async (entries: readonly object[], ...options: string[]): Promise<CheckReport & {code: number}> => {
  const folder = temporaryFolder({'a.json': JSON.stringify(entries)});
  const {code, out, err} = await run('check', `${folder}/a.json`, '--json', ...options);
  assert.ok(out, err);
  return {...(JSON.parse(out) as CheckReport), code};
};
const kinds = ({findings}: CheckReport): string[] =>
  findings.map(({kind, where}) => `${kind} ${where.replace(SITE, '')}`);

describe('check', () => {
  it('finds nothing where nothing is wrong', async () => {
    const report = await check([{...good, url: `${SITE}/a`}], '--strict');
    assert.deepEqual([kinds(report), report.code], [[], 0]);
  });
  it('finds what an editor would want to know, each where it is', async () => {
    const report = await check(
      [
        {...good, url: `${SITE}/picture`, title: 'A', image: undefined},
        {...good, url: `${SITE}/script`, title: 'B', image: 'javascript:alert(1)'},
        {...good, url: `${SITE}/http`, title: 'C', image: 'http://example.org/p.jpg'},
        {...good, url: `${SITE}/dateless`, title: 'D', date: undefined},
        {...good, url: `${SITE}/soon`, title: 'E', date: 'next Tuesday'},
        {...good, url: `${SITE}/future`, title: 'F', date: '2099-01-01'},
        {...good, url: `${SITE}/silent`, title: 'G', summary: undefined, text: undefined},
        {...good, url: `${SITE}/thin`, title: 'H', text: 'Only a few words.'},
        {...good, url: `${SITE}/one`, title: 'Same'},
        {...good, url: `${SITE}/two`, title: 'same'},
        {...good, url: `${SITE}/long`, title: 'Long '.repeat(30)},
        {...good, url: `${SITE}/mojibake`, title: 'Ãœber Zürich: â€™'},
        {...good, url: `${SITE}/lost`, title: 'Caf\ufffd'},
        {...good, url: `http://www.example.org/lost/?utm_source=x`, title: 'I'},
        {...good, url: 'javascript:alert(1)', title: 'J'},
        {...good, url: `${SITE}/nameless`, title: ''},
      ],
      '--strict',
    );
    assert.equal(report.code, 1);
    assert.deepEqual(kinds(report).sort(), [
      'bad-date /soon',
      'bad-image /script',
      'broken-characters /lost',
      'broken-characters /mojibake',
      'future-date /future',
      'insecure-image /http',
      'long-title /long',
      'no-date /dateless',
      'no-image /picture',
      'no-link javascript:alert(1)',
      'no-summary /silent',
      'no-title /nameless',
      'repeated http://www.example.org/lost/?utm_source=x',
      'same-title /two',
      'thin-text /silent',
      'thin-text /thin',
    ]);
  });
  it('passes over what an editor has decided to do without, and knows no other kinds', async () => {
    const entries = [{...good, url: `${SITE}/a`, image: undefined}];
    assert.equal((await check(entries, '--strict')).code, 1);
    const report = await check(entries, '--strict', '--ignore', 'no-image', '--ignore', 'no-date');
    assert.deepEqual([kinds(report), report.code], [[], 0]);
    const {code, err} = await run('check', 'articles.json', '--ignore', 'pictures');
    assert.equal(code, 2);
    assert.match(err, /no findings "pictures", only not-read, .*no-image/);
  });
  it('fails on findings only when it is told to be strict', async () => {
    assert.equal((await check([{...good, url: `${SITE}/a`, image: ''}])).code, 0);
  });
  it('says how the widget reads it', async () => {
    const {out, code} = await run('check', `${temporaryFolder({'a.json': JSON.stringify(someArticles())})}/a.json`);
    assert.equal(code, 0);
    assert.match(out, /^10 articles of 10 entries; the middle one has \d\d words\.$/m);
    assert.match(out, /^Languages: en \(10\)$/m);
    assert.match(out, /^picture +9 +90$/m);
    assert.match(out, /^ {2}title +The bread of the morning$/m);
    assert.match(out, /^1 have no picture \(no-image\):\n {2}https:\/\/example\.org\/zoning: It has no picture\.$/m);
  });
  it('names the files of a folder, and each finding where all are wanted', async () => {
    const pages = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        `${name}.html`,
        pageOf({...someArticles()[0]!, url: `${SITE}/${name}`, title: `Page ${name}`, image: ''}),
      ]),
    );
    const folder = temporaryFolder(pages);
    assert.match(
      (await run('check', folder)).out,
      /5 have no picture \(no-image\):\n {2}a\.html: .*\n.*\n {2}c\.html: .*\n {2}… and 2 more/,
    );
    assert.match((await run('check', folder, '--all')).out, /\n {2}e\.html: It has no picture\./);
  });
  it('cannot be made to print control characters', async () => {
    const folder = temporaryFolder({
      'a.json': JSON.stringify([{...good, url: `${SITE}/a\u001b[2J`, title: 'x\u001b]0;y\u0007', image: '\u001b[31m'}]),
    });
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch((await run('check', `${folder}/a.json`)).out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
  it('knows words in scripts without spaces', async () => {
    const folder = temporaryFolder({
      'a.json': JSON.stringify(
        ['東京で会議が開かれました。', 'ទូកដំបូងបានមកដល់កំពង់ផែ', 'ເຮືອລຳທຳອິດມາຮອດທ່າເຮືອ', 'ပထမဆုံးသင်္ဘောဆိပ်ကမ်းသို့ရောက်'].map(
          (text, i) => ({...good, url: `${SITE}/${i}`, title: `T ${i}`, text: text.repeat(12)}),
        ),
      ),
    });
    const {findings} = await checkSite(await readSite(`${folder}/a.json`), Date.UTC(2026, 5));
    assert.deepEqual(findings, []);
  });
  it('says of a page whose picture is a drawing why it has none, and takes one of a list', async () => {
    const drawing = `${SITE}/chart.svg`;
    const page = pageOf({...someArticles()[0]!, image: drawing});
    const pages = await checkSite(await readSite(temporaryFolder({'a.html': page}), {base: SITE}), Date.UTC(2027, 0));
    const {message} = pages.findings.find(({kind}) => kind === 'no-image')!;
    assert.equal(message, 'It has no picture. Drawings (.svg) and logos are passed over.');
    assert.deepEqual(kinds(await check([{...good, url: `${SITE}/a`, image: drawing}])), []);
  });
  it('says of JSON without articles that it has none', async () => {
    const file = `${temporaryFolder({'package.json': '{"name": "x", "files": ["dist"]}'})}/package.json`;
    for (const base of [[], ['--base', 'https://example.org/']])
      assert.equal(
        (await run('check', file, ...base)).err,
        `${file}: The JSON holds no list of articles. (unknown-format)\n`,
      );
  });
  it('says what to name in place of a page', async () => {
    const folder = temporaryFolder({'posts.html': pageOf(someArticles()[0]!)});
    const {code, err} = await run('check', `${folder}/posts.html`);
    assert.equal(code, 1);
    assert.match(err, /posts\.html is neither JSON nor a feed .* name the folder/);
  });
});
