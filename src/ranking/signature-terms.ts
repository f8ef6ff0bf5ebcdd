import type {Steps} from '../slices.ts';
import {rankWords} from './pair-order.ts';
import {restorePairs} from './repeated-pairs.ts';
import type {RepeatedPairs} from './repeated-pairs.ts';
import {pairCountSteps} from './card-counts.ts';
import type {CardCounts} from './card-counts.ts';
import type {Vocabulary} from './card-reader.ts';
import {Lists} from './lists.ts';
import {Intersection, merge, placesOf} from './place-lists.ts';
import type {Cards} from './signature-cards.ts';
import type {ListCoder, TermList} from './signature-lists.ts';

/** A pair of words and where it stands, as who writes has it. */
export interface KnownPair {
  readonly first: number;
  readonly second: number;
  readonly list: TermList;
  readonly found: number;
}

/** What who writes has: by word its list and in how many articles it stands, and all pairs in order. */
export interface KnownTerms {
  readonly lists: readonly TermList[];
  readonly found: readonly number[];
  readonly pairs: readonly KnownPair[];
}

/** What both ends have in the end, besides the lists that the coder has: those of words, then those of pairs. */
export interface Terms {
  readonly vocabulary: Vocabulary;
  /** The pairs of the vocabulary. */
  readonly pairs: RepeatedPairs;
  /** How often each pair stands in each card. */
  readonly pairCounts: CardCounts;
}

/** Entries of lists that are coded in one step. */
const STEP = 2000;
/** What a list takes by itself, in entries. */
const EACH = 10;
/** Words whose pairs are read in one step. */
const AT_ONCE = 32;

/**
 * Codes which articles have which words and pairs of words beside those of their cards.
 *
 * @param cards - Their words, to which those that no card has were added.
 * @param known - Nothing for who reads.
 */
export function* termSteps(coder: ListCoder, cards: Cards, known?: KnownTerms): Steps<Terms> {
  const {words, order, fields, counts} = cards;
  const told = placesOf(order, counts.ids, words.length);
  const found: number[] = [];
  const having = new Lists();
  let work = 0;
  yield;
  for (let id = 0; id < words.length; id++) {
    found.push(coder.word(told.sizeOf(id), known?.lists[id], known?.found[id]));
    merge(having, told, coder.places, id);
    if ((work += coder.places.sizeOf(id) + EACH) < STEP) continue;
    work = 0;
    yield;
  }
  const {firsts, seconds} = yield* pairSteps(coder, having, words.length, known?.pairs);
  const pairs = restorePairs(firsts, seconds);
  const pairCounts = yield* pairCountSteps(fields, firsts.length, pairs.find);
  const paired = placesOf(order, pairCounts.ids, firsts.length);
  const both = new Intersection(having, order.length);
  for (let i = 0; i < firsts.length; i++) {
    const own = known?.pairs[i];
    const shared = both.find(firsts[i] as number, seconds[i] as number, paired, i);
    found.push(coder.pair(both.places, shared, paired.sizeOf(i), own?.list, own?.found));
    if ((work += shared + coder.places.sizeOf(words.length + i) + EACH) < STEP) continue;
    work = 0;
    yield;
  }
  const vocabulary = {firsts, seconds, found: Uint32Array.from(found)};
  return {vocabulary, pairs, pairCounts};
}

/** Which pairs there are, in the order in which both ends number them. */
function* pairSteps(
  coder: ListCoder,
  having: Lists,
  words: number,
  known: readonly KnownPair[] = [],
): Steps<{firsts: Uint32Array; seconds: Uint32Array}> {
  const {byRank, rankOf} = rankWords(Uint32Array.from({length: words}, (_, word) => having.sizeOf(word)));
  const [firsts, seconds]: [number[], number[]] = [[], []];
  for (let id = 0, at = 0; id < words; id++) {
    const ranks: number[] = [];
    for (; known[at]?.first === id; at++) ranks.push(rankOf[(known[at] as KnownPair).second] as number);
    coder.seconds(ranks, having.sizeOf(id), words);
    for (let i = 0; i < ranks.length; i++) {
      firsts.push(id);
      seconds.push(byRank[ranks[i] as number] as number);
    }
    if (id % AT_ONCE === 0) yield;
  }
  return {firsts: Uint32Array.from(firsts), seconds: Uint32Array.from(seconds)};
}
