import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {defaultData, findSets, readSet} from '../bench/relevance/read-set.ts';
import {measureScale} from '../bench/relevance/scale.ts';

const folders = findSets(defaultData);

describe('small collections', {skip: folders.size ? false : `no labelled sets at ${defaultData}`}, () => {
  it('are ranked no worse than by the best baseline, at five and at twenty articles', async () => {
    const sets = [...folders].map(([name, folder]) => readSet(name, folder));
    for (const [size, {queries, ours, baselines}] of Object.entries(await measureScale(sets, {sizes: [5, 20]}))) {
      assert.ok(queries >= 100, `${queries} queries`);
      for (const [name, value] of Object.entries(baselines))
        assert.ok(ours >= value, `${size} articles: ours ${ours}, ${name} ${value}`);
    }
  });
});
