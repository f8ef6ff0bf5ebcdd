import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FieldIds} from '../../src/corpus/corpus.ts';
import {largest} from '../../src/ranking/largest.ts';
import {repeatedPairSteps} from '../../src/ranking/repeated-pairs.ts';
import type {RepeatedPairs} from '../../src/ranking/repeated-pairs.ts';
import {finish} from '../../src/slices.ts';

const none = new Uint32Array();
const article = (...text: number[]): FieldIds => ({
  title: none,
  tags: none,
  summary: none,
  text: new Uint32Array(text),
});

function docFreq(terms: readonly FieldIds[]): number[] {
  const counts = Array.from({length: 100}, () => 0);
  for (const {text} of terms) for (const id of new Set(text)) counts[id]!++;
  return counts;
}

/** All pairs that get a number. */
function collect(terms: readonly FieldIds[], docFreq: readonly number[]): RepeatedPairs {
  const {pairs, number} = finish(repeatedPairSteps(terms, docFreq));
  for (const {text} of terms)
    for (let i = 1; i < text.length; i++) {
      const given = number(text[i - 1]!, text[i]!);
      assert.deepEqual([given], [pairs.find(text[i - 1]!, text[i]!)]);
    }
  return pairs;
}

describe('pairs of neighbouring words that several articles have', () => {
  it('are found with numbers of their own; pairs of one article are not', () => {
    const terms = [article(0, 1, 2, 0, 1), article(2, 0, 1), article(1, 2)];
    const pairs = collect(terms, docFreq(terms));
    const found = [pairs.find(0, 1), pairs.find(1, 2), pairs.find(2, 0)];
    assert.deepEqual([...found].sort(), [0, 1, 2]);
    assert.equal(pairs.count, 3);
    assert.equal(pairs.find(1, 0), -1);
    assert.equal(pairs.find(97, 98), -1);
  });

  it('are all found in corpora of any size, each once', () => {
    let seed = 1;
    const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    for (const size of [2, 3, 5, 8, 13, 30, 100, 500]) {
      const terms = Array.from({length: size}, () => article(...Array.from({length: 60}, () => random(80))));
      const articlesOf = new Map<string, Set<number>>();
      terms.forEach(({text}, position) => {
        text.forEach((id, i) => {
          const key = `${text[i - 1]} ${id}`;
          if (i) articlesOf.set(key, (articlesOf.get(key) ?? new Set()).add(position));
        });
      });
      const pairs = collect(terms, docFreq(terms));
      const repeated = [...articlesOf].filter(([, {size}]) => size > 1).map(([key]) => key);
      assert.ok(repeated.length > size ** 2 / 50);
      const numbers = repeated.map((key) => pairs.find(...(key.split(' ').map(Number) as [number, number])));
      assert.equal(new Set(numbers).size, repeated.length);
      assert.ok(numbers.every((number) => number >= 0 && number < pairs.count));
    }
  });

  it('none in an empty corpus', () => {
    assert.equal(collect([], []).count, 0);
  });
});

describe('the largest of some numbers', () => {
  it('come smallest first', () => {
    assert.deepEqual([...largest([5, 1, 4, 4, 9], 3)], [4, 5, 9]);
  });

  it('are padded where there are fewer', () => {
    assert.deepEqual([...largest([5], 2)], [-Infinity, 5]);
  });
});
