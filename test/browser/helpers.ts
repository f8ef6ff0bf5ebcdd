// axe-core is a classic script: imported for its global, with the type taken from the package
import 'axe-core/axe.min.js';
import type Axe from 'axe-core';
import type {RelatedArticlesElement, RelatedArticlesEventMap} from '../../src/element.ts';
import '../../src/index.ts';
import type {ArticleInput} from '../../src/core.ts';

const {axe} = globalThis as unknown as {axe: typeof Axe};

/** Throws with a readable list when axe finds faults in this element, its shadow tree included. */
export async function assertAccessible(element: Element): Promise<void> {
  const {violations} = await axe.run(element, {resultTypes: ['violations'], rules: {region: {enabled: false}}});
  if (violations.length)
    throw new Error(
      violations.map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => html).join('\n')}`).join('\n'),
    );
}

/** Puts HTML into the page; `clear` takes it out again. */
export function mount(html: string): HTMLElement {
  const container = document.createElement('div');
  container.className = 'mounted';
  container.innerHTML = html;
  document.body.append(container);
  return container;
}

/** Removes everything that a test has put into the page. */
export function clear(): void {
  document.querySelectorAll('.mounted, head > [data-test]').forEach((element) => {
    element.remove();
  });
}

/** Puts an element into the head that `clear` will find. */
export function addToHead(html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of Array.from(template.content.children)) {
    element.setAttribute('data-test', '');
    document.head.append(element);
  }
}

/** The next event of this name, or the reason why it did not come. */
export function next<Name extends keyof RelatedArticlesEventMap>(
  target: EventTarget,
  name: Name,
): Promise<RelatedArticlesEventMap[Name]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no ${name}`));
    }, 5000);
    target.addEventListener(
      name,
      (event) => {
        clearTimeout(timer);
        resolve(event as RelatedArticlesEventMap[Name]);
      },
      {once: true},
    );
  });
}

/** The widget in some HTML. */
export function widgetIn(container: Element | ShadowRoot): RelatedArticlesElement {
  const element = container.querySelector('related-articles');
  if (!element) throw new Error('no widget here');
  return element;
}

/** A copy with all that is inside. */
export function copyOf(element: RelatedArticlesElement): RelatedArticlesElement {
  const container = document.createElement('div');
  container.append(element.cloneNode(true));
  return widgetIn(container);
}

/** Mounts a widget with these articles and waits for what it shows. */
export async function show(html: string, articles?: readonly ArticleInput[]): Promise<RelatedArticlesElement> {
  const container = mount(html);
  const element = widgetIn(container);
  const loaded = next(element, 'related-articles-load');
  if (articles) element.articles = articles;
  await loaded;
  return element;
}

/** The shadow tree's elements. */
export function all(element: Element, selector: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** The titles shown, in order. */
export function titles(element: Element): string[] {
  return all(element, 'a').map(({textContent}) => textContent);
}

/** Answers requests by path; anything else is left unanswered by a network error. */
export function stubFetch(answers: Record<string, () => Response | Promise<Response>>): {
  asked: string[];
  restore: () => void;
} {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    asked.push(url.pathname);
    const answer = answers[url.pathname];
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(init.signal!.reason as Error);
      });
      if (answer) Promise.resolve(answer()).then(resolve, reject);
      else reject(new TypeError('Failed to fetch'));
    });
  };
  return {
    asked,
    restore() {
      globalThis.fetch = original;
    },
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 250; i++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${String(holds)}`);
}
