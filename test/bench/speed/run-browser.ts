import type {Browser} from 'puppeteer-core';
import {NOTHING, addressOf, sourceOf} from './browser/pages.ts';
import type {Mode} from './browser/pages.ts';
import type {Site} from './browser/site.ts';
import {viewPage} from './browser/view-page.ts';
import type {View, ViewOptions} from './browser/view-page.ts';

/** One engine on one kind of page, round by round. */
export interface BrowserReport {
  readonly size: number;
  /** How many times slower the processor was. */
  readonly slowdown: number;
  /** `ours`, or the name of a contestant. */
  readonly engine: string;
  readonly mode: Mode;
  /** Views by a browser that knows nothing of the site. */
  readonly first: View[];
  /** After each of them one of a page that does nothing for as long, by a browser that knows nothing either; ours only. */
  readonly idle: View[];
  /** Views of the first suggestion, by the same browser, after some seconds; ours only. */
  readonly followed: View[];
  /** Views of another article right after, by the same browser; ours only. */
  readonly second: View[];
  /** Bytes over the wire in the first view. */
  scripts: number;
  source: number;
  /** Requests for the source in these two views. */
  secondRequests: number;
  /** Bytes of memory with the cards on the screen. */
  heap?: number;
  /** Whether a further view waits when the source is late; measured once. */
  waits?: boolean;
}

/** What to measure in the browser. */
export interface BrowserJob {
  readonly size: number;
  readonly slowdown: number;
  readonly rounds: number;
  /** Names of contestants to run beside ours. */
  readonly contestants: readonly string[];
  /** Whether to measure memory. */
  readonly heap: boolean;
}

/** Milliseconds for which the first page is read. */
const READING = 2_000;

/** Milliseconds by which the source is late to see whether anyone waits for it. */
const LATE = 2_000;

/** Views pages by turns, each in a fresh browser context. */
export async function runBrowser(browser: Browser, site: Site, job: BrowserJob): Promise<BrowserReport[]> {
  const {size, slowdown, rounds, contestants, heap} = job;
  const common = {size, slowdown, scripts: 0, source: 0, secondRequests: 0};
  const reports: BrowserReport[] = [
    ...(['worker', 'in thread'] as const).map((mode) => ({
      ...common,
      engine: 'ours',
      mode,
      first: [],
      idle: [],
      followed: [],
      second: [],
    })),
    ...contestants.map((engine) => ({
      ...common,
      engine,
      mode: 'in thread' as const,
      first: [],
      idle: [],
      followed: [],
      second: [],
    })),
  ];
  for (let round = 0; round < rounds; round++)
    for (const report of reports) await viewTwice(browser, site, report, round === rounds - 1);
  if (heap) for (const report of reports) report.heap = await measureHeap(browser, site, report);
  return reports;
}

async function viewTwice(browser: Browser, site: Site, report: BrowserReport, isLast: boolean): Promise<void> {
  const {size, slowdown, engine, mode} = report;
  const source = sourceOf(size);
  const view = (seed: number, {article, ...options}: ViewOptions & {article?: string} = {}): Promise<View> =>
    viewPage(context, site.origin + addressOf({size, seed, article, engine, mode}), {slowdown, ...options});
  const context = await browser.createBrowserContext();
  site.forget();
  const isOurs = engine === 'ours';
  const first = await view(0, {trace: true, stay: isOurs ? READING : 0});
  report.first.push(first);
  report.scripts = sumBytes(site, (path) => path.endsWith('.js'));
  report.source = sumBytes(site, (path) => path === source);
  if (isOurs) {
    site.forget();
    report.followed.push(await view(0, {article: new URL(first.suggested).pathname}));
    report.second.push(await view(1));
    report.secondRequests = site.served.filter(({path}) => path === source).length;
    if (isLast && slowdown === 1 && mode === 'worker') report.waits = await waitsForSource(site, source, () => view(2));
  }
  await context.close();
  if (isOurs) report.idle.push(await viewIdle(browser, site, report, first.cards));
}

async function viewIdle(browser: Browser, site: Site, report: BrowserReport, wait: number): Promise<View> {
  const {size, slowdown, mode} = report;
  const context = await browser.createBrowserContext();
  const address = addressOf({size, seed: 0, engine: NOTHING, mode, wait: Math.round(wait)});
  const view = await viewPage(context, site.origin + address, {slowdown, trace: true});
  await context.close();
  return view;
}

async function measureHeap(browser: Browser, site: Site, report: BrowserReport): Promise<number> {
  const context = await browser.createBrowserContext();
  const {heap = NaN} = await viewPage(context, site.origin + addressOf({...report, seed: 0}), {heap: true});
  await context.close();
  return heap;
}

async function waitsForSource(site: Site, source: string, view: () => Promise<View>): Promise<boolean> {
  const usual = await view();
  site.hold(source, LATE);
  const held = await view();
  site.hold(source, 0);
  return held.cards - usual.cards > LATE / 2;
}

function sumBytes({served}: Site, counts: (path: string) => boolean): number {
  return served.filter(({path}) => counts(path)).reduce((sum, {bytes}) => sum + bytes, 0);
}
