import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {normalizeArticle, readArticles} from '../../src/core.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const unique = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();

/** The part of the README under a heading. */
const section = (heading: string): string => readme.split(`## ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? '';

describe('README', () => {
  it('lists every attribute and property, and no other', () => {
    const element = read('src/view/element-options.ts');
    const block = /static override properties[^{]*\{([\s\S]*?)\n {2}\};/.exec(element)![1]!;
    const properties = unique(block, /^ {4}(\w+): /gm);
    const rows = section('Attributes and properties')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const listed = rows.slice(2).map((line) => /^\|[^|]*\| `(\w+)` \|/.exec(line)?.[1] ?? line);
    assert.deepEqual(listed.sort(), properties);
  });
  it('lists every event, and no other', () => {
    const events = unique(read('src/view/events.ts'), /^ {2}'(related-articles-\w+)'/gm);
    assert.deepEqual(unique(section('Events'), /^\| `(related-articles-\w+)`/gm), events);
  });
  it('lists every custom property, and no other', () => {
    const styles = ['styles', 'layout-styles', 'card-styles'].map((name) => read(`src/view/${name}.ts`)).join('');
    const used = unique(styles, /var\((--related-articles-[\w-]+)/g);
    assert.deepEqual(unique(section('Custom properties'), /`(--related-articles-[\w-]+)`/g), used);
  });
  it('lists every part, and no other', () => {
    const parts = unique(read('src/view/related-articles-element.ts'), /@csspart ([\w-]+)/g);
    assert.deepEqual(unique(section('Parts').split('```')[0]!, /`([\w-]+)`/g), parts);
    const templates = ['article-card', 'suggestions', 'placeholder']
      .map((name) => read(`src/view/${name}.ts`))
      .join('');
    const used = unique(templates, /part="([\w -]+)"/g).flatMap((names) => names.split(' '));
    for (const name of used) assert.ok(parts.includes(name), name);
  });
  it('lists every error code, and no other', () => {
    const codes = unique(read('src/errors.ts'), /\| '([\w-]+)'/g);
    assert.deepEqual(unique(section('Errors'), /^\| `([\w-]+)`/gm), codes);
  });
  it('lists every import', () => {
    const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
    const names = Object.keys(exports)
      .filter((name) => name !== './package.json')
      .map((name) => name.replace(/^\./, 'related-articles'));
    for (const name of names) assert.ok(section('Use it with npm').includes(`\`${name}\``), name);
  });
  it('names the languages of words and of texts, and counts the former', () => {
    const nameOf = new Intl.DisplayNames('en', {type: 'language'});
    const tagsIn = (folder: string): string[] =>
      readdirSync(path.join(root, folder))
        .map((file) => file.replace(/\.ts$/, ''))
        .filter((tag) => /^[a-z]{2}$/.test(tag));
    const words = tagsIn('src/view/words');
    for (const [heading, tags] of [
      ['Words of the widget', words],
      ['Languages', tagsIn('src/text/languages')],
    ] as const)
      for (const tag of tags) assert.match(section(heading), new RegExp(`\\b${nameOf.of(tag)}\\b`), heading);
    for (const text of [readme, read('CHANGELOG.md')])
      assert.equal(Number(/(\d+) languages besides English/.exec(text)?.[1]), words.length);
  });
  it('states what is downloaded as it was built', () => {
    const cdn = path.join(root, 'dist/cdn');
    const files = ['', 'sites', 'page'].flatMap((folder) =>
      readdirSync(path.join(cdn, folder)).map((name) => path.join(cdn, folder, name)),
    );
    /** kB of the files of these names, which are followed by checksums. */
    const weigh = (...names: string[]): number =>
      names.reduce((sum, name) => {
        const file = files.find((file) => path.basename(file).replace(/-[\w-]{6}\.js$/, '.js') === `${name}.js`);
        return sum + brotliCompressSync(readFileSync(file ?? name)).length / 1000;
      }, 0);
    const stated = (what: RegExp): number => Number(new RegExp(`${what.source} ([\\d.]+)`).exec(readme)?.[1]);
    const live = weigh('session', 'active', 'live', 'base', 'engine');
    const [html, names] = [weigh('html'), weigh('named-json')];
    const worker = weigh('remote', 'kept', 'foresee', 'ready-answer', 'worker');
    for (const [what, kilobytes] of [
      [/When the page loads \|/, weigh('related-articles')],
      [/page loads, and/, live],
      [/comes near the viewport \|/, live],
      [/are HTML \|/, html],
      [/or other names \|/, names],
      [/is RSS or Atom \|/, html + weigh('read-feed')],
      [/WordPress or Ghost \|/, html + names + worker + weigh('site-json', 'cms-address')],
      [/there are several \|/, worker],
      [/comes in several pages \|/, weigh('site-json', 'cms-address', 'follow', 'merge-articles')],
      [/command-line\.md#build\), it is 5\.6 and then/, weigh('session', 'active', 'prebuilt', 'base')],
      [/command-line\.md#inject\), 5\.6 and then/, weigh('session', 'given-list')],
    ] as const)
      assert.ok(Math.abs(stated(what) - kilobytes) < 0.25, `${what}: ${stated(what)}, not ${kilobytes}`);
  });
  it('shows JSON that is read whole', async () => {
    const json = /```json\n(.*?)```/s.exec(section('Use it with a script tag'))![1]!;
    const written = JSON.parse(json) as Record<string, string>[];
    const base = 'https://example.org/articles.json';
    const inputs = await readArticles(json, {url: base});
    const read = inputs.map((input) => normalizeArticle(input, base));
    const absolute = (address?: string): string | undefined => address && new URL(address, base).href;
    assert.deepEqual(
      read.map((article) => [
        article?.title,
        article?.summary,
        article?.section,
        article?.url,
        article?.image,
        article?.date,
      ]),
      written.map(({title, summary = '', section = '', url, image, date}) => [
        title,
        summary,
        section,
        absolute(url),
        absolute(image),
        Date.parse(date!),
      ]),
    );
    assert.ok(read.some((article) => article?.text));
  });
  it('has every number of an explanation in docs/relevance.md', () => {
    const block = /interface ScoreParts \{(.*?)\n\}/s.exec(read('src/ranking/rerank.ts'))![1]!;
    const explained = read('docs/relevance.md').split('\n### Signatures')[0]!;
    for (const name of unique(block, /readonly (\w+):/g)) assert.ok(explained.includes(`\`${name}\``), name);
  });
  it('links to files that exist, and to headings that it has', () => {
    for (const file of [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'docs/architecture.md',
      'docs/relevance.md',
      'docs/sources.md',
      'docs/pages.md',
      'docs/analytics.md',
      'docs/command-line.md',
      'docs/recipes.md',
      'docs/scale.md',
    ])
      for (const target of unique(read(file), /\]\(([^)]+)\)/g)) {
        if (target.startsWith('http')) continue;
        const [name = '', heading] = target.split('#');
        const linked = path.join(root, path.dirname(file), name || path.basename(file));
        assert.ok(existsSync(linked), `${file}: ${target}`);
        const headings =
          heading &&
          readFileSync(linked, 'utf8')
            .toLowerCase()
            .replace(/[^\w\n# -]/g, '');
        if (headings) assert.match(headings, new RegExp(`^#+ ${heading.replaceAll('-', '[ -]')}$`, 'm'), target);
      }
  });
});
