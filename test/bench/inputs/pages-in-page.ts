import {Readability} from '@mozilla/readability';
import {readPage} from '../../../src/page/read-page.ts';
import type {PageArticle} from '../../../src/page/page-article.ts';

/** What is read of a page, and what else has to be known to judge it. Made in the page, so it holds plain data only. */
export interface PageReading {
  readonly article: PageArticle;
  /** The text as the reader finds it in the page alone, without the body that JSON-LD may state. */
  readonly text: string;
  /** The longest `articleBody` that the page's JSON-LD states, as text; empty when there is none. */
  readonly body: string;
  /** The text that Mozilla Readability finds; empty when it gives up. */
  readonly readability: string;
  /** What the page itself says of the parts whose deviations need a reason. */
  readonly says: {
    readonly titles: readonly string[];
    readonly markup: string;
  };
}

/** Reads the page that this runs in again and again; the milliseconds of each time. */
export function timeReading(runs: number): number[] {
  return Array.from({length: runs}, () => {
    const start = performance.now();
    readPage(document);
    return performance.now() - start;
  });
}

/** Reads the page that this runs in. */
export function readHere(): PageReading {
  const article = readPage(document);
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const body = scripts.map((script) => articleBody(script.textContent)).reduce(longer, '');
  const titles = [...document.querySelectorAll('title, h1, h2, [itemprop="headline"]')].map((element) =>
    oneLine(element.textContent),
  );
  const metaTitles = [...document.querySelectorAll('meta[property$="title" i], meta[name$="title" i]')].map((meta) =>
    oneLine(meta.getAttribute('content') ?? ''),
  );
  const markup = document.documentElement.outerHTML;
  scripts.forEach((script) => {
    script.remove();
  });
  const {text = ''} = readPage(document);
  // the last step: it takes the document apart
  const readability = new Readability(document).parse()?.textContent ?? '';
  return {article, text, body, readability, says: {titles: [...titles, ...metaTitles], markup}};
}

function articleBody(json: string): string {
  let longest = '';
  try {
    JSON.parse(json, (key, value: unknown) => {
      if (key === 'articleBody' && typeof value === 'string') longest = longer(longest, value);
      return value;
    });
  } catch {
    // a broken block states no body that could be relied on
  }
  const template = document.createElement('template');
  template.innerHTML = longest;
  return template.content.textContent;
}

const longer = (one: string, other: string): string => (other.length > one.length ? other : one);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
