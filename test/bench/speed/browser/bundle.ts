import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Peers} from '../peers.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** How each contestant that is a library comes into a page: its import, and what makes a contestant of it. */
const ENTRIES: Readonly<Record<string, string>> = {
  MiniSearch: "import {miniSearch as contestant} from '../contestants/minisearch.ts';",
  'TF-IDF cosine': "import {cosine as contestant} from '../contestants/cosine.ts';",
  FlexSearch: entry("import library from 'flexsearch';", 'createFlexSearch'),
  Lunr: entry("import library from 'lunr';", 'createLunr'),
  Orama: entry(
    "import {create, insertMultiple, search} from '@orama/orama'; const library = {create, insertMultiple, search};",
    'createOrama',
  ),
  'Fuse.js': entry("import library from 'fuse.js';", 'createFuse'),
};

function entry(load: string, make: string): string {
  return `${load} import {${make}} from '../contestants/libraries.ts'; const contestant = ${make}(library);`;
}

/** Names of the contestants that can be put into a page. */
export function bundledNames(peers: Peers | undefined): string[] {
  return Object.keys(ENTRIES).filter((name) => peers ?? !ENTRIES[name]!.includes('library'));
}

/** A contestant's script for a page, minified. */
export async function bundleContestant(name: string, peers: Peers | undefined): Promise<string> {
  return bundle(`${ENTRIES[name]!} import {runPage} from './contestant-page.ts'; void runPage(contestant);`, {
    nodePaths: peers ? [path.join(peers.folder, 'node_modules')] : [],
  });
}

/** The script of a page that does nothing. */
export function bundleIdle(): Promise<string> {
  return bundle("import {runIdle} from './idle-page.ts'; runIdle();", {nodePaths: []});
}

/** The script of `observe.ts` as text: functions that are compiled on the way here call helpers that pages lack. */
export function bundleObserver(): Promise<string> {
  return bundle("import {observe} from './observe.ts'; observe();", {nodePaths: []});
}

/** Bundles some code as browsers load it. */
export async function bundle(code: string, {nodePaths}: {nodePaths: string[]}): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: HERE, loader: 'ts'},
    nodePaths,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
