import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {userCacheFolder} from '../../src/build/cache-place.ts';
import {RECIPES} from './recipe-site.ts';

/** What npm says where the network is to blame, and not what it was asked for. */
const OFFLINE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED|ERR_SOCKET_TIMEOUT|E5\d\d)\b/;
/** Less than a test has until it has failed. */
const MINUTES = 3;

/** The folder with the packages of a recipe, or why there is none. */
export type Installed = {readonly modules: string} | {readonly unreachable: string};

/**
 * Installs what the lockfile of a recipe names, once, among the user's caches: too much to have every `npm ci` of this
 * repository wait for it.
 *
 * @throws Error where it fails for another reason than the network.
 */
export async function installRecipe(recipe: string): Promise<Installed> {
  const from = path.join(RECIPES, recipe);
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(from, name)));
  const folder = path.join(userCacheFolder(), 'recipes', `${recipe}-${hash.digest('hex').slice(0, 16)}`);
  const modules = path.join(folder, 'node_modules');
  if (existsSync(modules)) return {modules};
  mkdirSync(path.dirname(folder), {recursive: true});
  const aside = mkdtempSync(`${folder}-`);
  try {
    for (const name of ['package.json', 'package-lock.json']) cpSync(path.join(from, name), path.join(aside, name));
    const {code, output} = await runNpm(aside);
    if (code !== 0) {
      const reason = OFFLINE.exec(output)?.[0];
      if (reason) return {unreachable: reason};
      throw new Error(`npm ci for the recipe ${recipe} has failed:\n${output}`);
    }
    // whole or not at all: a run that is killed must leave nothing that looks installed
    if (!existsSync(folder)) renameSync(aside, folder);
    return {modules};
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
}

function runNpm(cwd: string): Promise<{code: number; output: string}> {
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const retries = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve) => {
    const shell = !npm && process.platform === 'win32';
    const child = spawn(program, [...first, ...args, ...retries], {cwd, shell});
    let output = '';
    const timer = setTimeout(() => {
      output += `\nETIMEDOUT: npm was not done after ${MINUTES} minutes.`;
      child.kill();
    }, MINUTES * 60_000);
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({code: code ?? 1, output});
    });
  });
}
