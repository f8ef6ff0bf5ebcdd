/** What a page notes of itself. */
export interface PageNotes {
  /** Tasks above 50 ms: how long, and when each ended, in milliseconds. */
  readonly tasks: {duration: number; end: number}[];
  /** Milliseconds since navigation at which the first cards were in the document. */
  cards?: number;
  /** … at which the script began. */
  start?: number;
  /** … at which they were on the screen. */
  painted?: number;
  /** Resolves once they are. */
  readonly done: Promise<void>;
  /** Says that the cards are in the document. */
  onCards(): void;
}

declare global {
  interface Window {
    bench: PageNotes;
  }
}

/**
 * Runs in each page before anything else. Marks, also in the trace: `bench-start` when the element is defined (a
 * contestant's page marks it itself), `bench-clone` when a template is first copied in a task, by which rendering can be told from
 * what comes before it, and `bench-cards` when the first cards are there.
 */
export function observe(): void {
  const tasks: PageNotes['tasks'] = [];
  const note = (name: 'start' | 'cards' | 'painted'): void => {
    window.bench[name] = performance.now();
    performance.mark(`bench-${name}`);
  };
  let finish: () => void;
  window.bench = {
    tasks,
    done: new Promise((resolve) => (finish = resolve)),
    onCards() {
      note('cards');
      requestAnimationFrame(() =>
        setTimeout(() => {
          note('painted');
          finish();
        }),
      );
    },
  };
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) tasks.push({duration, end: startTime + duration});
  }).observe({type: 'longtask', buffered: true});

  const proto = CustomElementRegistry.prototype;
  const define = Object.getOwnPropertyDescriptor(proto, 'define')!.value as typeof proto.define;
  proto.define = function (this: CustomElementRegistry, ...given) {
    const isOurs = given[0] === 'related-articles';
    if (isOurs) note('start');
    define.apply(this, given);
    const root = isOurs ? document.querySelector('related-articles')?.shadowRoot : undefined;
    if (!root) return;
    const watch = new MutationObserver(() => {
      if (!root.querySelector('a[href]')) return;
      watch.disconnect();
      window.bench.onCards();
    });
    watch.observe(root, {childList: true, subtree: true});
  };
  const importNode = Object.getOwnPropertyDescriptor(Document.prototype, 'importNode')!
    .value as typeof document.importNode;
  let isMarked = false;
  Document.prototype.importNode = function <T extends Node>(this: Document, node: T, options?: boolean): T {
    // marks take time themselves
    if (!isMarked) {
      performance.mark('bench-clone');
      setTimeout(() => (isMarked = false));
    }
    isMarked = true;
    return importNode.call(this, node, options) as T;
  };
}
