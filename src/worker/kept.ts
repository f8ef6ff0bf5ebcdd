import type {Loaded} from '../load.ts';
import {readSnapshot, writeSnapshot} from '../ranking/snapshot.ts';
import type {Body} from '../ranking/snapshot.ts';
import {run} from '../slices.ts';
import {restoreLanguages} from '../text/language.ts';
import {FINGERPRINT} from './fingerprint.ts';
import {forget, readBodies, renewFacts, writeIndex} from './change-store.ts';
import type {Kept, KeptFacts} from './index-store.ts';

/** Bytes of an index that is kept. A smaller one is made as soon as it is asked for. */
const LEAST_BYTES = 80_000;
/** … with the bodies of its articles. A larger one fills the device. */
const MOST_BYTES = 50_000_000;
/** Milliseconds after which keeping begins, at the earliest, and those that it then may wait for the page to be at rest. */
const [LEAD, PATIENCE] = [500, 5_000];

/** Milliseconds after which bodies that do not come are done without. */
const BODY_PATIENCE = 500;

/** Opens a kept index; undefined where it is not there or broken: then it is forgotten. Never rejects. */
export async function openKept(key: string, kept: Kept): Promise<Loaded | undefined> {
  const {facts, index: buffer, page, body} = kept;
  try {
    if (!buffer) return undefined;
    const {articleCount, skippedCount} = facts;
    const bodies = new Map<number, Body>();
    const index = readSnapshot(buffer, await restoreLanguages(facts.state), bodies);
    const {keys} = index.corpus;
    const decoder = new TextDecoder();
    const add = (position: number, json: Uint8Array | undefined): void => {
      try {
        const body = JSON.parse(decoder.decode(json)) as Body;
        if (typeof body.text === 'string' && [body.ids, body.termFreqs].every(Array.isArray))
          bodies.set(position, body);
      } catch {
        // an article without one is known by its signature
      }
    };
    if (page !== undefined) add(keys.indexOf(page), body);
    const prepare: Loaded['prepare'] = async (positions) => {
      const missing = positions.filter((position) => position !== undefined && !bodies.has(position)) as number[];
      if (!missing.length) return;
      const pages = missing.map((position) => keys[position] as string);
      // another tab may be writing; without them suggestions are nearly as good
      const late = new Promise<[]>((resolve) => setTimeout(resolve, BODY_PATIENCE, []));
      const found = await Promise.race([readBodies(key, facts, pages).catch(() => []), late]);
      for (const [i, position] of missing.entries()) add(position, found[i]);
    };
    return {articleCount, skippedCount, isWhole: true, index, prepare};
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
    const snapshot = await run(writeSnapshot(index, MOST_BYTES));
    const bytes = snapshot?.index.byteLength ?? 0;
    if (snapshot && state && bytes >= LEAST_BYTES) {
      const time = Date.now();
      const id = `${time} ${Math.random()}`;
      const facts = {id, fingerprint: FINGERPRINT, tag, time, bytes, state, articleCount, skippedCount};
      await writeIndex(key, facts, snapshot, index.corpus.keys);
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
