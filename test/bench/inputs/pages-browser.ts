import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import puppeteer from 'puppeteer-core';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {findBrowser} from '../../../scripts/browser.mjs';
import {BROWSER_ARGS} from '../../browser-args.mjs';

/** A document to open: its exact bytes, and where it is said to come from. */
export interface ServedPage {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A tab in which functions of a bundled module run on any page. */
export interface PageRunner {
  /** Opens a page, its own scripts switched off and nothing else loaded, and runs an expression in it. */
  run<Result>(page: ServedPage, expression: string): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Starts the browser that the tests use.
 *
 * @param module The module whose exports expressions find as `bench`.
 */
export async function startPageRunner(module: string): Promise<PageRunner> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run npm test, or set CHROME_PATH.');
  const script = await bundle(module);
  // pages that are said to come by http must not be asked for by https
  const browser = await puppeteer.launch({
    executablePath,
    args: [...BROWSER_ARGS, '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable'],
  });
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  let served: ServedPage | undefined;
  tab.on('request', (request) => {
    const answer = served;
    // only the page itself, once: neither its parts nor where it would lead
    served = request.isNavigationRequest() ? undefined : served;
    void (answer && request.isNavigationRequest() ? respond(request, answer) : request.abort()).catch(() => undefined);
  });
  return {
    async run(page, expression) {
      served = page;
      await tab.goto(page.url, {waitUntil: 'domcontentloaded', timeout: 20_000});
      return (await evaluate(tab, `${script};${expression}`)) as never;
    },
    close: () => browser.close(),
  };
}

function respond(request: HTTPRequest, {contentType, bytes}: ServedPage): Promise<void> {
  return request.respond({
    status: 200,
    // scripting stays on, as it is for readers, so that <noscript> is not part of the page
    headers: {'content-type': contentType, 'content-security-policy': "script-src 'none'; frame-src 'none'"},
    body: bytes,
  });
}

/** A page that leads elsewhere by itself may be gone when it is read: then it is asked once more. */
async function evaluate(tab: Page, source: string): Promise<unknown> {
  return tab.evaluate(source).catch(() => tab.evaluate(source));
}

async function bundle(module: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(module, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
