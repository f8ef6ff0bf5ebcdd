import {createHash} from 'node:crypto';
import {accessSync, constants, statSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';

/** What of a machine decides where caches belong. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder in which the program runs. */
  readonly folder: string;
}

const NAME = 'related-articles';

const here = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  folder: process.cwd(),
});

/**
 * The file in which is kept what was read for a folder that is written: never in that folder, for it may be published. It lies
 * with the other caches of a project (`node_modules/.cache`), and where there is no project with those of the user.
 *
 * @param out - The folder that is written.
 * @returns undefined where neither can be written: then nothing is kept.
 */
export function cacheFileFor(out: string, surroundings = here()): string | undefined {
  const name = `${createHash('sha256').update(path.resolve(surroundings.folder, out)).digest('hex').slice(0, 16)}.jsonl`;
  const modules = nearestModules(surroundings.folder);
  const places = [modules && path.join(modules, '.cache', NAME), userCacheFolder(surroundings)];
  const place = places.find((folder) => folder && isWritable(folder));
  return place && path.join(place, name);
}

/** The folder of this program among the user's caches, where the system wants it. It may not be there yet. */
export function userCacheFolder({platform, env, home}: Surroundings = here()): string {
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), NAME, 'Cache');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', NAME);
  const stated = env['XDG_CACHE_HOME'];
  // the specification has relative ones passed over
  return path.join(stated && path.isAbsolute(stated) ? stated : path.join(home, '.cache'), NAME);
}

/** `node_modules` in a folder, or the next one above. */
function nearestModules(folder: string): string | undefined {
  const modules = path.join(folder, 'node_modules');
  if (statSync(modules, {throwIfNoEntry: false})?.isDirectory()) return modules;
  const above = path.dirname(folder);
  return above === folder ? undefined : nearestModules(above);
}

/** Whether files can be made in a folder, or the folder itself. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch (error) {
    const above = path.dirname(folder);
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && above !== folder && isWritable(above);
  }
}
