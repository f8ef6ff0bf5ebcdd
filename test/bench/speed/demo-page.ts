import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser} from 'puppeteer-core';
import {buildDemo} from '../../../scripts/build-demo.mjs';
import {serve} from '../../../scripts/serve.mjs';
import {viewVitals} from './browser/vitals.ts';
import type {Vitals} from './browser/vitals.ts';
import type {Measurements} from './limits.ts';
import {launch} from './prepare-browser.ts';
import {spreadOf} from './statistics.ts';
import {digits} from './table.ts';
import type {TitledTable} from './tables-node.ts';

/** Views of one article of the demo newspaper, with the widget and without its script. */
export interface DemoReport {
  readonly with: Vitals[];
  readonly without: Vitals[];
}

const STORY = 'local/ferries-to-sail-again-on-monday-after-roster-deal';
const SLOWDOWN = 4;
/** How our script comes into a page. */
const SCRIPT = /<(?:script|link)\b[^>]*related-articles\/[^>]*\.js[^>]*>(?:\s*<\/script>)?/g;

/** Views the page by turns, both ways, each time by a browser that knows nothing of the site. */
export async function runDemo(rounds: number): Promise<DemoReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'related-articles-'));
  const site = await serve({root: folder});
  const browser = await launch();
  try {
    await buildDemo({outDir: folder, siteUrl: site.origin});
    const html = await readFile(path.join(folder, STORY, 'index.html'), 'utf8');
    const bare = html.replaceAll(SCRIPT, '');
    if (bare === html) throw new Error('the page of the demo has no script of ours');
    await writeFile(path.join(folder, STORY, 'without.html'), bare);
    return await view(browser, `${site.origin}/${STORY}/`, rounds);
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, {recursive: true});
  }
}

const KINDS = ['with', 'without'] as const;

async function view(browser: Browser, address: string, rounds: number): Promise<DemoReport> {
  const report: DemoReport = {with: [], without: []};
  // the first view of a browser is slower
  for (let round = -1; round < rounds; round++)
    for (const kind of round % 2 ? KINDS : KINDS.toReversed()) {
      const file = kind === 'with' ? '' : 'without.html';
      const vitals = await viewVitals(browser, address + file, SLOWDOWN);
      if (round >= 0) report[kind].push(vitals);
    }
  return report;
}

const VITALS = {lcp: 'LCP', cls: 'CLS', tbt: 'total blocking time'} as const;

/** What the widget adds, medians. LCP comes in frames, so it is no ratio but a difference. */
export function measureDemo(report: DemoReport): Measurements {
  return Object.fromEntries(
    Object.entries(VITALS).map(([key, name]) => [
      `demo page: ${name} added, ${SLOWDOWN}×`,
      Math.max(0, middle(report.with, key) - middle(report.without, key)),
    ]),
  );
}

/** As a table. */
export function tabulateDemo(report: DemoReport): TitledTable {
  const cells = (views: readonly Vitals[], key: keyof Vitals): string => {
    const {median, min, max} = spreadOf(views.map((vitals) => vitals[key]));
    return `${digits(median)} (${digits(min)}–${digits(max)})`;
  };
  return {
    title: `An article of the demo newspaper on a phone's screen, processor ${SLOWDOWN}× slower, medians of ${report.with.length} views`,
    rows: [
      ['', 'with the widget', 'without its script'],
      ...Object.entries(VITALS).map(([key, name]) => [
        key === 'cls' ? name : `${name}, ms`,
        cells(report.with, key as keyof Vitals),
        cells(report.without, key as keyof Vitals),
      ]),
    ],
  };
}

function middle(views: readonly Vitals[], key: string): number {
  return spreadOf(views.map((vitals) => vitals[key as keyof Vitals])).median;
}
