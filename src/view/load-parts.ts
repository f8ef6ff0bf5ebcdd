import {chunkFailed} from './chunk-failed.ts';
import type * as Active from './active.ts';
import type {ElementOptions} from './element-options.ts';
import {namesFolder} from './is-folder.ts';
import type {LoadLive, Means} from './suggest.ts';

/** What a widget needs that was not given its suggestions. */
type Parts = readonly [active: typeof Active, means: Means, ...unknown[]];

/** Loads what reads and ranks articles here. */
export const loadLive: LoadLive = () => import('./live.ts');

/** Loads the files that find suggestions and show them, side by side: none waits for another to be read. */
export function loadParts(host: ElementOptions): Promise<Parts> {
  const isFolder = namesFolder(host);
  return Promise.all([
    import('./active.ts'),
    isFolder ? import('./prebuilt.ts') : loadLive(),
    // two files that the others import: asked for at once, they do not come after them. Whatever has the fewest exports will do
    import('../part.ts'),
    isFolder || import('../worker/find-kept.ts'),
  ]).catch(chunkFailed);
}
