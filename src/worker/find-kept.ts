import {FINGERPRINT} from './fingerprint.ts';
import {readKeptIndex} from './index-store.ts';
import type {Kept, KeptFacts} from './index-store.ts';

/**
 * What is kept under a key, if it can be used. Never rejects.
 *
 * @param most - Bytes up to which the index itself is wanted.
 */
export async function findKept(key: string, most = Infinity): Promise<Kept | undefined> {
  const isUsable = ({fingerprint}: KeptFacts): boolean => fingerprint === FINGERPRINT;
  const kept = await readKeptIndex(key, (facts) => isUsable(facts) && facts.bytes <= most).catch(() => undefined);
  return kept && isUsable(kept.facts) ? kept : undefined;
}
