import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {checkScripts} from './recipe-checks.ts';
import {layOut} from './recipe-site.ts';

describe('the recipe for Eleventy', () => {
  it('builds a site whose posts have lists, and files of them', async () => {
    const site = layOut('eleventy', 'posts');
    await checkScripts(site, '_site');
    for (const name of ['related-articles.js', 'related-articles-links.css'])
      assert.ok(existsSync(path.join(site, '_site/related-articles', name)), name);
  });
});
