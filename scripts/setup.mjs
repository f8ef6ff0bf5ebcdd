// Makes a fresh clone ready: installs the packages where they are missing or older than the lockfile, and with
// --browser a browser for the tests. Plain Node, for nothing else may be there yet.
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ensureBrowser} from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;

function installPackages() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const {status} = npm
    ? spawnSync(process.execPath, [npm, ...args], {cwd: root, stdio: 'inherit'})
    : spawnSync('npm', args, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) throw new Error('npm ci failed; see above.');
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
  installPackages();
  if (process.argv.includes('--browser')) ensureBrowser();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
