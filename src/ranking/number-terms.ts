import {mapSteps} from '../slices.ts';
import {spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import type {Vocabulary} from './card-reader.ts';
import {rankWords} from './pair-order.ts';
import {fromExcess, toExcess} from './quantise.ts';
import type {Picks} from './signature-picks.ts';
import type {CountedTexts} from './term-counts.ts';

/** What the words and pairs of signatures are called. */
export interface NewNumbers {
  /** The words: those of cards in the order in which they come, then the others in theirs. The same on all machines. */
  readonly words: readonly string[];
  /** The new number of each dimension, or `NO_NUMBER`. */
  readonly numbers: Int32Array;
  /** How many dimensions were words. */
  readonly oldWords: number;
  readonly vocabulary: Vocabulary;
}

/** Stands for the new number of what signatures do not have. */
export const NO_NUMBER = -1;

/**
 * Numbers words and pairs as who opens a snapshot does.
 *
 * @param words - What they were called before.
 */
export function* numberSteps(
  words: readonly string[],
  {counts, pairs, found}: CountedTexts,
  {shares, merits}: Picks,
): Steps<NewNumbers> {
  const numbers = new Int32Array(found.length).fill(NO_NUMBER);
  const olds: number[] = [];
  const add = (word: number): void => {
    if (numbers[word] === NO_NUMBER) numbers[word] = olds.push(word) - 1;
  };
  yield* mapSteps(counts, ({ids, cardFreqs}) => {
    for (let i = 0; i < cardFreqs.length; i++) if ((ids[i] as number) < words.length) add(ids[i] as number);
  });
  const {firsts, seconds} = pairs;
  const isWanted = Uint8Array.from(words, (_, word) => Number((shares[word] as number) > 0));
  const kept: number[] = [];
  yield* spanSteps(pairs.count, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      if (!merits[words.length + pair] || !shares[words.length + pair]) continue;
      kept.push(pair);
      isWanted[firsts[pair] as number] = isWanted[seconds[pair] as number] = 1;
    }
  });
  const others: string[] = [];
  const named = new Map<string, number>();
  yield* spanSteps(words.length, (from, to) => {
    for (let word = from; word < to; word++) {
      if (!isWanted[word] || numbers[word] !== NO_NUMBER) continue;
      others.push(words[word] as string);
      named.set(words[word] as string, word);
    }
  });
  others.sort();
  yield;
  yield* spanSteps(others.length, (from, to) => {
    for (let i = from; i < to; i++) add(named.get(others[i] as string) as number);
  });
  const count = olds.length;
  const {byRank, rankOf} = rankWords(Uint32Array.from(olds, (word) => shares[word] as number));
  yield;
  // by the first word, then by the rank of the second
  const keys = new Float64Array(kept.length);
  const numberOf = (word: number | undefined): number => numbers[word as number] as number;
  yield* spanSteps(kept.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const pair = kept[i] as number;
      keys[i] = numberOf(firsts[pair]) * count + (rankOf[numberOf(seconds[pair])] as number);
    }
  });
  keys.sort();
  yield;
  const vocabulary = {
    firsts: new Uint32Array(kept.length),
    seconds: new Uint32Array(kept.length),
    found: new Uint32Array(count + kept.length),
  };
  yield* spanSteps(keys.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const key = keys[i] as number;
      const first = (vocabulary.firsts[i] = Math.floor(key / count));
      const second = (vocabulary.seconds[i] = byRank[key % count] as number);
      const old = words.length + pairs.find(olds[first] as number, olds[second] as number);
      numbers[old] = count + i;
      olds.push(old);
    }
  });
  yield* spanSteps(olds.length, (from, to) => {
    for (let id = from; id < to; id++) {
      const old = olds[id] as number;
      vocabulary.found[id] = nearly(found[old] as number, shares[old] as number, counts.length);
    }
  });
  return {
    words: olds.slice(0, count).map((word) => words[word] as string),
    numbers,
    oldWords: words.length,
    vocabulary,
  };
}

/** A number of articles as a snapshot tells it: by how much it is more than that of signatures and cards. */
function nearly(found: number, shares: number, size: number): number {
  const least = Math.max(shares, 1);
  return Math.min(fromExcess(toExcess(found, least), least), size);
}
