import {existsSync} from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type {Browser} from 'puppeteer-core';
import {findBrowser} from '../../../scripts/browser.mjs';
import {BROWSER_ARGS} from '../../browser-args.mjs';
import {bundleContestant, bundleIdle} from './browser/bundle.ts';
import {CDN, NOTHING, createPages} from './browser/pages.ts';
import type {SiteContent} from './browser/pages.ts';
import {startSite} from './browser/site.ts';
import type {Site} from './browser/site.ts';
import type {SpeedCorpus} from './corpora.ts';
import type {Peers} from './peers.ts';
import {drawSeeds} from './seeds.ts';

/** Pages that one browser reads of a site: each has an article of its own. */
const SEEDS = 4;

/** A browser and a site with pages to view. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
  close(): Promise<void>;
}

/** Why pages cannot be viewed here, or undefined where they can. */
export function missingForBrowser(): string | undefined {
  if (!findBrowser()) return 'no Chrome or Chromium (CHROME_PATH names one)';
  return existsSync(path.join(CDN, 'related-articles.js')) ? undefined : 'no dist/cdn (npm run build makes it)';
}

/** Starts the browser and a site for each corpus; addresses of articles are the site's own. */
export async function setStage(
  corpora: ReadonlyMap<number, SpeedCorpus>,
  {names, peers}: {names: readonly string[]; peers: Peers | undefined},
): Promise<Stage> {
  const scripts = Object.fromEntries([
    ...(await Promise.all(names.map(async (name) => [name, await bundleContestant(name, peers)] as const))),
    [NOTHING, await bundleIdle()],
  ]) as Record<string, string>;
  const contents = new Map([...corpora].map(([size, {articles}]) => [size, toContent(articles)]));
  const site = await startSite(createPages(contents, scripts));
  const browser = await launch();
  return {
    browser,
    site,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Starts the browser that is found on this machine. */
export async function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser()!,
    args: BROWSER_ARGS,
    protocolTimeout: 300_000,
    networkEnabled: false,
  });
}

function toContent(articles: SpeedCorpus['articles']): SiteContent {
  const own = articles.map((article, position) => ({...article, url: `/articles/${position}`}));
  return {articles: own, seeds: drawSeeds(own, SEEDS)};
}
