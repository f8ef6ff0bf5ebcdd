import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Contestant, JsonArticle} from './contestants/contestant.ts';
import {createFlexSearch, createFuse, createFuseByTitle, createLunr, createOrama} from './contestants/libraries.ts';
import type {FlexSearchLibrary, FuseLibrary, LunrLibrary, OramaLibrary} from './contestants/libraries.ts';

const LIST = fileURLToPath(new URL('peers/package.json', import.meta.url));

/** A folder with the libraries compared with, which are no dependencies of this project. */
export interface Peers {
  readonly folder: string;
  /** What was installed, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Installs the libraries into a temporary folder unless an earlier run has; undefined where npm cannot. */
export function installPeers(): Peers | undefined {
  const list = readFileSync(LIST);
  const {dependencies} = JSON.parse(list.toString()) as {dependencies: Record<string, string>};
  const digest = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const folder = path.join(tmpdir(), `related-articles-bench-peers-${digest}`);
  const done = path.join(folder, 'installed');
  if (!existsSync(done)) {
    mkdirSync(folder, {recursive: true});
    copyFileSync(LIST, path.join(folder, 'package.json'));
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline'];
    const {status} = spawnSync('npm', args, {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
      shell: process.platform === 'win32',
    });
    if (status !== 0) return undefined;
    writeFileSync(done, '');
  }
  return {folder, versions: dependencies};
}

/** The search libraries, as contestants. */
export async function loadPeers({folder}: Peers): Promise<Contestant<JsonArticle[]>[]> {
  const {resolve} = createRequire(path.join(folder, 'package.json'));
  const load = async (name: string): Promise<{default: unknown}> =>
    (await import(pathToFileURL(resolve(name)).href)) as {default: unknown};
  const [flexSearch, lunr, orama, fuse] = await Promise.all(
    ['flexsearch', 'lunr', '@orama/orama', 'fuse.js'].map(load),
  );
  return [
    createFlexSearch(unwrap(flexSearch) as FlexSearchLibrary),
    createLunr(unwrap(lunr) as LunrLibrary),
    createOrama(orama as unknown as OramaLibrary),
    createFuse(unwrap(fuse) as FuseLibrary),
    createFuseByTitle(unwrap(fuse) as FuseLibrary),
  ];
}

/** What a module of either kind gives by default. */
function unwrap(module: {default: unknown} | undefined): unknown {
  const {default: inner} = module!;
  return typeof inner === 'object' && inner !== null && 'default' in inner ? inner.default : inner;
}
