import {shardName} from '../corpus/shard-name.ts';
import type {LanguageState} from '../text/language.ts';

/** `RAS1`: what every file of signatures begins with. */
export const MAGIC = Uint8Array.of(0x52, 0x41, 0x53, 0x31);

/** What stands in a file of signatures besides its lists. */
export interface SignatureFacts {
  /** Articles. */
  readonly count: number;
  /** Stands for their addresses, in order: signatures belong to these cards and no others. */
  readonly cards: string;
  readonly state: LanguageState;
  /** The languages of the articles, each once. */
  readonly languages: readonly string[];
  /** See `measureChance`. */
  readonly chance: number;
}

/** Steps to each doubling: what is written is at most 9 % beside the truth. */
const FINENESS = 4;
/** The least weight that is told apart from less is 2^(−8/4). */
const LOWEST = 8;

/** A weight as a byte. */
export function toLevel(weight: number): number {
  return Math.min(Math.max(Math.round(Math.log2(weight) * FINENESS) + LOWEST, 0), 255);
}

/** What a byte weighs. */
export function fromLevel(level: number): number {
  return 2 ** ((level - LOWEST) / FINENESS);
}

/** How much more something weighs than its card tells, as a byte. */
export function toRatio(ratio: number): number {
  return Math.min(Math.max(Math.round(Math.log2(ratio) * FINENESS), 0), 255);
}

/** The factor that a byte stands for. */
export function fromRatio(code: number): number {
  return 2 ** (code / FINENESS);
}

/** What stands for some articles. `keys`: those of their addresses, in order. */
export function cardsChecksum(keys: readonly string[]): string {
  return shardName(keys.join('\n'));
}
