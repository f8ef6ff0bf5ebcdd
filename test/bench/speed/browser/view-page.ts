import type {BrowserContext, CDPSession, Page} from 'puppeteer-core';
import {bundleObserver} from './bundle.ts';
import {readTrace} from './trace.ts';
import type {MainThread, TraceEvent} from './trace.ts';

/** What one view of a page gave, in milliseconds and bytes. */
export interface View extends Partial<MainThread> {
  /** From the definition of the element (a contestant's first line) to cards in the document. */
  readonly cards: number;
  /** From navigation to cards on the screen. */
  readonly painted: number;
  /** Tasks above 50 ms since then. */
  readonly longTasks: readonly number[];
  /** What the page and its workers hold on to. */
  readonly heap?: number;
  /** Workers that ran when the cards were there. */
  readonly workers: number;
  /** The address that the first card leads to. */
  readonly suggested: string;
}

/** How to view a page. */
export interface ViewOptions {
  /** How many times slower the processor is. Default 1. */
  readonly slowdown?: number;
  /** Whether to trace the main thread. Default no: it costs time itself. */
  readonly trace?: boolean;
  /** Whether to measure memory. Default no. */
  readonly heap?: boolean;
  /** Milliseconds for which the page stays open after all that, for somebody to read it. Default 0. */
  readonly stay?: number;
}

/** Milliseconds until a page that shows nothing is given up. */
const PATIENCE = 180_000;

/** Milliseconds for which a page is traced after its cards are there. */
const AFTERWARDS = 500;

let observer: string | undefined;

/** Opens a page in a context, waits for its cards, and closes it. */
export async function viewPage(
  context: BrowserContext,
  url: string,
  {slowdown = 1, trace = false, heap = false, stay = 0}: ViewOptions = {},
): Promise<View> {
  const page = await context.newPage();
  try {
    const session = await page.createCDPSession();
    await page.setViewport({width: 1000, height: 800});
    observer ??= await bundleObserver();
    await page.evaluateOnNewDocument(observer);
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    if (trace)
      await page.tracing.start({
        categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
      });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(url, {waitUntil: 'domcontentloaded'});
    // not by asking again and again, which would be work for the page
    await withPatience(page.evaluate(() => window.bench.done));
    const workers = page.workers().length;
    // what is done after the cards are there must not hold up the reader either
    if (trace) await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
    const {start, cards, painted, tasks} = await page.evaluate(() => window.bench);
    const suggested = await page.evaluate(
      () =>
        (document.querySelector('related-articles')?.shadowRoot ?? document).querySelector<HTMLAnchorElement>('a[href]')
          ?.href ?? '',
    );
    const longTasks = tasks.filter((task) => task.end > start!).map(({duration}) => duration);
    const view = {
      cards: cards! - start!,
      painted: painted!,
      longTasks,
      workers,
      suggested,
      ...(trace && (await stopTrace(page))),
      ...(heap && {heap: await measureHeap(page, session)}),
    };
    await new Promise((resolve) => setTimeout(resolve, stay));
    return view;
  } finally {
    await page.close();
  }
}

async function stopTrace(page: Page): Promise<MainThread> {
  const json = new TextDecoder().decode(await page.tracing.stop());
  return readTrace((JSON.parse(json) as {traceEvents: TraceEvent[]}).traceEvents);
}

async function measureHeap(page: Page, session: CDPSession): Promise<number> {
  let used = 0;
  for (const client of [session, ...page.workers().map((worker) => worker.client)]) {
    await client.send('HeapProfiler.collectGarbage');
    const usage = (await client.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
    used += usage.usedSize + (usage.backingStorageSize ?? 0);
  }
  return used;
}

async function withPatience(done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page shows no cards')), PATIENCE);
  });
  await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
