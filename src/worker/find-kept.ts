import {restoreLanguages} from '../text/language.ts';
import {FINGERPRINT} from './fingerprint.ts';
import {readKeptIndex} from './index-store.ts';
import type {Kept, KeptFacts} from './index-store.ts';

/**
 * What is kept under a key, if it can be used. Never rejects.
 *
 * @param most - Bytes up to which the index itself is wanted.
 * @param onWait - Called when that is waited for.
 */
export async function findKept(key: string, most = Infinity, onWait?: () => void): Promise<Kept | undefined> {
  const isUsable = ({fingerprint}: KeptFacts): boolean => fingerprint === FINGERPRINT;
  const wants = (facts: KeptFacts): boolean => {
    if (!isUsable(facts) || facts.bytes > most) return false;
    // what else is needed comes while the database reads
    restoreLanguages(facts.state).catch(() => undefined);
    import('./kept.ts').catch(() => undefined);
    onWait?.();
    return true;
  };
  const kept = await readKeptIndex(key, wants).catch(() => undefined);
  return kept && isUsable(kept.facts) ? kept : undefined;
}
