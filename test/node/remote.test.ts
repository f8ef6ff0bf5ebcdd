import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {ToWorker} from '../../src/worker/protocol.ts';
import {createRemote, type RemoteRecommender} from '../../src/worker/remote.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  isEnded = false;
  readonly #asked: number[] = [];

  constructor() {
    super();
    workers.push(this);
    setTimeout(() => this.#say('ready'));
  }

  postMessage(message: ToWorker): void {
    if ('method' in message) this.#asked.push(message.call);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Answers what it was asked, unless it has ended. */
  answer(value: unknown): void {
    if (!this.isEnded) for (const call of this.#asked.splice(0)) this.#say({call, value});
  }

  #say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), {data}));
  }
}

const workers: FakeWorker[] = [];
Object.assign(globalThis, {Worker: FakeWorker, origin: new URL(import.meta.url).origin});

const start = (): Promise<RemoteRecommender> =>
  createRemote({source: 'https://example.org/articles.json'}, () => undefined);

describe('a recommender in a worker that is closed', () => {
  beforeEach(() => workers.splice(0));

  it('ends the worker', async () => {
    const remote = await start();
    remote.close();
    await wait(10);
    assert.equal(workers[0]?.isEnded, true);
  });

  it('answers the questions under way, and then ends it', {timeout: 5000}, async () => {
    const remote = await start();
    const [early, late] = [remote.find('a'), remote.articles()];
    // the one is asked by now, the other has yet to be
    await wait(10);
    const latest = remote.find('b');
    remote.close();
    await wait(10);
    assert.equal(workers[0]?.isEnded, false);
    workers[0].answer('found');
    assert.deepEqual(await Promise.all([early, late, latest]), ['found', 'found', 'found']);
    await wait(10);
    assert.equal(workers[0].isEnded, true);
  });

  it('answers a later question by another worker, which it ends as well', {timeout: 5000}, async () => {
    const remote = await start();
    remote.close();
    await wait(10);
    const found = remote.find('a');
    await wait(10);
    assert.equal(workers.length, 2);
    workers[1]?.answer('found');
    assert.equal(await found, 'found');
    await wait(10);
    assert.equal(workers[1]?.isEnded, true);
  });

  it('asks another worker what one has crashed over', {timeout: 5000}, async () => {
    const remote = await start();
    const found = remote.find('a');
    await wait(10);
    workers[0]?.dispatchEvent(new Event('error'));
    await wait(10);
    workers[1]?.answer('found');
    assert.equal(await found, 'found');
    remote.close();
  });

  it('does not take a second error of that one for one of the other', {timeout: 5000}, async () => {
    const remote = await start();
    const found = remote.find('a');
    await wait(10);
    workers[0]?.dispatchEvent(new Event('error'));
    // the other one is started by now, but has yet to say that it is ready
    while (workers.length < 2) await Promise.resolve();
    workers[0]?.dispatchEvent(new Event('error'));
    await wait(10);
    workers[1]?.answer('found');
    assert.equal(await found, 'found');
    remote.close();
  });
});
