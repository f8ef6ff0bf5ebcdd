import puppeteer from 'puppeteer-core';
import type {Browser, Page, Viewport} from 'puppeteer-core';
import {findBrowser} from '../../scripts/browser.mjs';
import {BROWSER_ARGS} from '../browser-args.mjs';

/** A running browser and the faults that its pages have told. */
export interface TestBrowser {
  /** Opens a page and waits until it has loaded; `prepare` gets it before it goes anywhere. */
  open(url: string, viewport?: Viewport, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Uncaught errors and console errors of all pages so far. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Starts the browser that `npm test` has found. */
export async function startBrowser(): Promise<TestBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run npm test, or set CHROME_PATH.');
  const browser: Browser = await puppeteer.launch({executablePath, args: BROWSER_ARGS});
  const faults: string[] = [];
  return {
    faults,
    async open(url, viewport = {width: 1000, height: 800}, prepare) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.setViewport(viewport);
      await prepare?.(page);
      await page.goto(url, {waitUntil: 'load'});
      return page;
    },
    close: () => browser.close(),
  };
}

/** What a widget shows, once it shows something or has given up. */
export async function shown(page: Page, selector = 'related-articles'): Promise<{title: string; href: string}[]> {
  await page.waitForSelector(selector);
  await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), selector);
  await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      return element?.shadowRoot?.querySelector('a') ?? element?.matches(':state(empty), :state(error)');
    },
    {},
    selector,
  );
  return page.evaluate(
    (wanted) =>
      [...(document.querySelector(wanted)?.shadowRoot?.querySelectorAll('a') ?? [])].map(({textContent, href}) => ({
        title: textContent,
        href,
      })),
    selector,
  );
}
