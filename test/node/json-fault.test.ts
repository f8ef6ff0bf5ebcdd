import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findJsonFault} from '../../src/build/json-fault.ts';
import {createRandom} from '../bench/relevance/random.ts';

describe('the fault in JSON', () => {
  for (const [text, line, column] of [
    ['', 1, 1],
    ['[1, 2', 1, 6],
    ['[1, 2] 3', 1, 8],
    ['[1, 2,]', 1, 7],
    ['{"a": 1,\n  "b": 2,\n}', 3, 1],
    ['{"a": 1,\r\n "b" 2}', 2, 6],
    ['{"a": "x\ny"}', 1, 9],
    ['{"a": "\\x"}', 1, 8],
    ["{'a': 1}", 1, 2],
    ['[01]', 1, 2],
    ['[tru]', 1, 2],
    ['[{"a": [1}]', 1, 10],
  ] as const)
    it(`of ${JSON.stringify(text)} is in line ${line}, column ${column}`, () => {
      assert.deepEqual(findJsonFault(text), {line, column});
    });
  it('is found where JSON.parse finds one, and nowhere else', () => {
    const random = createRandom(7);
    const good = JSON.stringify(
      [{a: [1, -2.5e3, true, null], 'b"': 'x\\"\u00e9\n', c: {}}, [], '', [[0]]],
      undefined,
      1,
    );
    const signs = '[]{},:"\\ 0-.eatn\n';
    for (let i = 0; i < 3000; i++) {
      const at = Math.floor(random() * good.length);
      const sign = signs[Math.floor(random() * signs.length)]!;
      const text = good.slice(0, at) + sign + good.slice(at + (random() < 0.5 ? 1 : 0));
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      assert.equal(findJsonFault(text) === undefined, parses, text);
    }
  });
  it('is found in a long string', () => {
    assert.deepEqual(findJsonFault(`["${'x\\n'.repeat(1_000_000)}"`), {line: 1, column: 3_000_004});
  });
});
