import {expect} from 'chai';
import {forget, writeIndex} from '../../src/worker/change-store.ts';
import {readKeptIndex} from '../../src/worker/index-store.ts';
import type {Kept, KeptFacts} from '../../src/worker/index-store.ts';
import {confirm} from '../../src/worker/kept.ts';

const KEY = 'a test';
const OLD: KeptFacts = {
  ...{fingerprint: 'one', tag: 'old', time: 1, bytes: 8, state: {}},
  ...{articleCount: 1, skippedCount: 0},
};

const read = (): Promise<Kept | undefined> => readKeptIndex(KEY, () => true);

/** Deletes the database; ends when nobody has it open any more. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('related-articles');
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('Not deleted.'));
    };
  });
}

describe('a database that opens late', () => {
  it('counts as missing, and is closed when it opens after all', async () => {
    await writeIndex(KEY, OLD, new ArrayBuffer(8));
    const holding = indexedDB.open('related-articles');
    const held = await new Promise<IDBDatabase>((resolve) => {
      holding.onsuccess = () => {
        resolve(holding.result);
      };
    });
    const deleted = deleteDatabase();
    // waits behind the deletion, which waits for the one that is held
    const failed = await read().then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    held.close();
    await deleted;
    // comes behind the late one, and would wait for ever for one that stays open
    await deleteDatabase();
  });
});

describe('what is known of a kept index', () => {
  beforeEach(() => writeIndex(KEY, OLD, new ArrayBuffer(8)));
  afterEach(() => forget(KEY));

  it('says when its source was last found to be so', async () => {
    const before = Date.now();
    await confirm(KEY, OLD);
    const {time, ...rest} = (await read())!.facts;
    expect(time).to.be.at.least(before);
    expect({...rest, time: 1}).to.deep.equal(OLD);
  });

  it('stays as it is where another tab has put a newer one in its place', async () => {
    const newer = {...OLD, fingerprint: 'two', tag: 'new', time: 2, bytes: 16};
    await writeIndex(KEY, newer, new ArrayBuffer(16));
    await confirm(KEY, OLD);
    expect((await read())?.facts).to.deep.equal(newer);
  });

  it('is not there again where another tab has forgotten it', async () => {
    await forget(KEY);
    await confirm(KEY, OLD);
    expect(await read()).to.equal(undefined);
  });
});
