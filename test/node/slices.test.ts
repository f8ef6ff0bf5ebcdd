import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lazyList} from '../../src/ranking/lazy-list.ts';
import {finish} from '../../src/slices.ts';
import {rangeSteps, spanSteps} from '../../src/ranking/range-steps.ts';

describe('numbers gone through in steps', () => {
  it('are all there, once and in order, in several steps', () => {
    for (const end of [0, 1, 100_000]) {
      const seen: number[] = [];
      const steps = spanSteps(end, (from, to) => {
        for (let i = from; i < to; i++) seen.push(i);
      });
      let count = 0;
      while (!steps.next().done) count++;
      assert.deepEqual(seen, [...Array(end).keys()]);
      assert.ok(count >= end / 50_000);
    }
    const seen: number[] = [];
    const steps = rangeSteps(5, (i) => seen.push(i), 2);
    for (const after of [2, 4, 5]) {
      steps.next();
      assert.equal(seen.length, after);
    }
    finish(steps);
    assert.deepEqual(seen, [0, 1, 2, 3, 4]);
  });
});

describe('a list that is made when it is looked at', () => {
  it('makes only what is looked at, and that once', () => {
    const made: number[] = [];
    const list = lazyList(1000, (position) => {
      made.push(position);
      return {position};
    });
    assert.equal(list.length, 1000);
    assert.equal(list[7], list[7]);
    assert.deepEqual(list[7], {position: 7});
    assert.equal(list[1000], undefined);
    assert.equal(list.at(-1)?.position, 999);
    assert.deepEqual(made, [7, 999]);
  });

  it('is a list like any other', () => {
    const list = lazyList(3, (position) => position * 10);
    assert.deepEqual([...list], [0, 10, 20]);
    assert.deepEqual(
      list.map((value) => value + 1),
      [1, 11, 21],
    );
    assert.deepEqual(
      list.filter((value) => value > 5),
      [10, 20],
    );
    assert.deepEqual([...list.entries()], [...[0, 10, 20].entries()]);
    assert.deepEqual(structuredClone([...list]), [0, 10, 20]);
  });
});
