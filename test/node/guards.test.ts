import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {rollup} from 'rollup';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(root, 'src');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
};

/** Which folder may import from which, or which file of it, besides itself; files right below src/ are a layer of their own, by name. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'options.ts': ['errors.ts'],
  'resolve-options.ts': ['options.ts', 'errors.ts'],
  'part.ts': ['errors.ts'],
  'shared-work.ts': [],
  'slices.ts': [],
  'trusted.ts': [],
  'arena.ts': [],
  'locales.ts': ['slices.ts'],
  text: ['slices.ts', 'arena.ts'],
  corpus: ['text', 'slices.ts'],
  ranking: ['corpus', 'text', 'slices.ts', 'arena.ts', 'options.ts'],
  sources: ['corpus', 'text', 'slices.ts', 'errors.ts', 'part.ts'],
  'seed.ts': ['text', 'corpus', 'ranking'],
  'load.ts': [
    'text',
    'corpus',
    'ranking',
    'sources',
    'slices.ts',
    'options.ts',
    'resolve-options.ts',
    'errors.ts',
    'part.ts',
  ],
  'answer.ts': ['corpus', 'ranking', 'resolve-options.ts', 'part.ts', 'seed.ts', 'slices.ts'],
  'recommender.ts': [
    'corpus',
    'ranking',
    'options.ts',
    'resolve-options.ts',
    'shared-work.ts',
    'part.ts',
    'seed.ts',
    'load.ts',
    'answer.ts',
  ],
  'core.ts': [
    'text',
    'corpus',
    'ranking',
    'sources',
    'options.ts',
    'errors.ts',
    'load.ts',
    'answer.ts',
    'recommender.ts',
  ],
  prebuilt: [
    'text',
    'corpus',
    'ranking',
    'sources',
    'slices.ts',
    'options.ts',
    'part.ts',
    'answer.ts',
    'recommender.ts',
  ],
  page: ['corpus', 'text', 'part.ts'],
  worker: [
    'text',
    'corpus',
    'ranking',
    'sources',
    'slices.ts',
    'locales.ts',
    'shared-work.ts',
    'errors.ts',
    'options.ts',
    'load.ts',
    'recommender.ts',
    'part.ts',
    'trusted.ts',
    'prebuilt',
  ],
  'worker.ts': ['worker', 'locales.ts'],
  view: ['page', 'prebuilt', 'slices.ts', 'locales.ts', 'options.ts', 'part.ts', 'errors.ts', 'trusted.ts', 'worker'],
  node: ['corpus', 'sources', 'errors.ts', 'page'],
  'node.ts': ['node', 'page'],
  build: [
    'core.ts',
    'text',
    'corpus',
    'ranking',
    'sources',
    'page',
    'node',
    'slices.ts',
    'options.ts',
    'resolve-options.ts',
    'errors.ts',
    'seed.ts',
    'answer.ts',
    'recommender.ts',
    'prebuilt',
    'view/format.ts',
    'view/layouts.ts',
    'view/words.ts',
  ],
  'build.ts': ['build', 'prebuilt'],
  cli: ['build', 'corpus', 'options.ts', 'errors.ts'],
  'cli.ts': ['cli'],
  'element.ts': ['view'],
  'index.ts': ['view', 'element.ts'],
  'cdn.ts': ['index.ts'],
};

/** The files of src/, from there. */
const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const layerOf = (file: string): string => file.split('/')[0]!;

/** What a file imports; imports of types only are marked, for they are gone when the code runs. */
function importsOf(file: string): {specifier: string; isType: boolean}[] {
  const code = readFileSync(path.join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [
    ...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s*'([^']+)'|import\(?\s*'([^']+)'/g),
  ].map(([, type, from, bare]) => ({specifier: (from ?? bare)!, isType: Boolean(type)}));
}

