import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program with the terminal's output, and keeps a copy of what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{code: number, output: string}>} `code` 1 also when the program cannot be started.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options});
    let output = '';
    const copy = (to) => (data) => {
      output += data;
      to.write(data);
    };
    child.stdout?.on('data', copy(process.stdout));
    child.stderr?.on('data', copy(process.stderr));
    child.on('error', (error) => resolve({code: 1, output: `${output}${error.message}\n`}));
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

/**
 * Runs a JavaScript file, or the program that a package installs, with this Node.
 *
 * @param {string} file A path from the root, or `package:path` for a file of an installed package.
 * @param {string[]} [args]
 */
export function runNode(file, args = []) {
  const [name, inside] = file.split(':');
  const script = inside
    ? path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), inside)
    : path.join(root, file);
  return run(process.execPath, [script, ...args]);
}

/** The files of a folder (from the root) whose names end so, sorted. Node 20 has no glob of its own. */
export function glob(folder, ending) {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(root, folder, name));
}
