import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {SetArticle} from '../../relevance/read-set.ts';
import {toBytes} from '../corpora.ts';
import type {Seed} from '../contestants/contestant.ts';
import type {Resource} from './site.ts';

/** The files for script tags; `npm run build` makes them. */
export const CDN = fileURLToPath(new URL('../../../../dist/cdn/', import.meta.url));

/** How the engine may run: in a worker where it likes, or not at all in one, for the page forbids them. */
export type Mode = 'worker' | 'in thread';

/** What a page is asked for. */
export interface PageRequest {
  /** Number of articles on the site. */
  readonly size: number;
  /** Which of the seeds it shows. */
  readonly seed: number;
  /** The address of another article that it shows in place of that; ours only. */
  readonly article?: string | undefined;
  /** `ours`, `NOTHING`, or the name of a contestant. */
  readonly engine: string;
  readonly mode: Mode;
  /** Milliseconds for which nothing is done by `NOTHING`. */
  readonly wait?: number | undefined;
}

/** The engine of a page that has none. */
export const NOTHING = 'nothing';

/** The articles and questions of a site. */
export interface SiteContent {
  readonly articles: readonly SetArticle[];
  readonly seeds: readonly Seed[];
}

/** The address of a page on the site. */
export function addressOf({size, seed, article = '', engine, mode, wait = 0}: PageRequest): string {
  const query = {size: String(size), seed: String(seed), article, engine, mode, wait: String(wait)};
  return `/page?${new URLSearchParams(query).toString()}`;
}

/** Where the articles of a size stand. */
export function sourceOf(size: number): string {
  return `/articles-${size}.json`;
}

/** Gives what stands on the site: pages, JSON, our files and the scripts of contestants. */
export function createPages(
  contents: ReadonlyMap<number, SiteContent>,
  scripts: Readonly<Record<string, string>>,
): (url: URL) => Resource | undefined {
  return ({pathname, searchParams}) => {
    if (pathname === '/page') return toPage(searchParams, contents);
    for (const [size, {articles}] of contents)
      if (pathname === sourceOf(size)) return {type: 'application/json', body: toBytes(articles)};
    const engine = /^\/contestants\/(.+)\.js$/.exec(decodeURIComponent(pathname))?.[1];
    if (engine) return {type: 'text/javascript', body: scripts[engine] ?? ''};
    const file = path.join(CDN, path.normalize(pathname).replace(/^[\\/]cdn/, ''));
    if (!pathname.startsWith('/cdn/') || !existsSync(file)) return undefined;
    return {
      type: file.endsWith('.css') ? 'text/css' : 'text/javascript',
      body: readFileSync(file),
      headers: {'cache-control': 'max-age=31536000, immutable'},
    };
  };
}

function toPage(query: URLSearchParams, contents: ReadonlyMap<number, SiteContent>): Resource {
  const size = Number(query.get('size'));
  const {seeds, articles} = contents.get(size)!;
  const seed = seeds[Number(query.get('seed'))]!;
  const shown = query.get('article') || seed.url;
  const article = articles.find(({url}) => url === shown)!;
  const engine = query.get('engine')!;
  const job = {src: sourceOf(size), seed, wait: Number(query.get('wait'))};
  const limits = JSON.stringify({maxArticles: size, maxBytes: 1e9, timeout: 120_000});
  const widget =
    engine === 'ours'
      ? `<related-articles src="${sourceOf(size)}" limit="6" loading="eager"></related-articles>
<script>document.querySelector('related-articles').limits = ${limits}</script>
<script type="module" src="/cdn/related-articles.js"></script>`
      : `<div id="related"></div><script type="application/json" id="job">${escape(JSON.stringify(job))}</script>
<script type="module" src="/contestants/${encodeURIComponent(engine)}.js"></script>`;
  return {
    type: 'text/html; charset=utf-8',
    headers: query.get('mode') === 'in thread' ? {'content-security-policy': "worker-src 'none'"} : {},
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(article.title)}</title>
<link rel="icon" href="data:,"><link rel="canonical" href="${article.url}"><meta name="viewport" content="width=device-width"></head>
<body><article><h1>${escape(article.title)}</h1><p>${escape(article.text)}</p></article>
${widget}</body></html>`,
  };
}

function escape(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
}
