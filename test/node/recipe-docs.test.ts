import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {BLOCKS} from './recipe-docs.ts';
import {RECIPES} from './recipe-site.ts';

/** Lines without their indentation, for a file may have a block further in. */
const bare = (code: string): string => code.replace(/^ +/gm, '').trim();

describe('docs/recipes.md', () => {
  for (const {recipe, language, file, code} of BLOCKS.filter((block) => block.language !== 'sh'))
    it(`shows ${file} of ${recipe} as it is tested`, () => {
      const tested = path.join(RECIPES, recipe, file);
      assert.ok(file && existsSync(tested), `${file || 'a block of code'} is not among the tested files`);
      const content = readFileSync(tested, 'utf8');
      // of settings only those that matter here are shown
      if (['json', 'toml'].includes(language)) assert.ok(bare(content).includes(bare(code)), file);
      else assert.equal(code, content.trimEnd());
    });
  it('has a recipe for every tested folder', () => {
    const recipes = new Set(BLOCKS.map(({recipe}) => recipe));
    const folders = readdirSync(RECIPES).filter((name) => name !== 'posts');
    assert.deepEqual([...recipes].sort(), folders.sort());
  });
});
