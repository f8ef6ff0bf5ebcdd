import {ask, within} from './index-store.ts';
import type {KeptFacts} from './index-store.ts';
import type {ReadyAnswer} from './ready-answer.ts';

/** Indexes at most, of all pages of an origin; those not looked at for longest go first. */
const MOST = 4;

/** Keeps an index, and forgets the oldest. All functions here reject where nothing can be kept. */
export function writeIndex(key: string, known: KeptFacts, index: ArrayBuffer): Promise<void> {
  return within('readwrite', async (facts, indexes) => {
    indexes.put(index, key);
    facts.put(known, key);
    const [keys, all] = await Promise.all([
      ask(facts.getAllKeys() as IDBRequest<string[]>),
      ask(facts.getAll() as IDBRequest<KeptFacts[]>),
    ]);
    const byAge = keys.map((key, i) => ({key, time: all[i]?.time ?? 0})).sort((a, b) => b.time - a.time);
    indexes.delete(answersOf(key));
    for (const {key} of byAge.slice(MOST)) {
      facts.delete(key);
      indexes.delete(key);
      indexes.delete(answersOf(key));
    }
  });
}

/** Notes that an index was compared with its source, unless another one has taken its place. */
export function renewFacts(key: string, known: KeptFacts): Promise<void> {
  return within('readwrite', async (facts) => {
    const kept = await ask(facts.get(key) as IDBRequest<KeptFacts | undefined>);
    if (kept?.time === known.time) await ask(facts.put({...known, time: Date.now()}, key));
  });
}

/** Forgets an index. */
export function forget(key: string): Promise<void> {
  return within('readwrite', async (facts, indexes) => {
    await Promise.all([ask(facts.delete(key)), ask(indexes.delete(key)), ask(indexes.delete(answersOf(key)))]);
  });
}

/**
 * Keeps answers in place of those before, unless another index has taken the place of the one that they come from.
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
    // the time changes when it is compared with its source
    if (!kept || JSON.stringify({...kept, time: 0}) !== JSON.stringify({...known, time: 0})) return;
    indexes.delete(answersOf(key));
    indexes.put(names, [key, '']);
    // as text, which a database takes and gives back sooner than objects
    for (const [page, answer] of ready) indexes.put(JSON.stringify(answer), [key, page]);
  });
}

/** Where the answers of an index are. */
function answersOf(key: string): IDBKeyRange {
  // a list comes behind every string
  return IDBKeyRange.bound([key], [key, []]);
}