describe('layers', () => {
  for (const file of files)
    it(`${file} imports downwards only`, () => {
      const layer = layerOf(file);
      assert.ok(ALLOWED[layer], `src/${layer} is not in the picture of the layers`);
      for (const {specifier, isType} of importsOf(file)) {
        if (!specifier.startsWith('.')) continue;
        const target = path.posix.join(path.posix.dirname(file), specifier);
        assert.ok(files.includes(target), `${specifier} is a file`);
        // the view and the entries may name the types of any layer
        const isFree = isType && ['view', 'worker', 'element.ts'].includes(layer);
        const to = layerOf(target);
        assert.ok(
          isFree || to === layer || ALLOWED[layer].includes(to) || ALLOWED[layer].includes(target),
          `${file} may not import ${specifier}`,
        );
      }
    });

  const only = (specifier: RegExp, place: RegExp): void => {
    const importers = files.filter((file) => importsOf(file).some((found) => specifier.test(found.specifier)));
    assert.ok(importers.length > 0);
    assert.deepEqual(
      importers.filter((file) => !place.test(file)),
      [],
    );
  };
  it('MiniSearch stands in one file', () => only(/^minisearch/, /^ranking\/search-index\.ts$/));
  it('linkedom stands in what is for Node', () => only(/^linkedom/, /^node\//));
  it('files are read and written in what is for Node', () => only(/^node:/, /^(?:build\/|cli\/|cli\.ts$)/));
  it('Lit stands in the view', () => only(/^@?lit/, /^view\//));
  it('ranking knows neither the clock nor chance nor the network', () => {
    for (const file of files.filter((name) => /^(?:ranking|corpus|text)\//.test(name)))
      assert.doesNotMatch(
        readFileSync(path.join(source, file), 'utf8'),
        /Date\.now|Math\.random|\bfetch\(|new Date\(\)/,
        file,
      );
  });
  it('nothing makes HTML of strings', () => {
    for (const file of files)
      assert.doesNotMatch(
        readFileSync(path.join(source, file), 'utf8'),
        /innerHTML|unsafeHTML|insertAdjacentHTML|document\.write|\beval\(/,
        file,
      );
  });
});

describe('core', () => {
  it('compiles without the types of a page', async () => {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.core.json'], {cwd: root});
  });
});

describe('package', () => {
  /** Every exported path with the files it names; a star stands for each file that fits. */
  const targets = Object.entries(manifest.exports).map(([name, target]) => ({
    name,
    files: typeof target === 'string' ? [target] : Object.values(target),
  }));

  for (const {name, files: named} of targets)
    it(`${name} leads to files that exist`, () => {
      for (const file of named) {
        const absolute = path.join(root, file);
        if (!file.includes('*')) assert.ok(existsSync(absolute), `${file} (run npm run build)`);
        else assert.ok(readdirSync(path.dirname(absolute)).some((entry) => entry.endsWith(path.extname(file))));
      }
    });

  for (const name of [
    'related-articles',
    'related-articles/element.js',
    'related-articles/core.js',
    'related-articles/node.js',
    'related-articles/build.js',
  ])
    it(`${name} can be imported in Node`, async () => {
      const module = (await import(name)) as Record<string, unknown>;
      assert.ok(Object.keys(module).length > 0);
    });

  it('has a program that runs', async () => {
    const {bin, version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      version: string;
    };
    const program = path.join(root, bin['related-articles']!);
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const {stdout} = await promisify(execFile)(process.execPath, [program, '--version']);
    assert.equal(stdout, `${version}\n`);
  });

  it('has style sheets without faults', async () => {
    for (const name of ['related-articles.css', 'related-articles-links.css']) {
      const {warnings} = await build({
        entryPoints: [path.join(root, 'dist', name)],
        write: false,
        outfile: name,
        logLevel: 'silent',
      });
      assert.deepEqual(
        warnings.map(({text, location}) => `${name}: ${text} ${location?.lineText}`),
        [],
      );
    }
  });
  it('keeps the declarations free of .ts imports', () => {
    const declarations = readdirSync(path.join(root, 'dist'), {recursive: true, encoding: 'utf8'}).filter((file) =>
      file.endsWith('.d.ts'),
    );
    assert.ok(declarations.length > 0);
    for (const file of declarations)
      assert.doesNotMatch(readFileSync(path.join(root, 'dist', file), 'utf8'), /(?:from |import\()'\.[^']*\.ts'/, file);
  });

  const entry = `import 'related-articles';`;
  const defines = (code: string): void => assert.match(code, /\.define\(/);
  it('a bare import still defines the tag when esbuild has bundled it', async () => {
    const {outputFiles} = await build({
      stdin: {contents: entry, resolveDir: root},
      bundle: true,
      format: 'esm',
      splitting: true,
      outdir: 'out',
      write: false,
      minify: true,
      treeShaking: true,
    });
    defines(outputFiles.map(({text}) => text).join('\n'));
  });
  it('a bare import still defines the tag when Rollup has bundled it', async () => {
    const {browserPlugins} = (await import('../../rollup.config.mjs')) as {
      browserPlugins: () => import('rollup').Plugin[];
    };
    const virtual = {
      name: 'entry',
      resolveId: (id: string) => (id === 'entry' ? id : null),
      load: (id: string) => (id === 'entry' ? entry : null),
    };
    const bundle = await rollup({input: 'entry', plugins: [virtual, ...browserPlugins()]});
    const {output} = await bundle.generate({format: 'es'});
    defines(output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n'));
  });
});
