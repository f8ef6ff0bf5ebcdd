import {createHash} from 'node:crypto';
import {readFile, readdir} from 'node:fs/promises';
import path from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import {lightLit} from './scripts/light-lit.mjs';
import {lightMiniSearch} from './scripts/light-minisearch.mjs';
import {replaceCode} from './scripts/replace-code.mjs';

/** Minifies css`…` literals without ${}. html`…` is left alone: its text is part of Lit's hydration digest. */
const cssLiterals = () => ({
  name: 'css-literals',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return null;
    let out = '';
    let last = 0;
    for (const match of code.matchAll(/\bcss`([^`$\\]*)`/g)) {
      const {code: minified} = await transform(match[1], {
        loader: 'css',
        minify: true,
        target: 'es2022',
        // an escape such as \b7 would mean something else inside a template literal
        charset: 'utf8',
      });
      // esbuild leaves custom properties as they are written
      const css = minified.trim().replace(/--[\w-]+[:,][^;}]*/g, (value) => value.replace(/([,:]) /g, '$1'));
      out += `${code.slice(last, match.index)}css\`${css}\``;
      last = match.index + match[0].length;
    }
    return {code: out + code.slice(last), map: null};
  },
});

/** A warning is an error: a build that is not clean does not ship. */
export const onwarn = (warning) => {
  throw Object.assign(new Error(warning.message), warning);
};

const typescript = () => esbuild({target: 'es2022', tsconfig: 'tsconfig.json'});

/**
 * Has Chromium compile all of a file beside the page, and not its functions one by one when the page calls them: right for
 * files that are loaded only by pages that call most of them.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** The plugins of everything that a browser loads as it is. 'production' is named so that Lit's development build never gets in. */
export const browserPlugins = ({module = true, preamble} = {}) => [
  nodeResolve({browser: true, exportConditions: ['production'], extensions: ['.ts', '.mjs', '.js']}),
  ...lightMiniSearch(),
  ...lightLit(),
  cssLiterals(),
  typescript(),
  terser({
    ecma: 2022,
    module,
    toplevel: true,
    compress: {
      passes: 3,
      // as String(x) → "" + x; the end-to-end tests run what comes of it
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
      keep_fargs: false,
      // found by trial: smaller once compressed
      inline: 1,
    },
    // only MiniSearch has such properties; Lit's begin with _$
    mangle: {properties: {regex: /^_(?=[a-z])/, keep_quoted: true}},
    format: {comments: false, preamble},
  }),
];

/**
 * What only some pages need: files of their own, beside those that may ask for them: languages other than English, what
 * only some sources need, what the widget says in other languages, what few widgets use, what developers alone are told, and what is
 * asked of a page of which the source does not have the text.
 */
const BESIDE = [
  [/[\\/]languages[\\/]index\.ts$/, './languages/index.js'],
  [/[\\/]sources[\\/](cms-address|site-json|named-json|odd-xml|rare-feed|parse-in-steps)\.ts$/, './sites/$1.js'],
  [/[\\/]words[\\/]index\.ts$/, './words/index.js'],
  [/[\\/]view[\\/](extras|check-values)\.ts$/, './$1.js'],
  [/[\\/]page[\\/](read-body|complete-article)\.ts$/, './page/$1.js'],
];
export const isBeside = (id) => BESIDE.some(([file]) => file.test(id));

/** Beside single files also what only sites need that were built beforehand, and what keeps indexes and answers of large sources. */
const BESIDE_SINGLE = [...BESIDE, [/[\\/](view[\\/]prebuilt|open-prebuilt|foresee|kept|ready-answer)\.ts$/, './$1.js']];
const isBesideSingle = (id) => BESIDE_SINGLE.some(([file]) => file.test(id));
const paths = (id) => {
  const [file, place] = BESIDE_SINGLE.find(([file]) => file.test(id)) ?? [];
  return file ? place.replace('$1', path.basename(file.exec(id)[1] ?? '')) : id;
};

