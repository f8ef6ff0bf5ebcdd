import {execFileSync, spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync} from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Finds a Chrome, Chromium or Edge: the one that the environment variable CHROME_PATH names, else one in the PATH,
 * else one in the platform's usual places.
 *
 * @returns {string | undefined} The program's path.
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...(ELSEWHERE[process.platform] ?? [])].find(isWorkingBrowser);
}

/** Finds a browser, or installs one by the platform's own means where that is possible without asking. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const apt = aptCommand();
  if (apt) {
    console.log('No Chrome or Chromium found: installing Chromium (apt-get) …');
    const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
    const [command, ...args] = apt;
    spawnSync(command, [...args, 'update'], options);
    for (const name of ['chromium', 'chromium-browser']) {
      spawnSync(command, [...args, 'install', '-y', '--no-install-recommends', name], options);
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Error(
    'The tests need Chrome or Chromium: install one, or name one by the environment variable CHROME_PATH, and run npm test again.',
  );
}

/** What runs apt-get as root without a password, where this is Debian or Ubuntu. */
function aptCommand() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Ubuntu's package is a stub that only says "install the snap": what cannot tell its version is no browser. */
function isWorkingBrowser(file) {
  try {
    accessSync(file, constants.X_OK);
    if (process.platform !== 'linux') return true;
    return /\d+\.\d+/.test(execFileSync(file, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}));
  } catch {
    return false;
  }
}
