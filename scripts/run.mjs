import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
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
 * Runs a JavaScript file with this Node.
 *
 * @param {string} file A path from the root.
 * @param {string[]} [args]
 */
export const runNode = (file, args = []) => run(process.execPath, [path.join(root, file), ...args]);

/** The files of a folder (from the root) whose names end so, sorted. Node 20 has no glob of its own. */
export function glob(folder, ending) {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(root, folder, name));
}
