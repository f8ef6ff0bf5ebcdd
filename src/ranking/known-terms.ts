import type {CardReader, CardRoom} from './card-reader.ts';
import type {RankingIndex} from './recommend.ts';
import {toLevel, toRatio} from './quantise.ts';
import {saturate, unsaturate} from './saturation.ts';
import {toBound} from './signature-bounds.ts';
import {SORTS, costOf} from './signature-costs.ts';
import type {TermList} from './signature-lists.ts';
import type {KnownTerms} from './signature-terms.ts';

/** The lists of what signatures have beside their cards. */
export function knownTerms(
  {corpus, vectors}: RankingIndex,
  order: Uint32Array,
  {sizeOf}: Pick<CardReader, 'sizeOf'>,
): KnownTerms {
  const {found, idf, pairs} = vectors;
  const lists = Array.from(found, (): TermList => ({places: [], levels: []}));
  for (const [place, position] of order.entries()) {
    const {ids, weights} = vectors.rows.at(position);
    for (let i = sizeOf(position); i < ids.length; i++) {
      const id = ids[i] as number;
      const list = lists[id] as TermList;
      list.places.push(place);
      list.levels.push(toLevel(unsaturate((weights[i] as number) / idf(id))));
    }
  }
  const words = corpus.words.length;
  const {firsts, seconds} = pairs;
  return {
    lists: lists.slice(0, words),
    found: Array.from(corpus.docFreq),
    pairs: Array.from(firsts, (first, pair) => ({
      first,
      second: seconds[pair] as number,
      list: lists[words + pair] as TermList,
      found: found[words + pair] as number,
    })),
  };
}

/**
 * How heavy what was picked of the article at a position is at least, see `toBound`: in bits as rarity is, and not in natural
 * logarithms as weights are.
 *
 * @param told - How many words cards have: they come first.
 */
export function boundOf(
  {corpus, vectors}: RankingIndex,
  told: number,
  {sizeOf}: Pick<CardReader, 'sizeOf'>,
  position: number,
): number {
  const {ids, weights} = vectors.rows.at(position);
  let least = Infinity;
  for (let i = sizeOf(position); i < ids.length; i++) {
    const id = ids[i] as number;
    const sort = id >= corpus.words.length ? SORTS.pair : id < told ? SORTS.told : SORTS.spelled;
    const cost = costOf(sort, vectors.found[id] as number, corpus.articles.length);
    least = Math.min(least, (weights[i] as number) ** 2 / cost);
  }
  return toBound(Math.sqrt(least) / Math.LN2);
}

/** Makes what writes how much more an article says of the words of its card, of which there are `size`, than that does. */
export function createRatios({vectors}: RankingIndex): (position: number, room: CardRoom, size: number) => void {
  return (position, {ids, counts, ratios}, size) => {
    const {weights} = vectors.rows.at(position);
    for (let i = 0; i < size; i++) {
      const idf = vectors.idf(ids[i] as number);
      ratios[i] = toRatio((weights[i] as number) / idf / saturate(counts[i] as number));
    }
  };
}
