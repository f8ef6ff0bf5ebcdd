import type {Browser, Page} from 'puppeteer-core';

/** What a reader feels of a page. */
export interface Vitals {
  /** When the largest thing in view was painted, in milliseconds. */
  readonly lcp: number;
  /** How much moved that nobody had touched, until the end of the page had been scrolled to. */
  readonly cls: number;
  /** Milliseconds by which tasks after the first paint were longer than 50 ms, until then. */
  readonly tbt: number;
}

declare global {
  interface Window {
    vitals: {lcp: number; cls: number; tasks: {start: number; duration: number}[]};
  }
}

/** Milliseconds without anything happening after which a page has settled. */
const QUIET = 1_500;

/** Views a page as a reader with a phone does, who reads to the end. */
export async function viewVitals(browser: Browser, url: string, slowdown: number): Promise<Vitals> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await page.setViewport({width: 412, height: 823, isMobile: true, hasTouch: true, deviceScaleFactor: 1});
    await page.evaluateOnNewDocument(observeVitals);
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    await page.goto(url, {waitUntil: 'load'});
    await pause(QUIET);
    await scrollThrough(page);
    await pause(QUIET);
    return await page.evaluate(() => {
      const {lcp, cls, tasks} = window.vitals;
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const late = tasks.filter(({start}) => start >= paint);
      return {lcp, cls, tbt: late.reduce((sum, {duration}) => sum + Math.max(0, duration - 50), 0)};
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else. */
function observeVitals(): void {
  window.vitals = {lcp: 0, cls: 0, tasks: []};
  new PerformanceObserver((list) => {
    for (const {startTime} of list.getEntries()) window.vitals.lcp = startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[])
      if (!entry.hadRecentInput) window.vitals.cls += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) window.vitals.tasks.push({start: startTime, duration});
  }).observe({type: 'longtask', buffered: true});
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 400) {
    // wheels do not turn on phones, and what scripts scroll is no input that would excuse shifts
    await page.evaluate((top) => scrollTo(0, top), y);
    await pause(100);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
