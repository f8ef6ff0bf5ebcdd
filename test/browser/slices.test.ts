import {expect} from 'chai';
import {run} from '../../src/slices.ts';
import type {Steps} from '../../src/slices.ts';

/** Keeps the processor busy for some milliseconds. */
function* busySteps(ms: number): Steps<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) yield;
}

/** Does something as soon as the page lets go, as for a click. */
function whenFree(work: () => void): void {
  const {scheduler} = globalThis as {scheduler?: {postTask(work: () => void, options: object): unknown}};
  if (scheduler) void scheduler.postTask(work, {priority: 'user-blocking'});
  else setTimeout(work);
}

describe('work in a page', () => {
  it('lets others have their turn between short pieces that are long together', async () => {
    const order: string[] = [];
    whenFree(() => order.push('a click'));
    for (let piece = 0; piece < 10; piece++) await run(busySteps(3));
    order.push('the end');
    expect(order).to.deep.equal(['a click', 'the end']);
  });
});
