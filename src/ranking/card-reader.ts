import type {CardCounts} from './signature-cards.ts';

/** The words and pairs of words that signatures are made of. */
export interface Vocabulary {
  /** Pairs of words. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** In how many articles each word stands, then each pair. */
  readonly found: Uint32Array;
}

/** What a card says of its article: parallel lists, words first. */
export interface CardTerms {
  readonly ids: number[];
  /** How often each stands there: what a title says counts as often as in a whole article. */
  readonly counts: number[];
  /** In how many articles each stands. */
  readonly found: number[];
  /** How many of them are words. */
  words: number;
}

/** What cards alone tell of their articles, by a vocabulary. */
export interface CardReader {
  /** What the card of the article at a position says, until the next one is asked for. */
  readonly cardOf: (position: number) => CardTerms;
  /** How much that is. */
  readonly sizeOf: (position: number) => number;
}

/**
 * Makes what tells what cards say.
 *
 * @param counts - How often each word stands in each card, by position.
 * @param pairCounts - How often each pair.
 * @param words - How many words there are: the numbers of pairs follow theirs.
 * @param found - In how many articles each word stands, then each pair.
 */
export function createCardReader(
  counts: readonly CardCounts[],
  pairCounts: readonly CardCounts[],
  words: number,
  found: Uint32Array,
): CardReader {
  const card: CardTerms = {ids: [], counts: [], found: [], words: 0};
  const put = ({ids, counts}: CardCounts, at: number, from: number): number => {
    for (let i = 0; i < ids.length; i++) {
      const id = from + (ids[i] as number);
      card.ids[at + i] = id;
      card.counts[at + i] = counts[i] as number;
      card.found[at + i] = found[id] as number;
    }
    return at + ids.length;
  };
  return {
    sizeOf: (position) => (counts[position] as CardCounts).ids.length + (pairCounts[position] as CardCounts).ids.length,
    cardOf(position) {
      card.words = put(counts[position] as CardCounts, 0, 0);
      const size = put(pairCounts[position] as CardCounts, card.words, words);
      card.ids.length = card.counts.length = card.found.length = size;
      return card;
    },
  };
}
