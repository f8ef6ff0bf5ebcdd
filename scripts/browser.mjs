import {execFileSync, spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import path from 'node:path';

/** The engines that can run the browser tests. `npm test` takes the first, `npm run test:browsers` takes all. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);
const below = (folders, ...files) => folders.flatMap((folder) => files.map((file) => path.join(folder, file)));

const BROWSERS = {
  chromium: {
    title: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
    elsewhere: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: below(PROGRAM_FILES, 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    },
    packages: [['chromium'], ['chromium-browser']],
    find: findBrowser,
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    elsewhere: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: below(PROGRAM_FILES, 'Mozilla Firefox/firefox.exe'),
    },
    packages: [['firefox-esr'], ['firefox']],
    find: findFirefox,
  },
  webkit: {
    title: 'WebKitGTK',
    variable: 'WEBKIT_PATH',
    names: ['MiniBrowser'],
    packages: [['webkit2gtk-driver', 'xvfb']],
    find: findWebKit,
  },
};

/**
 * Finds a Chrome, Chromium or Edge: the one that the environment variable CHROME_PATH names, else one in the PATH,
 * else one in the platform's usual places.
 *
 * @returns {string | undefined} The program's path.
 */
export function findBrowser() {
  return findProgram(BROWSERS.chromium);
}

/**
 * Finds a Firefox in the same way; FIREFOX_PATH names one.
 *
 * @returns {string | undefined} The program's path.
 */
function findFirefox() {
  return findProgram(BROWSERS.firefox);
}

/**
 * Finds what runs WebKit: WebKitGTK's small browser (WEBKIT_PATH names one), its driver, and an X server without a
 * screen.
 *
 * @returns {{browser: string, driver: string, display: string} | undefined} The programs' paths.
 */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const browser = named('WEBKIT_PATH') ?? miniBrowsers().find(isExecutable);
  const [driver, display] = ['WebKitWebDriver', 'Xvfb'].map((name) => inPath([name]).find(isExecutable));
  return browser && driver && display ? {browser, driver, display} : undefined;
}

/** Finds a browser, or installs one by the platform's own means where that is possible without asking. */
export function ensureBrowser() {
  return ensureEngine('chromium');
}

/**
 * Finds an engine in the same way.
 *
 * @param {string} engine One of ENGINES.
 * @returns What its `find…` returns.
 */
export function ensureEngine(engine) {
  const {title, variable, packages, find} = BROWSERS[engine];
  const found = find();
  if (found) return found;
  const apt = aptCommand();
  if (apt) {
    console.log(`No ${title} found: installing ${packages[0].join(' and ')} (apt-get) …`);
    const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
    const [command, ...args] = apt;
    spawnSync(command, [...args, 'update'], options);
    for (const names of packages) {
      spawnSync(command, [...args, 'install', '-y', '--no-install-recommends', ...names], options);
      const installed = find();
      if (installed) return installed;
    }
  }
  throw new Error(
    engine === 'webkit' && process.platform !== 'linux'
      ? 'WebKitGTK runs on Linux only.'
      : `The tests need ${title}: install ${engine === 'webkit' ? packages[0].join(' and ') : 'one'}, or name one by the environment variable ${variable}, and run the command again.`,
  );
}

/** What runs apt-get as root without a password, where this is Debian or Ubuntu. */
function aptCommand() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** The program that an environment variable names. */
function named(variable) {
  const file = process.env[variable];
  if (file && !existsSync(file)) throw new Error(`${variable} names ${file}, which does not exist.`);
  return file || undefined;
}

function findProgram({variable, names, elsewhere}) {
  return named(variable) ?? [...inPath(names), ...(elsewhere[process.platform] ?? [])].find(isWorkingBrowser);
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** WebKitGTK's browser is no command: it lies beside the library, in the architecture's folder. */
function miniBrowsers() {
  return ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      ['.', ...readdirSync(folder).filter((name) => name.endsWith('-linux-gnu'))].map((name) =>
        path.join(folder, name),
      ),
    )
    .flatMap((folder) => below([folder], 'webkit2gtk-4.1/MiniBrowser', 'webkit2gtk-4.0/MiniBrowser'));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's package is a stub that only says "install the snap": what cannot tell its version is no browser. */
function isWorkingBrowser(file) {
  if (!isExecutable(file)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return /\d+\.\d+/.test(execFileSync(file, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}));
  } catch {
    return false;
  }
}
