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
