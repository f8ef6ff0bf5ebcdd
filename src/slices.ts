/** Work that may be interrupted wherever it yields; it returns what comes of it. */
export type Steps<T> = Generator<void, T>;

/** Milliseconds of work after which a page gets a chance to answer its reader. */
const SLICE = 8;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Whether there is a page that waits for what runs here to end: neither in a worker nor in Node. */
export const isInPage = 'document' in globalThis;

/** Since when the page has not had a chance. What is done piece after piece has one slice together. */
let start = 0;

/**
 * Does the work: in a page in slices of 8 ms, between which the page can scroll, draw and answer; in a worker and in
 * Node, where nobody waits, at once.
 *
 * @throws the signal's reason, when it ends the work.
 */
export async function run<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  if (!isInPage) return finish(steps);
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - start > SLICE) {
      await giveWay();
      signal?.throwIfAborted();
      start = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** What `run` is. */
export type Run = typeof run;

/** Timers would do the same, but are held back to 4 ms each, and to a second in a page behind others. */
export function giveWay(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * A list's entries made into others.
 *
 * @param atOnce - How many are made in a step: between short ones a step would take longer than what it does.
 */
export function* mapSteps<T, U>(list: Iterable<T>, map: (entry: T, i: number) => U, atOnce = 1): Steps<U[]> {
  const made: U[] = [];
  for (const entry of list) {
    made.push(map(entry, made.length));
    if (made.length % atOnce === 0) yield;
  }
  return made;
}
