import {readFileSync, writeFileSync} from 'node:fs';
import type {Browser, Page} from 'puppeteer-core';

const MB = 1_000_000;

/** Growth while something went on, in megabytes. */
export interface Growth {
  /** JavaScript's heap at most, as sampled in the page every 10 ms. */
  readonly heap: number;
  /** The memory of the page's process at most, garbage included; none where the system does not tell. */
  readonly process: number | undefined;
}

/** Starts measuring; the answer ends it. */
export async function measureMemory(browser: Browser, page: Page): Promise<() => Promise<Growth>> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const start = await page.evaluate(() => {
    const memory = (performance as unknown as {memory: {usedJSHeapSize: number}}).memory;
    const peak = {value: memory.usedJSHeapSize};
    Object.assign((window as unknown as {hostile: object}).hostile, {peak});
    setInterval(
      () =>
        (peak.value = Math.max(
          peak.value,
          (performance as unknown as {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize,
        )),
      10,
    );
    return peak.value;
  });
  const before = await residentOf(browser, true);
  return async () => {
    const peak = await page.evaluate(() => {
      const {memory} = performance as unknown as {memory: {usedJSHeapSize: number}};
      return Math.max(
        (window as unknown as {hostile: {peak: {value: number}}}).hostile.peak.value,
        memory.usedJSHeapSize,
      );
    });
    const after = await residentOf(browser, false);
    const grown = [...after].map(([pid, size]) => size - (before.get(pid) ?? size));
    return {
      heap: Math.max(0, peak - start) / MB,
      process: grown.length ? Math.max(...grown) / MB : undefined,
    };
  };
}

/** The most memory that each page's process has held, in bytes; `reset` forgets what was before now. Linux only. */
async function residentOf(browser: Browser, reset: boolean): Promise<Map<number, number>> {
  const session = await browser.target().createCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = new Map<number, number>();
  for (const {id, type} of processInfo) {
    if (type !== 'renderer') continue;
    try {
      if (reset) writeFileSync(`/proc/${id}/clear_refs`, '5');
      const [, size = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      sizes.set(id, Number(size) * 1024);
    } catch {
      // another system, or a process that has just ended
    }
  }
  return sizes;
}
