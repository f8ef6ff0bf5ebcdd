import assert from 'node:assert/strict';
import path from 'node:path';
import {describe, it} from 'node:test';
import {installRecipe} from './recipe-install.ts';
import {checkScripts} from './recipe-checks.ts';
import {filesBelow, layOut} from './recipe-site.ts';

describe('the recipe for Astro', () => {
  it('builds a site whose posts have lists, and files of them', async (test) => {
    const installed = await installRecipe('astro');
    if ('unreachable' in installed) {
      test.skip(`Astro could not be installed, the registry cannot be reached: ${installed.unreachable}`);
      return;
    }
    const site = layOut('astro', 'src/content/posts', installed.modules);
    await checkScripts(site, 'dist');
    const styles = Object.values(filesBelow(path.join(site, 'dist'), '.css')).join('');
    assert.ok(styles.includes('data-related-articles'), 'the style sheet of the lists is bundled');
  });
});
