import type {Snapshot} from '../ranking/snapshot.ts';
import {BODY, ask, within} from './index-store.ts';
import type {KeptFacts} from './index-store.ts';
import type {ReadyAnswer} from './ready-answer.ts';

/** Indexes at most, of all pages of an origin; those not looked at for longest go first. */
const MOST = 4;

/** Bodies that are written in one go. */
const AT_ONCE = 64;

/**
 * Keeps an index, and forgets the oldest. All functions here reject where nothing can be kept.
 *
 * @param pages - The keys of its articles' addresses, by position.
 */
export function writeIndex(
  key: string,
  known: KeptFacts,
  {index, bodies}: Snapshot,
  pages: readonly string[],
): Promise<void> {
  return within('readwrite', async (facts, indexes) => {
    indexes.put(index, key);
    facts.put(known, key);
    const [keys, all] = await Promise.all([
      ask(facts.getAllKeys() as IDBRequest<string[]>),
      ask(facts.getAll() as IDBRequest<KeptFacts[]>),
    ]);
    indexes.delete(besides(key));
    for (const [position, body] of bodies.entries()) {
      const put = indexes.put(body, [key, pages[position] as string, BODY]);
      // all at once would hold up a page
      if (position % AT_ONCE === 0) await ask(put);
    }
    const byAge = keys.map((key, i) => ({key, time: all[i]?.time ?? 0})).sort((a, b) => b.time - a.time);
    for (const {key} of byAge.slice(MOST)) {
      facts.delete(key);
      indexes.delete(key);
      indexes.delete(besides(key));
    }
  });
}

/**
 * The bodies of some articles, as JSON, as far as they are there.
 *
 * @param known - The index that they belong to.
 * @param pages - The keys of the articles' addresses.
 */
export function readBodies(
  key: string,
  known: KeptFacts,
  pages: readonly string[],
): Promise<readonly (Uint8Array | undefined)[]> {
  return within('readonly', async (facts, indexes) => {
    const kept = await ask(facts.get(key) as IDBRequest<KeptFacts | undefined>);
    if (kept?.id !== known.id) return [];
    return Promise.all(pages.map((page) => ask(indexes.get([key, page, BODY]) as IDBRequest<Uint8Array | undefined>)));
  });
}

/** Notes that an index was compared with its source, unless another one has taken its place. */
export function renewFacts(key: string, known: KeptFacts): Promise<void> {
  return within('readwrite', async (facts) => {
    const kept = await ask(facts.get(key) as IDBRequest<KeptFacts | undefined>);
    if (kept?.id === known.id) await ask(facts.put({...known, time: Date.now()}, key));
  });
}

/** Forgets an index. */
export function forget(key: string): Promise<void> {
  return within('readwrite', async (facts, indexes) => {
    await Promise.all([ask(facts.delete(key)), ask(indexes.delete(key)), ask(indexes.delete(besides(key)))]);
  });
}

/**
 * Keeps answers, unless another index has taken the place of the one that they come from.
 *
 * @param answers - By the keys of their articles' addresses, and the keys and ids of all, each between spaces.
 */
export function writeAnswers(
  key: string,
  known: KeptFacts,
  {ready, names}: {ready: ReadonlyMap<string, ReadyAnswer>; names: string},
): Promise<void> {
  return within('readwrite', async (facts, indexes) => {
    const kept = await ask(facts.get(key) as IDBRequest<KeptFacts | undefined>);
    if (kept?.id !== known.id) return;
    indexes.put(names, [key, '']);
    // as text, which a database takes and gives back sooner than objects
    for (const [page, answer] of ready) indexes.put(JSON.stringify(answer), [key, page]);
  });
}

/** Where the answers and bodies of an index are. */
function besides(key: string): IDBKeyRange {
  // a list comes behind every string
  return IDBKeyRange.bound([key], [key, []]);
}
