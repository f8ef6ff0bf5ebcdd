import type {RelatedArticlesElement} from '../../../src/element.ts';
import {readPage} from '../../../src/page/read-page.ts';
import type {ErrorCode} from '../../../src/errors.ts';
import {auditArticles, auditShadow} from './in-page-audit.ts';
import {guard, takeFaults, takeWarnings} from './in-page-guard.ts';
import type {AddressRow, HostilePage, Observation, PageInput} from './observation.ts';

const CODES: Readonly<Record<Exclude<ErrorCode, 'internal'>, true>> = {
  'no-source': true,
  'invalid-option': true,
  network: true,
  'http-status': true,
  timeout: true,
  'too-large': true,
  'unknown-format': true,
  'invalid-json': true,
  'no-articles': true,
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets a real element read an input, looks at it in every layout, and takes it away. */
async function run({id, url, removeAfter, patience = 15_000}: PageInput): Promise<Observation> {
  const element = document.createElement('related-articles');
  for (const [name, value] of Object.entries({src: url, limit: '100', threshold: '0', languages: 'any'}))
    element.setAttribute(name, value);
  element.setAttribute('loading', 'eager');
  element.setAttribute('show', 'reason');
  return observe(id, element, patience, removeAfter);
}

async function observe(
  id: string,
  element: RelatedArticlesElement,
  patience: number,
  removeAfter?: number,
): Promise<Observation> {
  const faults: string[] = takeFaults();
  takeWarnings();
  const errors: {code: ErrorCode; message: string}[] = [];
  const outcomes: string[] = [];
  const began = performance.now();
  const told = new Promise<void>((resolve) => {
    element.addEventListener('related-articles-load', ({detail}) => {
      outcomes.push(detail.outcome);
      faults.push(...auditArticles(detail.articles));
      resolve();
    });
    element.addEventListener('related-articles-error', ({detail}) => {
      errors.push(detail);
      resolve();
    });
  });
  const main = document.querySelector('main') as HTMLElement;
  main.append(element);
  if (removeAfter === undefined) await Promise.race([told, wait(patience)]);
  else {
    await wait(removeAfter);
    element.remove();
    await wait(500);
  }
  const ms = performance.now() - began;
  const root = element.renderRoot as ShadowRoot;
  const shown = [...root.querySelectorAll('a')].map(({textContent, href}) => ({title: textContent, href}));
  const pictures = root.querySelectorAll('img').length;
  // lazy ones would not come before the element is gone
  for (const picture of root.querySelectorAll('img')) picture.loading = 'eager';
  for (const layout of ['grid', 'list', 'inline'] as const) {
    element.layout = layout;
    await element.updateComplete;
    faults.push(...auditShadow(root));
  }
  await wait(0);
  element.remove();
  if (document.body.children.length !== 2 || main.childNodes.length) faults.push('the page is not as it was');
  const warnings = takeWarnings();
  const count = errors.length + outcomes.length;
  if (count !== (removeAfter === undefined ? 1 : 0)) faults.push(`${count} outcomes`);
  const [error] = errors;
  if (error && !Object.hasOwn(CODES, error.code)) faults.push(`code ${error.code}: ${error.message}`);
  if (warnings.length !== errors.length || (error && !warnings[0]?.startsWith(`[related-articles] ${error.code}: `)))
    faults.push(`warnings: ${warnings.join(' | ') || 'none'}`);
  if (error && !error.message) faults.push('an error without message');
  if (error && error.message.length > 1000) faults.push(`a message of ${error.message.length} characters`);
  return {
    id,
    ms,
    outcome: error ? 'error' : outcomes[0],
    code: error?.code,
    message: error?.message,
    titles: shown.map(({title}) => title),
    links: shown.map(({href}) => href),
    pictures,
    faults: [...new Set([...faults, ...takeFaults()])],
  };
}

/** Reads an input as the page around the element. The request makes a document in which nothing runs or loads. */
async function read({id, url}: PageInput): Promise<Observation> {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  request.overrideMimeType('text/html');
  await new Promise((resolve) => {
    request.onloadend = resolve;
    request.send();
  });
  const page = request.responseXML ?? document.implementation.createHTMLDocument();
  const faults: string[] = [];
  const began = performance.now();
  let title = '';
  try {
    title = readPage(page, {url: 'https://example.com/page'}).title ?? '';
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const ms = performance.now() - began;
  faults.push(...takeFaults());
  return {...NOTHING, id, ms, outcome: 'read', titles: [title], faults};
}

const NOTHING = {code: undefined, message: undefined, titles: [], links: [], pictures: 0};

/** Articles with an address of the URL standard's tests: the link is what the standard says, or there is none. */
async function resolve(row: AddressRow): Promise<Observation> {
  const base = document.createElement('base');
  if (row.base !== null && /^https?:/.test(row.base)) {
    base.href = row.base;
    document.head.append(base);
  }
  const element = document.createElement('related-articles');
  element.setAttribute('loading', 'eager');
  element.articles = [
    {url: '/other', title: 'Another article'},
    {url: row.input, title: 'The article', image: row.input},
  ];
  element.limit = 10;
  const observation = await observe(row.id, element, 2000);
  base.remove();
  // what cannot be the address of a page is no base
  if (row.base !== null && !/^https?:/.test(row.base)) return observation;
  const at = observation.titles.indexOf('The article');
  const link = at < 0 ? undefined : observation.links[at];
  const standard = row.failure || !/^https?:$/.test(row.protocol ?? '') ? undefined : row.href;
  // browsers differ from the standard in places; without a base, the page's own address is one
  const allowed = [standard, webAddress(row.input.trim(), row.base ?? document.baseURI)].map(withoutCredentials);
  if (allowed.includes(link)) return observation;
  return {...observation, faults: [...observation.faults, `link ${link ?? 'none'}, standard ${standard ?? 'none'}`]};
}

function webAddress(input: string, base: string): string | undefined {
  if (!input || !URL.canParse(input, base)) return undefined;
  const {protocol, href} = new URL(input, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

function withoutCredentials(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const {username, password} = new URL(href);
  return username || password ? undefined : href;
}

async function each<T>(inputs: readonly T[], check: (input: T) => Promise<Observation>): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const input of inputs) observations.push(await check(input));
  return observations;
}

guard();
const hostile: HostilePage = {
  run: (inputs) => each(inputs, run),
  read: (inputs) => each(inputs, read),
  resolve: (rows) => each(rows, resolve),
};
Object.assign(window, {hostile});
