import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lazyList} from '../../src/ranking/lazy-list.ts';
import {finish, rangeSteps} from '../../src/slices.ts';

describe('numbers gone through in steps', () => {
  it('are all there, once and in order, in several steps', () => {
    for (const end of [0, 1, 100_000]) {
      const seen: number[] = [];
      const steps = rangeSteps(end, (i) => seen.push(i));
      let count = 0;
      while (!steps.next().done) count++;
      assert.deepEqual(seen, [...Array(end).keys()]);
      assert.ok(count >= end / 50_000);
    }
    let sum = 0;
    finish(
      rangeSteps(5, (i) => {
        sum += i;
      }),
    );
    assert.equal(sum, 10);
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
