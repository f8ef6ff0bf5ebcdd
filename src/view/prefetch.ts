import {createTrust} from '../trusted.ts';
import type {Trust} from '../trusted.ts';
import type {ElementOptions} from './element-options.ts';

/** Milliseconds that the pointer must rest on a link: shorter ones are on their way elsewhere. */
const REST = 65;

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
 * Fetches pages before the reader goes there: those that are in view for half a second, or those that a pointer, finger or
 * focus is on. Only pages of the page's own site, each once, six at most, and none where the reader saves data or has a
 * slow connection. By speculation rules where the browser knows them, else by `<link rel="prefetch">`.
 */
class Prefetcher {
  readonly #document: Document;
  readonly #mode: string | null | undefined;
  #ending = new AbortController();
  #observer: IntersectionObserver | undefined;
  readonly #timers = new Map<EventTarget, ReturnType<typeof setTimeout>>();

  constructor(document: Document, mode: string | null | undefined) {
    this.#document = document;
    this.#mode = mode;
  }

  /** Watches these links instead of those before. Any other mode than `intent` and `visible` watches none. */
  watch(links: readonly HTMLAnchorElement[]): void {
    this.stop();
    if (this.#mode === 'intent') for (const link of links) this.#onIntent(link);
    if (this.#mode === 'visible') this.#onView(links);
  }

  /** Stops watching; what was fetched stays. */
  stop(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#observer?.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #onIntent(link: HTMLAnchorElement): void {
    // the link covers the card by its ::after, which has the same events
    const {signal} = this.#ending;
    const options = {signal, passive: true};
    link.addEventListener(
      'pointerenter',
      () => {
        this.#fetchIn(REST, link);
      },
      options,
    );
    link.addEventListener(
      'pointerleave',
      () => {
        this.#cancel(link);
      },
      options,
    );
    for (const type of ['pointerdown', 'focus'])
      link.addEventListener(
        type,
        () => {
          this.#fetchIn(0, link);
        },
        options,
      );
  }

  #onView(links: readonly HTMLAnchorElement[]): void {
    this.#observer = new IntersectionObserver((entries) => {
      for (const {target, isIntersecting} of entries)
        if (isIntersecting) this.#fetchIn(LOOK, target as HTMLAnchorElement);
        else this.#cancel(target);
    });
    for (const link of links) this.#observer.observe(link);
  }

  #fetchIn(milliseconds: number, link: HTMLAnchorElement): void {
    this.#cancel(link);
    this.#timers.set(
      link,
      setTimeout(() => {
        fetchBeforehand(this.#document, link.href);
      }, milliseconds),
    );
  }

  #cancel(link: EventTarget): void {
    clearTimeout(this.#timers.get(link));
  }
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
    if (blockedURI === 'inline' && effectiveDirective.startsWith('script')) giveUp();
  };
  document.addEventListener('securitypolicyviolation', onViolation, {once: true});
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

/**
 * Fetches the pages that cards lead to beforehand, as a widget wants it.
 *
 * @returns Stops; what was fetched stays.
 */
export function prefetch({ownerDocument, prefetch: mode}: ElementOptions, cards: readonly Element[]): () => void {
  const prefetcher = new Prefetcher(ownerDocument, mode);
  prefetcher.watch(cards.flatMap(linksIn));
  return () => {
    prefetcher.stop();
  };
}
