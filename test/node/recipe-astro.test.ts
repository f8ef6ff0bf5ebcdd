import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {installRecipe} from './recipe-install.ts';
import {checkScripts} from './recipe-checks.ts';
import {commandsOf, filesBelow, layOut, runCommand} from './recipe-site.ts';

describe('the recipe for Astro', () => {
  it('builds a site whose posts have lists, and files of them', async (test) => {
    const site = await layOutAstro(test);
    if (!site) return;
    await checkScripts(site, 'dist');
    const styles = Object.values(filesBelow(path.join(site, 'dist'), '.css')).join('');
    assert.ok(styles.includes('data-related-articles'), 'the style sheet of the lists is bundled');
  });
  it('builds a site whose pages have the script, with its worker', async (test) => {
    const site = await layOutAstro(test);
    if (!site) return;
    const layout = path.join(site, 'src/layouts/Post.astro');
    const withScript = `<related-articles src="/related/"></related-articles><script>import 'related-articles';</script>`;
    const plain = readFileSync(layout, 'utf8');
    writeFileSync(layout, plain.replace('<related-articles></related-articles>', withScript));
    await runCommand(site, commandsOf(site, 'build:files')[0]!);
    const scripts = Object.keys(filesBelow(path.join(site, 'dist'), '.js'));
    assert.ok(
      scripts.some((name) => /worker-[^/]+$/.test(name)),
      'a file of its own for the worker',
    );
  });
});

/** The site of the recipe, or undefined where Astro cannot be had. */
async function layOutAstro(test: TestContext): Promise<string | undefined> {
  const installed = await installRecipe('astro');
  if ('modules' in installed) return layOut('astro', 'src/content/posts', installed.modules);
  test.skip(`Astro could not be installed, the registry cannot be reached: ${installed.unreachable}`);
  return undefined;
}
