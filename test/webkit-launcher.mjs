// Runs tests in WebKitGTK's own small browser over plain WebDriver, on an X server without a screen. To the test
// runner's commands (setViewport, sendKeys, sendMouse) it looks like a page of puppeteer.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** WebDriver's names of the keys that have no character. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = {left: 0, middle: 1, right: 2};

/** The toolbar would keep the window from getting as narrow as a phone. */
const STYLE =
  '* {min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0);}';

/** Ends a program when its parent ends, even when the parent is killed and can do nothing any more. */
const LEASH = ['/usr/bin/setpriv', '--pdeathsig', 'TERM', '--'];

/** The largest window. The screen is twice as large, for the window has the focus only where the pointer is: in the middle. */
const SCREEN = {width: 1920, height: 1400};

/** Longer than any command takes: an unanswered one is an error instead of a run that never ends. */
const PATIENCE = 30_000;

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** One browser with its own driver and X server. */
class WebKit {
  #programs;
  #children = [];
  #home = '';
  #driver = '';
  #session = '';

  constructor(programs) {
    this.#programs = programs;
  }

  async start() {
    this.#home = mkdtempSync(path.join(tmpdir(), 'related-articles-webkit-'));
    process.on('exit', this.#end);
    mkdirSync(path.join(this.#home, 'gtk-3.0'));
    writeFileSync(path.join(this.#home, 'gtk-3.0/gtk.css'), STYLE);
    // with -displayfd the server takes a free display and tells which
    const server = this.#spawn(
      this.#programs.display,
      ['-displayfd', '3', '-screen', '0', `${2 * SCREEN.width}x${2 * SCREEN.height}x24`, '-nolisten', 'tcp'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
    );
    const display = await Promise.race([
      once(server.stdio[3], 'data').then(([number]) => String(number).trim()),
      once(server, 'close').then(() => Promise.reject(new Error('Xvfb ended before it had a display.'))),
    ]);
    const port = await freePort();
    const folders = ['HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];
    const driver = this.#spawn(this.#programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...Object.fromEntries(folders.map((name) => [name, this.#home])),
        DISPLAY: `:${display}`,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    });
    this.#driver = `http://127.0.0.1:${port}`;
    while (!(await this.#send('GET', '/status').catch(() => undefined))?.ready) {
      if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended before it was ready.');
      await wait(50);
    }
    const {sessionId} = await this.#send('POST', '/session', {
      capabilities: {
        alwaysMatch: {'webkitgtk:browserOptions': {binary: this.#programs.browser, args: ['--automation']}},
      },
    });
    this.#session = `/session/${sessionId}`;
    await this.call('POST', '/timeouts', {script: PATIENCE, pageLoad: PATIENCE});
    await this.call('POST', '/window/rect', {x: SCREEN.width - 2, y: SCREEN.height - 2});
    return this;
  }

  async stop() {
    await this.call('DELETE', '').catch(() => undefined);
    for (const child of [...this.#children].reverse()) {
      if (child.exitCode !== null || child.signalCode) continue;
      child.kill();
      await Promise.race([once(child, 'close'), wait(3000, undefined, {ref: false})]);
    }
    process.off('exit', this.#end);
    this.#end();
  }

  /** What is still possible while this process ends: nothing that would have to wait. */
  #end = () => {
    // the driver is asked, not killed: it takes its browser with it
    for (const child of this.#children) if (child.exitCode === null && !child.signalCode) child.kill();
    rmSync(this.#home, {recursive: true, force: true});
  };

  #spawn(program, args, options) {
    const [command, ...all] = [...(existsSync(LEASH[0]) ? LEASH : []), program, ...args];
    const child = spawn(command, all, options);
    child.on('error', (error) => console.error(`${program}: ${error.message}`));
    this.#children.push(child);
    return child;
  }

  async #send(method, at, body) {
    const response = await fetch(this.#driver + at, {
      method,
      signal: AbortSignal.timeout(2 * PATIENCE),
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** Sends a command of the session. */
  call(method, at, body) {
    return this.#send(method, this.#session + at, body);
  }

  run(script) {
    return this.call('POST', '/execute/sync', {script, args: []});
  }

  goto(url) {
    return this.call('POST', '/url', {url});
  }

  /** Sets the size of what is within the window's borders, which the driver cannot. */
  async setViewport({width, height}) {
    for (let tries = 0; tries < 20; tries++) {
      const [innerWidth, innerHeight] = await this.run('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.call('GET', '/window/rect');
      await this.call('POST', '/window/rect', {
        width: outer.width - innerWidth + width,
        height: outer.height - innerHeight + height,
      });
      await wait(50);
    }
    throw new Error(`WebKitGTK's window cannot be ${width}×${height}.`);
  }

  #keys(...actions) {
    return this.call('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  #pointer(...actions) {
    return this.call('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });
  }

  keyboard = {
    down: (key) => this.#keys({type: 'keyDown', value: KEYS[key] ?? key}),
    up: (key) => this.#keys({type: 'keyUp', value: KEYS[key] ?? key}),
    press: (key) => this.keyboard.type([key]),
    type: (text) =>
      this.#keys(...[...text].flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({type, value: KEYS[key] ?? key})))),
  };

  mouse = {
    move: (x, y) => this.#pointer({type: 'pointerMove', duration: 0, x, y}),
    down: ({button = 'left'} = {}) => this.#pointer({type: 'pointerDown', button: BUTTONS[button]}),
    up: ({button = 'left'} = {}) => this.#pointer({type: 'pointerUp', button: BUTTONS[button]}),
    click: (x, y, {button = 'left'} = {}) =>
      this.#pointer(
        {type: 'pointerMove', duration: 0, x, y},
        {type: 'pointerDown', button: BUTTONS[button]},
        {type: 'pointerUp', button: BUTTONS[button]},
      ),
    reset: async () => {
      await this.release();
      await this.mouse.move(0, 0);
    },
  };

  /** Lets go of all keys and buttons. */
  release() {
    return this.call('DELETE', '/actions');
  }
}

/**
 * A launcher for @web/test-runner.
 *
 * @param {{browser: string, driver: string, display: string}} programs What findWebKit has found.
 */
export function webkitLauncher(programs) {
  let started;
  let page;
  let active = '';
  return {
    name: 'WebKit',
    type: 'puppeteer',
    // one window: a second one would take the focus from the first
    concurrency: 1,
    async startSession(id, url) {
      if (!started) {
        const webkit = new WebKit(programs);
        started = webkit.start().catch(async (error) => {
          await webkit.stop();
          throw error;
        });
      }
      page = await started;
      active = id;
      await page.setViewport({width: 800, height: 600});
      await page.goto(url);
    },
    isActive: (id) => id === active,
    getPage: () => page,
    getBrowserUrl: () => page.call('GET', '/url'),
    async stopSession() {
      active = '';
      await page.release();
      await page.goto('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session here.')),
    stop: async () => {
      const webkit = await started?.catch(() => undefined);
      await webkit?.stop();
    },
  };
}
