import type {Loaded} from '../load.ts';
import {readSnapshot, writeSnapshot} from '../ranking/snapshot.ts';
import {run} from '../slices.ts';
import {restoreLanguages} from '../text/language.ts';
import {FINGERPRINT} from './fingerprint.ts';
import {forget, renewFacts, writeIndex} from './change-store.ts';
import type {Kept, KeptFacts} from './index-store.ts';

/** Bytes of an index that is kept: a smaller one is made as soon as it is asked for, a larger one fills the device. */
const [LEAST_BYTES, MOST_BYTES] = [150_000, 40_000_000];
/** Milliseconds after which keeping begins, at the earliest, and those that it then may wait for the page to be at rest. */
const [LEAD, PATIENCE] = [500, 5_000];

/** Opens a kept index; undefined where it is not there or broken: then it is forgotten. Never rejects. */
export async function openKept(key: string, {facts, index: buffer}: Kept): Promise<Loaded | undefined> {
  try {
    if (!buffer) return undefined;
    const {articleCount, skippedCount} = facts;
    const index = readSnapshot(buffer, await restoreLanguages(facts.state));
    return {articleCount, skippedCount, isWhole: true, index};
  } catch {
    await forget(key).catch(() => undefined);
    return undefined;
  }
}

/**
 * Keeps an index as soon as there is time for it. Where it cannot be kept an older one is forgotten. Never rejects.
 *
 * @returns what is known of it; undefined where it is not kept, or editors' data change what it answers with time.
 */
export async function keep(
  key: string,
  tag: string,
  {index, articleCount, skippedCount}: Loaded,
): Promise<KeptFacts | undefined> {
  try {
    await rest();
    const {state} = index.corpus;
    const buffer = await run(writeSnapshot(index, MOST_BYTES));
    const bytes = buffer?.byteLength ?? 0;
    if (buffer && state && bytes >= LEAST_BYTES) {
      const facts = {fingerprint: FINGERPRINT, tag, time: Date.now(), bytes, state, articleCount, skippedCount};
      await writeIndex(key, facts, buffer);
      return index.corpus.isEdited ? undefined : facts;
    }
  } catch {
    // a private window, a full disk: the next view reads the source again
  }
  // or else each view would have what the source has no longer
  await forget(key).catch(() => undefined);
  return undefined;
}

/** Notes that the source is still what it was. Never rejects. */
export async function confirm(key: string, facts: KeptFacts): Promise<void> {
  await renewFacts(key, facts).catch(() => undefined);
}

/** Resolves when the answer that is waited for should be out, and a page has nothing better to do. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LEAD));
  if ('requestIdleCallback' in globalThis)
    await new Promise((resolve) => requestIdleCallback(resolve, {timeout: PATIENCE}));
}
