import type {Article} from '../corpus/article.ts';
import {fieldTerms, findIn, hasEditorial} from '../corpus/corpus.ts';
import type {Corpus, Field, FieldTerms} from '../corpus/corpus.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {Languages} from '../text/language.ts';
import {restorePairs} from './repeated-pairs.ts';
import {completeVectors} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** What a word counts for in each part of a card, and what many of them count for: near to what a whole article's do. */
const CARD_WEIGHT: Readonly<Record<Exclude<Field, 'text'>, number>> = {title: 8, tags: 6, summary: 2};
const SATURATION = 0.6;

/**
 * How often each word and pair of words stands in a card, in the order in which they come.
 *
 * @param findPair - The dimension of a pair, or NaN for none.
 */
export function countCard(
  card: FieldTerms,
  idOf: (word: string) => number | undefined,
  findPair: (first: number, second: number) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const field of ['title', 'tags', 'summary'] as const) {
    let before: number | undefined;
    for (const word of card[field]) {
      const id = idOf(word);
      const pair = before === undefined || id === undefined || field === 'tags' ? NaN : findPair(before, id);
      for (const dimension of [id, pair])
        if (dimension !== undefined && dimension === dimension)
          counts.set(dimension, (counts.get(dimension) ?? 0) + CARD_WEIGHT[field]);
      before = id;
    }
  }
  return counts;
}

/** The words and pairs of words that signatures are made of. */
export interface Vocabulary {
  /** In an order that does not depend on the machine. */
  readonly words: readonly string[];
  /** The words of each pair, as places in `words`. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  /** In how many articles each word stands, and each pair. */
  readonly wordsFound: Uint32Array;
  readonly pairsFound: Uint32Array;
}

/** What cards alone tell of their articles, by a vocabulary. */
export interface SignatureBase {
  readonly corpus: Corpus;
  /** Without vectors of its own. A text has no other dimensions than those of the vocabulary. */
  readonly vectors: TermVectors;
  /** The dimension of a word or pair of the vocabulary: words come first in both. */
  readonly dimensionOf: (place: number) => number;
  /** What the card of the article at a position says. */
  readonly cardVector: (position: number) => Vector;
}

/**
 * What both ends make of the cards: who writes signatures leaves out what cards say, and who reads them adds it.
 *
 * @param cards - Articles; their texts do not count.
 * @param languages - The language of each, by position.
 */
export function createBase(
  cards: readonly Article[],
  languages: readonly string[],
  rules: Languages,
  {words: known, firsts, seconds, wordsFound, pairsFound}: Vocabulary,
): SignatureBase {
  const terms = cards.map((card, position): FieldTerms =>
    fieldTerms({...card, text: ''}, rules.tokenizerFor(languages[position] ?? '')),
  );
  // a title is measured by all of its words
  const words = [...known];
  const ids = new Map(words.map((word, id) => [word, id]));
  const titles = terms.map(({title}) =>
    Uint32Array.from(title, (word) => {
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = words.push(word) - 1));
      return id;
    }),
  );
  const found = new Uint32Array(words.length + pairsFound.length).fill(1);
  found.set(wordsFound);
  found.set(pairsFound, words.length);
  const corpus: Corpus = {
    ...rules,
    ...findIn(
      cards,
      cards.map(({url}) => urlKey(url)),
    ),
    articles: cards,
    isEdited: hasEditorial(cards),
    words,
    languages,
    titles,
    docFreq: found.subarray(0, words.length),
    idOf: (word) => ids.get(word),
  };
  const pairs = restorePairs(firsts, seconds);
  const whole = completeVectors(corpus, pairs, found, []);
  const idfs = Float64Array.from(found, (_, id) => whole.idf(id));
  const vectorOf = (fields: FieldTerms): Vector => shorten(whole.vectorOf(fields), found);
  return {
    corpus,
    vectors: {...whole, vectorOf},
    dimensionOf: (place) => (place < known.length ? place : words.length + place - known.length),
    cardVector(position) {
      const findPair = (first: number, second: number): number => words.length + pairs.find(first, second);
      const counts = countCard(terms[position] as FieldTerms, (word) => ids.get(word), findPair);
      const kept = [...counts].filter(([id]) => (found[id] as number) > 1);
      const weights = Float32Array.from(kept, ([id, count]) => count ** SATURATION * (idfs[id] as number));
      return {ids: Uint32Array.from(kept, ([id]) => id), weights, length: Math.hypot(...weights)};
    },
  };
}

/** Without dimensions that only one article has, and those that none has: signatures do not have them either. */
function shorten({ids, weights}: Vector, found: Uint32Array): Vector {
  const kept = ids.map((id) => Number((found[id] ?? 0) > 1));
  const shortened = weights.filter((_, i) => kept[i]);
  return {ids: ids.filter((_, i) => kept[i]), weights: shortened, length: Math.hypot(...shortened)};
}

/**
 * Positions in the order in which lists name articles: by address, for neighbours there are alike, and lists of neighbours are
 * short to write.
 */
export function byAddress({keys}: Pick<Corpus, 'keys'>): Uint32Array {
  const order = [...keys.keys()];
  return Uint32Array.from(order.sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1)));
}
