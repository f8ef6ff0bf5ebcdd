import type {FieldIds} from '../corpus/corpus.ts';
import type {Picks} from './pick-terms.ts';
import type {RankingIndex} from './recommend.ts';
import {createPairCounter} from './signature-cards.ts';
import type {CardTerms, Vocabulary} from './signature-base.ts';
import type {CardCounts, Cards} from './signature-cards.ts';
import {toBound} from './signature-costs.ts';
import {SATURATION, toLevel, toRatio} from './signature-format.ts';
import type {TermList} from './signature-lists.ts';
import type {KnownPair, KnownTerms} from './signature-terms.ts';
import type {Vector} from './term-vectors.ts';

/** The index' numbers for the words of cards, in their order. */
export function idsIn({corpus}: RankingIndex, words: readonly string[]): number[] {
  return words.map((word) => corpus.idOf(word) ?? NaN);
}

/** Makes what tells the index' dimensions that a card has. */
export function createDimensions(
  {corpus, vectors}: RankingIndex,
  ids: readonly number[],
): (card: FieldIds, words: CardCounts) => Set<number> {
  const {pairs} = vectors;
  const countPairs = createPairCounter(pairs.count, (first, second) =>
    pairs.find(ids[first] as number, ids[second] as number),
  );
  return (card, words) => {
    const own = words.ids.map((id) => ids[id] as number);
    return new Set([...own, ...countPairs(card).ids.map((pair) => corpus.words.length + pair)]);
  };
}

/** The words that something is written of and no card has, in their order: the same on all machines. */
export function otherWords({corpus, vectors}: RankingIndex, {ids}: Cards, {picked, isKept}: Picks): string[] {
  const {firsts, seconds} = vectors.pairs;
  const wanted = new Set(picked.flatMap((own) => own.map(({id}) => id)));
  for (const [i, first] of firsts.entries())
    if (isKept(corpus.words.length + i)) wanted.add(first).add(seconds[i] as number);
  const words = [...wanted].flatMap((id) => corpus.words[id] ?? []);
  return words.filter((word) => !ids.has(word)).sort((a, b) => (a < b ? -1 : 1));
}

/** The lists of what was picked. */
export function knownTerms(index: RankingIndex, cards: Cards, {picked, isKept}: Picks): KnownTerms {
  const {corpus, vectors} = index;
  const byDimension = new Map<number, TermList>();
  for (const [place, position] of cards.order.entries())
    for (const {id, weight} of picked[position] ?? []) {
      const list = byDimension.get(id) ?? {places: [], levels: []};
      byDimension.set(id, list);
      list.places.push(place);
      list.levels.push(toLevel(occurrences(weight, vectors.idf(id))));
    }
  const listOf = (id: number): TermList => byDimension.get(id) ?? {places: [], levels: []};
  const ids = idsIn(index, cards.words);
  const {firsts, seconds} = vectors.pairs;
  const wordOf = (id: number | undefined): number => cards.ids.get(corpus.words[id as number] as string) as number;
  const pairs: KnownPair[] = [];
  for (const i of firsts.keys()) {
    const id = corpus.words.length + i;
    if (!isKept(id)) continue;
    const found = vectors.found[id] as number;
    pairs.push({first: wordOf(firsts[i]), second: wordOf(seconds[i]), list: listOf(id), found});
  }
  return {lists: ids.map(listOf), found: ids.map((id) => vectors.found[id] as number), pairs};
}

/** The bounds of what was picked, by position, see `toBound`: in bits as rarity is, and not in natural logarithms as weights are. */
export function boundsOf({picked}: Picks): number[] {
  return picked.map((own) => toBound(Math.sqrt(Math.min(...own.map(({worth}) => worth))) / Math.LN2));
}

/** Makes what tells how much more an article says of the words of its card than that does, see `toRatio`. */
export function createRatios(
  index: RankingIndex,
  {words}: Cards,
  {firsts, seconds}: Vocabulary,
): (position: number, card: CardTerms) => number[] {
  const {corpus, vectors} = index;
  const ids = idsIn(index, words);
  const toIndex = (id: number): number => {
    if (id < words.length) return ids[id] as number;
    const [first, second] = [firsts[id - words.length] as number, seconds[id - words.length] as number];
    return corpus.words.length + vectors.pairs.find(ids[first] as number, ids[second] as number);
  };
  return (position, card) => {
    const own = vectors.vectors[position] as Vector;
    const weights = new Map(Array.from(own.ids, (id, i) => [id, own.weights[i] as number]));
    return card.ids.map((id, i) => {
      const dimension = toIndex(id);
      const said = (card.counts[i] as number) ** SATURATION;
      // by occurrences, for the other end has its own number of articles
      return toRatio((weights.get(dimension) ?? 0) / vectors.idf(dimension) / said);
    });
  };
}

function occurrences(weight: number, idf: number): number {
  return Math.round((weight / idf) ** (1 / SATURATION));
}
