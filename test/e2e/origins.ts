import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {serve} from '../../scripts/serve.mjs';
import {startBrowser} from './browser.ts';
import type {TestBrowser} from './browser.ts';

/** A browser and three origins: a page's own, and those of the script and of the feeds, which let others read. */
export interface Origins {
  readonly browser: TestBrowser;
  readonly cdn: string;
  readonly feeds: string;
  readonly site: string;
  /** The page's own folder. */
  readonly folder: string;
  /** Puts a file into it. */
  readonly write: (name: string, content: string) => Promise<void>;
  close(): Promise<void>;
}

/** Starts everything; feeds are served from `feedFolder`, or else from the page's own folder. */
export async function startOrigins(feedFolder?: string): Promise<Origins> {
  const folder = await mkdtemp(path.join(tmpdir(), 'related-articles-'));
  const cdnFolder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
  const [browser, cdn, feeds, site] = await Promise.all([
    startBrowser(),
    serve({root: cdnFolder, cors: true}),
    serve({root: feedFolder ?? folder, cors: true}),
    serve({root: folder}),
  ]);
  return {
    browser,
    cdn: cdn.origin,
    feeds: feeds.origin,
    site: site.origin,
    folder,
    write: (name, content) => writeFile(path.join(folder, name), content),
    async close() {
      await Promise.all([browser.close(), cdn.close(), feeds.close(), site.close()]);
      await rm(folder, {recursive: true});
    },
  };
}
