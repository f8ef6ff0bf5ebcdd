import {findIn, hasEditorial} from '../corpus/corpus.ts';
import type {Corpus, FieldTerms} from '../corpus/corpus.ts';
import {restorePairs} from './repeated-pairs.ts';
import type {CardCounts, Cards} from './signature-cards.ts';
import {completeVectors} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

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
export interface SignatureBase {
  readonly corpus: Corpus;
  /** Without vectors of its own. A text has no other dimensions than those of the vocabulary. */
  readonly vectors: TermVectors;
  /** What the card of the article at a position says, but for what only that article has. */
  readonly cardOf: (position: number) => CardTerms;
  /** How much that is at most. */
  readonly mostOf: (position: number) => number;
}

/**
 * What both ends make of cards and a vocabulary.
 *
 * @param pairCounts - How often each pair stands in each card, by position.
 */
export function createBase(
  {articles, keys, words, ids, fields, counts, rules, languages}: Cards,
  {firsts, seconds, found}: Vocabulary,
  pairCounts: readonly CardCounts[],
): SignatureBase {
  const corpus: Corpus = {
    ...rules,
    ...findIn(articles, keys),
    articles,
    isEdited: hasEditorial(articles),
    words,
    languages,
    titles: fields.map(({title}) => title.slice()),
    docFreq: found.subarray(0, words.length),
    idOf: (word) => ids.get(word),
  };
  const pairs = restorePairs(firsts, seconds);
  const whole = completeVectors(corpus, pairs, found, []);
  const add = (card: CardTerms, {ids, counts}: CardCounts, from: number): void => {
    for (let i = 0; i < ids.length; i++) {
      const id = from + (ids[i] as number);
      const having = found[id] as number;
      if (having < 2) continue;
      card.ids.push(id);
      card.counts.push(counts[i] as number);
      card.found.push(having);
    }
  };
  return {
    corpus,
    vectors: {...whole, vectorOf: (fields: FieldTerms) => shorten(whole.vectorOf(fields), found)},
    mostOf: (position) => (counts[position] as CardCounts).ids.length + (pairCounts[position] as CardCounts).ids.length,
    cardOf(position) {
      const card: CardTerms = {ids: [], counts: [], found: [], words: 0};
      add(card, counts[position] as CardCounts, 0);
      card.words = card.ids.length;
      add(card, pairCounts[position] as CardCounts, words.length);
      return card;
    },
  };
}

/** Without dimensions that only one article has, and those that none has: signatures do not have them either. */
function shorten({ids, weights}: Vector, found: Uint32Array): Vector {
  const kept = ids.map((id) => Number((found[id] ?? 0) > 1));
  const shortened = weights.filter((_, i) => kept[i]);
  return {ids: ids.filter((_, i) => kept[i]), weights: shortened, length: Math.hypot(...shortened)};
}
