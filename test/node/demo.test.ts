import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {TABLE, demoSuggestions, suggestionTable} from '../../scripts/demo-suggestions.mjs';
import * as core from '../../src/core.ts';

describe('the newspaper', () => {
  it('has what it promises: sixty articles in eight sections', async () => {
    const rows = await demoSuggestions(core, 1);
    assert.ok(new Set(rows.map(({title}) => title)).size >= 60);
    assert.ok(new Set(rows.map(({section}) => section)).size >= 8);
  });

  it('lets the articles of a developing story find each other', async () => {
    const rows = await demoSuggestions(core, 5);
    const stories = new Set(rows.map(({story}) => story).filter((story) => story !== undefined));
    assert.ok(stories.size >= 8);
    for (const story of stories) {
      const members = rows.filter((row) => row.story === story);
      for (const {title, suggestions} of members) {
        assert.equal(suggestions[0]?.story, story, `${title}: the first suggestion is of another story`);
        const found = suggestions.filter((suggestion) => suggestion.story === story).length;
        const possible = Math.min(members.length - 1, 5);
        assert.ok(found >= possible / 2, `${title}: ${found} of ${possible} others of its story`);
      }
    }
  });

  it('suggests what docs/demo-suggestions.md says (npm run demo:suggestions writes it anew)', async () => {
    assert.equal(await suggestionTable(core), readFileSync(TABLE, 'utf8'));
  });
});