/** All files for script tags lie in one folder. */
const workerBeside = replaceCode({
  file: /[\\/]worker[\\/]start\.ts$/,
  replacements: [
    ['IS_BUNDLED: boolean = true', 'IS_BUNDLED = false'],
    ["new URL('../worker.js', script)", "new URL('./worker.js', script)"],
  ],
});

/** What the page and its worker need: together, with all that it imports, so that there is no third file to wait for. */
const ENGINE = /[\\/]src[\\/](?:recommender|shared-work|worker[\\/]local|sources[\\/]is-cms-address)\.ts$/;

/** What also those need who rank nothing. */
const BASE =
  /[\\/]src[\\/](?:errors|slices|locales|options|part|sources[\\/]fetch-resource|corpus[\\/](?:canonical-url|editorial|shard-name|srcset)|page[\\/]page-(?:address|facts)|view[\\/](?:page-language|uses-intl))\.ts$/;

/** What every widget needs once it comes near the viewport. */
const SESSION = /[\\/]src[\\/]view[\\/](?:session|follower|impressions|parsed)\.ts$/;

/** What keeps indexes, and reads them again. */
const KEPT =
  /[\\/]src[\\/](?:worker[\\/](?:kept|change-store)|ranking[\\/](?:snapshot|flat-index|lazy-list|pack))\.ts$/;

/** What turns HTML into text: one file, whether a feed asks for it or an article. */
const HTML = /[\\/]src[\\/]text[\\/](?:html-to-text|entities|scan-markup)\.ts$/;

const CHUNKS = [
  [BASE, 'base'],
  [SESSION, 'session'],
  [HTML, 'html'],
  [KEPT, 'kept'],
];

/** The chunk of a module; undefined where the bundler may decide. */
function chunkOf(id, {getModuleIds, getModuleInfo}) {
  const chunk = CHUNKS.find(([files]) => files.test(id))?.[1];
  if (chunk) return chunk;
  const needed = new Set([...getModuleIds()].filter((id) => ENGINE.test(id)));
  // a set is gone through to what is added on the way
  for (const module of needed) for (const imported of getModuleInfo(module)?.importedIds ?? []) needed.add(imported);
  return needed.has(id) ? 'engine' : undefined;
}

/** What decides what an index looks like, and how a page is read. */
const DECIDING = {
  worker: ['text', 'corpus', 'ranking', 'sources', 'worker'],
  build: ['text', 'page', 'node'],
};

/** A checksum of these sources. */
const fingerprint = {
  name: 'fingerprint',
  async transform(code, id) {
    const [, layer] = /[\\/](worker|build)[\\/]fingerprint\.ts$/.exec(id) ?? [];
    if (!layer) return null;
    const sum = createHash('sha256');
    for (const folder of DECIDING[layer])
      for (const file of (await readdir(`src/${folder}`, {recursive: true}))
        .filter((name) => name.endsWith('.ts'))
        .sort())
        sum.update(await readFile(`src/${folder}/${file}`));
    return {code: code.replace("'source'", `'${sum.digest('hex').slice(0, 16)}'`), map: null};
  },
};

/** A classic script from another origin has no address of its own for import(); its tag has. */
const besideScript = () => ({
  name: 'beside-script',
  renderDynamicImport: ({targetModuleId}) =>
    isBesideSingle(targetModuleId) ? {left: 'import(new URL(', right: ', scriptAddress))'} : null,
  resolveImportMeta: (property) => (property === 'url' ? 'scriptAddress' : null),
});

const single = (input, file, format, plugins = [], intro = '') => ({
  input,
  external: isBesideSingle,
  plugins: [...plugins, workerBeside, fingerprint, ...browserPlugins({module: format === 'es'})],
  output: {file, format, inlineDynamicImports: true, sourcemap: true, paths, intro},
  onwarn,
});

