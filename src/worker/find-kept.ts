import {restoreLanguages} from '../text/language.ts';
import {FINGERPRINT} from './fingerprint.ts';
import {readKeptIndex} from './index-store.ts';
import type {Kept, KeptFacts} from './index-store.ts';

/** What is wanted of what is kept. */
export interface Wanted {
  /** Bytes up to which the index itself is wanted. Default: any. */
  readonly most?: number;
  /** Called when that is waited for. */
  readonly onWait?: () => void;
  /** See `readKeptIndex`. */
  readonly page?: string | undefined;
}

/** What is kept under a key, if it can be used. Never rejects. */
export async function findKept(key: string, {most = Infinity, onWait, page}: Wanted = {}): Promise<Kept | undefined> {
  const isUsable = ({fingerprint}: KeptFacts): boolean => fingerprint === FINGERPRINT;
  const wants = (facts: KeptFacts): boolean => {
    if (!isUsable(facts) || facts.bytes > most) return false;
    // what else is needed comes while the database reads
    restoreLanguages(facts.state).catch(() => undefined);
    import('./kept.ts').catch(() => undefined);
    onWait?.();
    return true;
  };
  const kept = await readKeptIndex(key, wants, page).catch(() => undefined);
  return kept && isUsable(kept.facts) ? kept : undefined;
}
