// Prints what a page downloads, raw, gzip and brotli, and fails when something is over its budget.
// --json FILE writes the figures. Needs dist/ (npm run build).
import {readFile, readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {rollup} from 'rollup';
import {browserPlugins, isBeside, onwarn} from '../rollup.config.mjs';
import {root} from './run.mjs';

/** Bytes, brotli. */
const BUDGETS = {
  firstChunk: 5_645,
  givenList: 8_200,
  prebuilt: 19_780,
  jsonSource: 31_540,
  everything: 38_800,
  largeSource: 5_700,
  language: 4_000,
  words: 600,
};

const {values} = parseArgs({options: {json: {type: 'string'}}});
const cdn = path.join(root, 'dist/cdn');

const measure = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, {level: 9}).length,
  brotli: brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
});

/** Loaded only where it is wanted: feeds, HTML in articles, further pages and sources, editors' data, what stands in for related articles, diversity, `explain`, patterns, megabytes of JSON where there is no worker, lists that a page came with. */
const OPTIONAL =
  /\/(?:open-prebuilt|read-feed|follow|several-sources|editors|fallback|diversify|explain|patterns|parse-in-steps|kept|ready-answer|foresee|remote|html-to-text|prebuilt|given-list)\.ts$/;

/** Everything but what only some pages with a JSON source in English load, as one file. */
async function bundleForJson() {
  const bundle = await rollup({
    input: path.join(root, 'src/index.ts'),
    external: (id) => OPTIONAL.test(id) || isBeside(id),
    plugins: browserPlugins(),
    onwarn,
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return Buffer.from(output[0].code);
}

/** A file and what it imports at once. */
async function withStaticImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = await readFile(path.join(cdn, file), 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) await withStaticImports(name, seen);
  return seen;
}

/** Several files and what they import at once. */
async function unite(files) {
  const seen = new Set();
  for (const file of files) await withStaticImports(file, seen);
  return seen;
}

async function sum(files) {
  const sizes = await Promise.all([...files].map(async (file) => measure(await readFile(path.join(cdn, file)))));
  return sizes.reduce((a, b) => ({raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli}));
}

/** The chunks of these names. */
const chunks = async (...names) =>
  (await readdir(cdn)).filter((file) => names.some((name) => new RegExp(`^${name}-[\\w-]+\\.js$`).test(file)));
const sizes = {
  firstChunk: await sum(await withStaticImports('related-articles.js')),
  givenList: await sum(await unite(['related-articles.js', ...(await chunks('session', 'given-list'))])),
  prebuilt: await sum(await unite(['related-articles.js', ...(await chunks('session', 'active', 'prebuilt'))])),
  jsonSource: measure(await bundleForJson()),
  largeSource: await sum(
    (await readdir(cdn)).filter((file) => /^(?:(?:kept|ready-answer|foresee|remote)-[\w-]{6}|worker)\.js$/.test(file)),
  ),
  everything: measure(await readFile(path.join(cdn, 'related-articles.bundle.js'))),
  classic: measure(await readFile(path.join(cdn, 'related-articles.classic.js'))),
};
const names = {
  firstChunk: 'first chunk (related-articles.js)',
  givenList: 'a page that came with its list',
  prebuilt: 'a page that reads its list from a file',
  jsonSource: 'everything for a JSON source, as one file',
  largeSource: 'what a source above 100 kB adds',
  everything: 'everything (related-articles.bundle.js)',
  classic: 'everything (related-articles.classic.js)',
};
/** The JavaScript files of a folder below dist/cdn, by name. */
async function measureFolder(folder) {
  const found = {};
  for (const file of (await readdir(path.join(cdn, folder))).filter((name) => name.endsWith('.js')).sort())
    found[file] = measure(await readFile(path.join(cdn, folder, file)));
  return found;
}
const files = await measureFolder('.');
const languages = await measureFolder('languages');
const words = await measureFolder('words');

const row = (name, {raw, gzip, brotli}, budget = '') =>
  console.log(`${name.padEnd(44)}${[raw, gzip, brotli, budget].map((n) => String(n).padStart(9)).join('')}`);
row('bytes', {raw: 'raw', gzip: 'gzip', brotli: 'brotli'}, 'budget');
for (const [key, size] of Object.entries(sizes)) row(names[key], size, BUDGETS[key === 'classic' ? 'everything' : key]);
console.log('\nfiles of dist/cdn');
for (const [file, size] of Object.entries(files)) row(file, size);
console.log('\nfiles of dist/cdn/languages (index.js tells languages apart)');
for (const [file, size] of Object.entries(languages)) row(file, size, BUDGETS.language);
console.log('\nfiles of dist/cdn/words');
for (const [file, size] of Object.entries(words)) row(file, size, BUDGETS.words);

const over = Object.entries(sizes).filter(
  ([key, {brotli}]) => brotli > BUDGETS[key === 'classic' ? 'everything' : key],
);
const overIn = (folder, budget) => Object.entries(folder).filter(([, {brotli}]) => brotli > budget);
const all = [...over, ...overIn(languages, BUDGETS.language), ...overIn(words, BUDGETS.words)];
for (const [key] of all) console.error(`\nOver budget: ${names[key] ?? key}`);
if (all.length) process.exitCode = 1;
if (values.json)
  await writeFile(values.json, `${JSON.stringify({sizes, budgets: BUDGETS, files, languages, words}, null, 2)}\n`);
