import {chunkFailed} from './chunk-failed.ts';
import type * as Active from './active.ts';
import type {ElementOptions} from './element-options.ts';
import {namesFolder} from './is-folder.ts';
import type * as Cards from './presenter.ts';
import type {LoadLive, Means} from './suggest.ts';

/** What a widget needs that was not given its suggestions. */
type Parts = readonly [active: typeof Active, cards: typeof Cards, means: Means];

/** Loads what reads and ranks articles here; the second is part of the first: asked for at once, it does not come after it. */
export const loadLive: LoadLive = () =>
  Promise.all([import('./live.ts'), import('../worker/local.ts')]).then(([live]) => live);

/** Loads the files that find suggestions and show them, side by side: none waits for another to be read. */
export async function loadParts(host: ElementOptions): Promise<Parts> {
  const means = namesFolder(host) ? import('./prebuilt.ts') : loadLive();
  return Promise.all([import('./active.ts'), import('./presenter.ts'), means, import('../slices.ts')]).then(
    ([active, cards, means]) => [active, cards, means] as const,
    chunkFailed,
  );
}
