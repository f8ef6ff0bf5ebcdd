import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {temporaryFolder} from './cli-run.ts';
import {checkCommands, checkSource} from './recipe-checks.ts';
import {RECIPES, filesBelow, layOut} from './recipe-site.ts';

/** What Hugo 0.111.3 and 0.150.0 have made of the recipe and the posts. */
const made = path.join(RECIPES, 'hugo/public');

describe('the recipe for Hugo', () => {
  it('gives a list of articles that is read with everything in it', async () => {
    await checkSource(readFileSync(path.join(made, 'articles.json')));
  });
  it('gives pages for lists and files', async () => {
    const folder = temporaryFolder();
    cpSync(made, folder, {recursive: true});
    await checkCommands('hugo', 'public', folder);
  });
  const isThere = spawnSync('hugo', ['version']).status === 0;
  it('gives the same with the Hugo of this machine', {skip: !isThere && 'there is no hugo'}, () => {
    const site = layOut('hugo', 'content/posts');
    execFileSync('hugo', ['--destination', 'made'], {cwd: site});
    const now = filesBelow(path.join(site, 'made'));
    for (const [name, content] of Object.entries(filesBelow(made))) assert.equal(now[name], content, name);
  });
});
