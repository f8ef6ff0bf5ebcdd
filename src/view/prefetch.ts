import {createTrust} from '../trusted.ts';
import type {Trust} from '../trusted.ts';
import type {ElementOptions} from './element-options.ts';

/** What shows that a reader means to follow a link, and after how many milliseconds: a pointer may be on its way elsewhere. */
const SIGNS = [
  ['pointerenter', 65],
  ['pointerdown', 0],
  ['focus', 0],
] as const;

/** Milliseconds for which a link must be in view. */
const LOOK = 500;

/** Pages fetched beforehand for one page at most. */
const MOST = 6;

/** Milliseconds within which a policy's verdict on a script comes. */
const VERDICT = 1000;

/** Marks what has been put into the head, for all widgets of a page, also of another copy of the script. */
const MARK = 'data-related-articles-prefetch';

/** Rules are a script. A name of its own, for the worker's may be taken, and this is a file of its own. */
let trust: Trust | undefined;

/** What a browser tells of the reader's connection. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * Fetches the pages that cards lead to before the reader goes there, as a widget wants it: those whose links are in view for half
 * a second, or those that a pointer, finger or focus is on. Only pages of the page's own site, each once, six at most, and none
 * where the reader saves data or has a slow connection. By speculation rules where the browser knows them, else by
 * `<link rel="prefetch">`.
 *
 * @returns Stops; what was fetched stays.
 */
export function prefetch({ownerDocument, prefetch: mode}: ElementOptions, cards: readonly Element[]): () => void {
  const links = cards.flatMap(linksIn);
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const cancel = (link: Element): void => {
    clearTimeout(timers.get(link));
  };
  const fetchIn = (milliseconds: number, link: HTMLAnchorElement): void => {
    cancel(link);
    timers.set(
      link,
      setTimeout(() => {
        fetchBeforehand(ownerDocument, link.href);
      }, milliseconds),
    );
  };
  const ended = new AbortController();
  const observer = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries)
      if (isIntersecting) fetchIn(LOOK, target as HTMLAnchorElement);
      else cancel(target);
  });
  for (const link of links) {
    if (mode === 'visible') observer.observe(link);
    if (mode !== 'intent') continue;
    const options = {signal: ended.signal, passive: true};
    // the link covers the card by its ::after, which has the same events
    for (const [sign, milliseconds] of SIGNS)
      link.addEventListener(
        sign,
        () => {
          fetchIn(milliseconds, link);
        },
        options,
      );
    link.addEventListener(
      'pointerleave',
      () => {
        cancel(link);
      },
      options,
    );
  }
  return () => {
    ended.abort();
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** Fetches a page, unless that was done, or must not be done. */
function fetchBeforehand(document: Document, href: string): void {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || url.origin !== document.location.origin || savesData()) return;
  url.hash = '';
  const marked = [...document.head.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK));
  if (marked.length >= MOST || marked.includes(url.href) || url.href === document.location.href.split('#')[0]) return;
  if (isSpeculating(document)) addRules(document, url.href);
  else addLink(document, url.href);
}

/** Whether the browser knows speculation rules, and the page's policy has not forbidden them before. */
function isSpeculating(document: Document): boolean {
  return (
    (HTMLScriptElement as Partial<typeof HTMLScriptElement>).supports?.('speculationrules') === true &&
    !document.head.querySelector(`link[${MARK}]`)
  );
}

/** Rules are an inline script: where the page's policy forbids those, or wants them trusted, a link takes their place. */
function addRules(document: Document, href: string): void {
  const script = document.createElement('script');
  const giveUp = (): void => {
    script.remove();
    addLink(document, href);
  };
  const onViolation = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (script.isConnected && blockedURI === 'inline' && effectiveDirective.startsWith('script')) giveUp();
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  setTimeout(() => {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }, VERDICT);
  try {
    script.type = 'speculationrules';
    const rules = JSON.stringify({prefetch: [{source: 'list', urls: [href]}]});
    trust ??= createTrust('related-articles-prefetch');
    script.textContent = trust?.createScript(rules) ?? rules;
    script.setAttribute(MARK, href);
    document.head.append(script);
  } catch {
    giveUp();
  }
}

function addLink(document: Document, href: string): void {
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = href;
  link.setAttribute(MARK, href);
  document.head.append(link);
}

function savesData(): boolean {
  const {connection} = navigator as {connection?: Connection};
  return (
    connection?.saveData === true ||
    /2g/.test(connection?.effectiveType ?? '') ||
    matchMedia('(prefers-reduced-data: reduce)').matches
  );
}

/** The links in a card, also those in the clone of a template that is slotted into it. */
function linksIn(item: Element): HTMLAnchorElement[] {
  const slotted = item.querySelector('slot')?.assignedElements() ?? [];
  return [item, ...slotted].flatMap((root) => [...root.querySelectorAll('a')]);
}