export default [
  // npm: modules kept one to one, not minified; Lit, MiniSearch and the stemmers stay imports. Lists of stop words are
  // copied one by one: through their package's index, many bundlers would load all for each
  {
    input: [
      'src/index.ts',
      'src/element.ts',
      'src/core.ts',
      'src/node.ts',
      'src/worker.ts',
      'src/build.ts',
      'src/build/rank-worker.ts',
      'src/cli.ts',
    ],
    external: [/^node:/, /^(?:lit|@lit)($|\/)/, /^minisearch($|\/)/, /^@orama\/stemmers\//, 'linkedom'],
    plugins: [nodeResolve({browser: true, extensions: ['.ts', '.mjs', '.js']}), fingerprint, typescript()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      // npm packs no folder of the name node_modules
      entryFileNames: ({name}) => `${name.replace('node_modules/', 'vendor/')}.js`,
      sourcemap: true,
    },
    onwarn,
  },
  // script tag, modules: a small first file; the rest comes when the element nears the viewport
  {
    input: {'related-articles': 'src/index.ts', core: 'src/core.ts', worker: 'src/worker.ts'},
    external: isBeside,
    // core.js is imported by people too and is still one file
    preserveEntrySignatures: 'allow-extension',
    plugins: [workerBeside, fingerprint, ...browserPlugins({preamble: COMPILE_AT_ONCE})],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash:6].js',
      onlyExplicitManualChunks: true,
      manualChunks: chunkOf,
      // without a line at the end of each file that leads there: readers would pay for it
      sourcemap: 'hidden',
      paths,
    },
    onwarn,
  },
  // for all three forms: a detector of languages, and each language in a file of its own
  {
    input: 'src/text/languages/index.ts',
    plugins: browserPlugins(),
    output: {dir: 'dist/cdn/languages', format: 'es', chunkFileNames: '[name].js', sourcemap: true},
    onwarn,
  },
  // each with all that it needs: none waits for a file that it shares with others
  ...Object.entries({
    'view/extras': 'extras',
    'view/check-values': 'check-values',
    'view/prebuilt': 'prebuilt',
    'prebuilt/open-prebuilt': 'open-prebuilt',
    'worker/foresee': 'foresee',
    'worker/kept': 'kept',
    'worker/ready-answer': 'ready-answer',
    'sources/odd-xml': 'sites/odd-xml',
  }).map(([name, file]) => ({
    input: `src/${name}.ts`,
    external: (id) => isBeside(id) && !id.endsWith(`${name}.ts`),
    plugins: [fingerprint, ...browserPlugins()],
    output: {
      file: `dist/cdn/${file}.js`,
      format: 'es',
      inlineDynamicImports: true,
      sourcemap: true,
      paths,
    },
    onwarn,
  })),
  {
    input: ['src/page/read-body.ts', 'src/page/complete-article.ts'],
    preserveEntrySignatures: 'allow-extension',
    plugins: browserPlugins(),
    output: {
      dir: 'dist/cdn/page',
      format: 'es',
      chunkFileNames: '[name].js',
      // the second never comes without the first
      manualChunks: (id) =>
        /[\\/](?:read-body|page-(?:address|facts)|parts|walk)\.ts$/.test(id) ? 'read-body' : undefined,
      sourcemap: true,
    },
    onwarn,
  },
  {
    input: ['cms-address', 'site-json', 'named-json', 'rare-feed', 'parse-in-steps'].map(
      (name) => `src/sources/${name}.ts`,
    ),
    preserveEntrySignatures: 'allow-extension',
    plugins: browserPlugins(),
    output: {
      dir: 'dist/cdn/sites',
      format: 'es',
      chunkFileNames: '[name].js',
      // what reads whole sites is asked for when plain names have not sufficed
      manualChunks: (id) => (/[\\/](?:named-json|json-values|slices)\.ts$/.test(id) ? 'named-json' : undefined),
      sourcemap: true,
    },
    onwarn,
  },
  {
    input: 'src/view/words/index.ts',
    plugins: browserPlugins(),
    output: {dir: 'dist/cdn/words', format: 'es', chunkFileNames: '[name].js', sourcemap: true},
    onwarn,
  },
  single('src/index.ts', 'dist/cdn/related-articles.bundle.js', 'es'),
  single(
    'src/cdn.ts',
    'dist/cdn/related-articles.classic.js',
    'iife',
    [besideScript()],
    'const scriptAddress = document.currentScript?.src;',
  ),
];
