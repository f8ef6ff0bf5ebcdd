import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {cacheFileFor, userCacheFolder} from '../../src/build/cache-place.ts';
import type {Surroundings} from '../../src/build/cache-place.ts';
import {temporaryFolder} from './cli-run.ts';

const on = (platform: NodeJS.Platform, env: Surroundings['env'] = {}): string =>
  userCacheFolder({platform, env, home: path.resolve('/home/ann'), folder: '/'}).replaceAll('\\', '/');

describe('where what was read of pages is kept', () => {
  it('is beside the other caches of the project, from any folder of it', () => {
    const project = temporaryFolder({'node_modules/lit/package.json': '{}', 'site/deep/page.html': ''});
    const home = temporaryFolder();
    const fileFor = (out: string, folder: string): string | undefined =>
      cacheFileFor(out, {platform: 'linux', env: {}, home, folder: path.join(project, folder)});
    const file = fileFor('site/related', '');
    assert.equal(path.dirname(file!), path.join(project, 'node_modules/.cache/related-articles'));
    assert.match(path.basename(file!), /^[0-9a-f]{16}\.jsonl$/);
    assert.equal(fileFor('../related', 'site/deep'), file, 'the same for the same folder, however it is named');
    assert.notEqual(fileFor('site/other', ''), file);
  });
  it('is among the caches of the user where there is no project', () => {
    const [home, folder] = [temporaryFolder(), temporaryFolder()];
    const file = cacheFileFor('related', {platform: 'linux', env: {}, home, folder});
    assert.equal(path.dirname(file!), path.join(home, '.cache/related-articles'));
  });
  it('is where the system wants caches', () => {
    assert.match(on('linux'), /\/home\/ann\/\.cache\/related-articles$/);
    assert.equal(on('linux', {XDG_CACHE_HOME: '/var/caches'}), '/var/caches/related-articles');
    assert.match(on('linux', {XDG_CACHE_HOME: 'here'}), /\/home\/ann\/\.cache\/related-articles$/);
    assert.match(on('darwin'), /\/home\/ann\/Library\/Caches\/related-articles$/);
    assert.match(on('win32'), /\/home\/ann\/AppData\/Local\/related-articles\/Cache$/);
    assert.equal(on('win32', {LOCALAPPDATA: 'D:\\Local'}), 'D:/Local/related-articles/Cache');
  });
  it('is nowhere where nothing can be written', () => {
    const folder = temporaryFolder({file: ''});
    const env = {XDG_CACHE_HOME: path.join(folder, 'file')};
    assert.equal(cacheFileFor('related', {platform: 'linux', env, home: folder, folder}), undefined);
    mkdirSync(path.join(folder, 'node_modules'));
    assert.ok(cacheFileFor('related', {platform: 'linux', env, home: folder, folder}));
  });
});
