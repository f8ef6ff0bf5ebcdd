import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {restorePairs} from './repeated-pairs.ts';
import {Lists, createIntersection, placesOf} from './place-lists.ts';
import {createPairCounter} from './signature-cards.ts';
import type {Vocabulary} from './signature-base.ts';
import type {CardCounts, Cards} from './signature-cards.ts';
import type {ListCoder, TermList} from './signature-lists.ts';

/** A pair of words and where it stands, as who writes has it. */
export interface KnownPair {
  readonly first: number;
  readonly second: number;
  readonly list: TermList;
  readonly found: number;
}

/** What who writes has: by word its list and in how many articles it stands, and all pairs. */
export interface KnownTerms {
  readonly lists: readonly TermList[];
  readonly found: readonly number[];
  readonly pairs: readonly KnownPair[];
}

/** What both ends have in the end. */
export interface Terms {
  readonly vocabulary: Vocabulary;
  /** How often each pair stands in each card, by position. */
  readonly pairCounts: readonly CardCounts[];
  /** All lists one after the other, those of words first: places, and the level of each. */
  readonly places: readonly number[];
  readonly levels: readonly number[];
  /** Where the list of each ends. */
  readonly ends: readonly number[];
}

/**
 * Codes which articles have which words and pairs of words beside those of their cards.
 *
 * @param cards - Their words, to which those that no card has were added.
 * @param known - Nothing for who reads.
 */
export function* termSteps(coder: ListCoder, cards: Cards, known?: KnownTerms): Steps<Terms> {
  const {words, order, fields, counts} = cards;
  const told = placesOf(order, counts, words.length);
  const found: number[] = [];
  const all = new Lists();
  const levels: number[] = [];
  const having = new Lists();
  const add = (list: TermList): void => {
    all.add(list.places);
    for (let i = 0; i < list.levels.length; i++) levels.push(list.levels[i] as number);
  };
  yield;
  for (let id = 0; id < words.length; id++) {
    const list = known?.lists[id] ?? {places: [], levels: []};
    found.push(coder.word(list, told.sizeOf(id), known?.found[id]));
    add(list);
    having.merge(told, id, list.places);
    yield;
  }
  const {firsts, seconds, sorted} = yield* pairSteps(coder, having, words.length, known?.pairs);
  const pairs = restorePairs(firsts, seconds);
  const count = createPairCounter(firsts.length, (first, second) => pairs.find(first, second));
  const pairCounts = yield* mapSteps(fields, count);
  const paired = placesOf(order, pairCounts, firsts.length);
  const find = createIntersection(having, order.length);
  for (let i = 0; i < firsts.length; i++) {
    const own = sorted[i];
    const list = own?.list ?? {places: [], levels: []};
    const both = find(firsts[i] as number, seconds[i] as number, paired, i);
    found.push(coder.pair(list, both, paired.sizeOf(i), own?.found));
    add(list);
    yield;
  }
  const vocabulary = {firsts, seconds, found: Uint32Array.from(found)};
  return {vocabulary, pairCounts, places: all.entries, ends: all.ends, levels};
}

/** Which pairs there are, in the order in which both ends number them. */
function* pairSteps(
  coder: ListCoder,
  having: Lists,
  words: number,
  known: readonly KnownPair[] = [],
): Steps<{firsts: Uint32Array; seconds: Uint32Array; sorted: readonly KnownPair[]}> {
  const sizes = Uint32Array.from({length: words}, (_, id) => having.sizeOf(id));
  // words that many articles have are in many pairs
  const byRank = Uint32Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const rankOf = new Uint32Array(byRank.length);
  for (let rank = 0; rank < byRank.length; rank++) rankOf[byRank[rank] as number] = rank;
  const rank = ({second}: KnownPair): number => rankOf[second] as number;
  const sorted = [...known].sort((a, b) => a.first - b.first || rank(a) - rank(b));
  const [firsts, seconds]: [number[], number[]] = [[], []];
  for (let id = 0, at = 0; id < byRank.length; id++) {
    const ranks: number[] = [];
    for (; sorted[at]?.first === id; at++) ranks.push(rank(sorted[at] as KnownPair));
    coder.seconds(ranks, sizes[id] as number, byRank.length);
    for (const rank of ranks) {
      firsts.push(id);
      seconds.push(byRank[rank] as number);
    }
    yield;
  }
  return {firsts: Uint32Array.from(firsts), seconds: Uint32Array.from(seconds), sorted};
}
