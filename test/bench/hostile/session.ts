import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import puppeteer from 'puppeteer-core';
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {findBrowser} from '../../../scripts/browser.mjs';
import {BROWSER_ARGS} from '../../browser-args.mjs';
import {lost} from './observation.ts';
import type {AddressRow, HostilePage, Observation, PageInput} from './observation.ts';
import type {HostileServer} from './server.ts';

type Task = keyof HostilePage;
type TaskInput = PageInput | AddressRow;

/** What left the pages so far. */
export interface Traffic {
  /** Requests of the page, for the library and for `src`. */
  expected: number;
  /** Requests for other addresses of the source's origin. */
  followed: number;
  /** Pictures of articles, from wherever. */
  pictures: number;
  /** What must not be. */
  readonly faults: string[];
}

/** A browser with the page of the check. */
export interface Session {
  readonly browser: Browser;
  readonly traffic: Traffic;
  /** A fresh page. */
  open(url?: string): Promise<Page>;
  /** Runs inputs in a page that is kept; what a page does not survive is run again, each input alone. */
  run(task: Task, inputs: readonly TaskInput[]): Promise<Observation[]>;
  close(): Promise<void>;
}

/** Starts the browser. No name but this machine's is resolved: what would leave is seen, and goes nowhere. */
export async function startSession(server: HostileServer): Promise<Session> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run npm test, or set CHROME_PATH.');
  const script = await bundle();
  const browser = await puppeteer.launch({
    executablePath,
    args: [
      ...BROWSER_ARGS,
      '--enable-precise-memory-info',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    protocolTimeout: 120_000,
  });
  const traffic: Traffic = {expected: 0, followed: 0, pictures: 0, faults: []};
  let kept: Page | undefined;

  const open = async (url = `${server.site}/page.html`): Promise<Page> => {
    const page = await browser.newPage();
    page.on('request', (request) => {
      watch(request, server, traffic);
    });
    page.on('pageerror', (error) => traffic.faults.push(`page error: ${String(error)}`));
    page.on('dialog', (dialog) => {
      traffic.faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('framenavigated', (frame) => {
      if (frame.url() !== url && frame.url() !== 'about:blank') traffic.faults.push(`navigated to ${frame.url()}`);
    });
    await page.evaluateOnNewDocument(script);
    await page.goto(url, {waitUntil: 'load', timeout: 60_000});
    // Puppeteer's own ways to wait call Function, which is trapped
    await page.evaluate(() => customElements.whenDefined('related-articles').then(() => true));
    return page;
  };

  const attempt = async (
    task: Task,
    inputs: readonly TaskInput[],
    timeout: number,
  ): Promise<Observation[] | undefined> => {
    kept ??= await open();
    const page = kept;
    const before = traffic.faults.length;
    const result = await Promise.race([
      page.evaluate(
        (name, list) =>
          (window as unknown as {hostile: Record<string, (list: unknown) => Promise<unknown>>}).hostile[name]?.(list),
        task,
        inputs as unknown as Record<string, string>[],
      ) as Promise<Observation[]>,
      wait(timeout, undefined, {ref: false}),
    ]).catch(() => undefined);
    if (result && traffic.faults.length === before) return result;
    kept = undefined;
    // a page that hangs does not close, either
    void page.close().catch(() => undefined);
    const faults = traffic.faults.slice(before);
    return result && inputs.length === 1
      ? result.map((one) => ({...one, faults: [...one.faults, ...faults]}))
      : undefined;
  };

  return {
    browser,
    traffic,
    open,
    async run(task, inputs) {
      const together = await attempt(task, inputs, 60_000);
      if (together) return together;
      const alone: Observation[] = [];
      for (const input of inputs) {
        const [one = lost(input.id, 'the page hung or crashed')] = (await attempt(task, [input], 40_000)) ?? [];
        alone.push(one);
      }
      return alone;
    },
    close: () => browser.close(),
  };
}

/** Sorts a request: the page's and the library's, the source's own origin, pictures; anything else is a fault. */
function watch(request: HTTPRequest, {site, source}: HostileServer, traffic: Traffic): void {
  const url = request.url();
  if (request.resourceType() === 'image') {
    traffic.pictures++;
    if (!/^https?:/.test(url)) traffic.faults.push(`picture from ${url}`);
  } else if (url.startsWith(`${site}/`) || url.startsWith(`${source}/input/`)) traffic.expected++;
  else if (url.startsWith(`${source}/`)) traffic.followed++;
  else if (url !== 'data:,') traffic.faults.push(`request (${request.resourceType()}) for ${url}`);
}

/** What runs in the page, as one script. */
async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
