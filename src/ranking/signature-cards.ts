import type {Article} from '../corpus/article.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {FieldIds} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {Languages} from '../text/language.ts';
import type {TermReader, Tokenizer} from '../text/tokenize.ts';
import {FIELD_WEIGHT} from './term-counts.ts';

const NONE = new Uint32Array();
const CARD_FIELDS = ['title', 'tags', 'summary'] as const;
/** Neighbouring tags are neighbours by chance. */
const PAIR_FIELDS = ['title', 'summary'] as const;
/** Cards read in one step. */
const AT_ONCE = 16;

/** Articles whose cards are to be read. */
export interface Listed {
  /** Their texts do not count. */
  readonly articles: readonly Article[];
  /** The key of each one's address. */
  readonly keys: readonly string[];
  /** Positions in the order in which lists name articles. */
  readonly order: Uint32Array;
}

/** What cards say. */
export interface Cards extends Listed {
  readonly languages: readonly string[];
  readonly rules: Languages;
  /** All words of the cards in the order in which they come, then any others. */
  readonly words: readonly string[];
  /** The words of each card, by position. */
  readonly fields: readonly FieldIds[];
  /** How often each word stands in each card, by position. */
  readonly counts: readonly CardCounts[];
}

/**
 * Puts articles into the order in which lists name them: by address, for neighbours there are alike, and lists of neighbours are
 * short to write.
 */
export function listArticles(articles: readonly Article[]): Listed {
  const keys = articles.map(({url}) => urlKey(url));
  const order = [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
  return {articles, keys, order: Uint32Array.from(order)};
}

/**
 * Reads the cards of articles, as both ends do: who writes signatures leaves out what cards say, and who reads them adds it.
 *
 * @param languages - The language of each, by position.
 */
export function* cardSteps(listed: Listed, languages: readonly string[], rules: Languages): Steps<Cards> {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const toId = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) ids.set(word, (id = words.push(word) - 1));
    return id;
  };
  const readers = new Map<Tokenizer, TermReader>();
  const fields = yield* mapSteps(
    listed.articles,
    ({title, tags, summary}, position): FieldIds => {
      const tokenizer = rules.tokenizerFor(languages[position] ?? '');
      let read = readers.get(tokenizer);
      if (!read) readers.set(tokenizer, (read = tokenizer.reader(toId)));
      return {title: read(title), tags: read(tags.join('\n')), summary: read(summary), text: NONE};
    },
    AT_ONCE,
  );
  const counts = yield* mapSteps(fields, createCardCounter(words.length), AT_ONCE);
  return {...listed, languages, rules, words, fields, counts};
}

/** The same cards with words that none of them has. */
export function withWords(cards: Cards, more: readonly string[]): Cards {
  return {...cards, words: [...cards.words, ...more]};
}

/** How often each word of a card stands in it, or each pair of words, in the order in which they come. */
export interface CardCounts {
  readonly ids: number[];
  readonly counts: number[];
}

/**
 * Makes what counts words in cards.
 *
 * @param terms - How many different ones there are.
 */
function createCardCounter(terms: number): (card: FieldIds) => CardCounts {
  const sums = new Sums(terms);
  return (card) => {
    for (const field of CARD_FIELDS) {
      const own = card[field];
      const weight = FIELD_WEIGHT[field];
      for (let i = 0; i < own.length; i++) sums.add(own[i] as number, weight);
    }
    return sums.finish();
  };
}

/**
 * Makes what counts pairs of words in cards.
 *
 * @param find - The number of a pair, or NaN for none.
 */
export function createPairCounter(
  terms: number,
  find: (first: number, second: number) => number,
): (card: FieldIds) => CardCounts {
  const sums = new Sums(terms);
  return (card) => {
    for (const field of PAIR_FIELDS) {
      const own = card[field];
      const weight = FIELD_WEIGHT[field];
      for (let i = 1; i < own.length; i++) {
        const pair = find(own[i - 1] as number, own[i] as number);
        if (pair === pair) sums.add(pair, weight);
      }
    }
    return sums.finish();
  };
}

/** Sums by word or pair, of one card after the other. */
class Sums {
  /** Zeros again after each card. */
  readonly #sums: Uint32Array;
  readonly #ids: number[] = [];
  #size = 0;

  constructor(terms: number) {
    this.#sums = new Uint32Array(terms);
  }

  add(id: number, weight: number): void {
    if (!this.#sums[id]) this.#ids[this.#size++] = id;
    (this.#sums[id] as number) += weight;
  }

  finish(): CardCounts {
    const ids = this.#ids.slice(0, this.#size);
    const counts = ids.slice();
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      counts[i] = this.#sums[id] as number;
      this.#sums[id] = 0;
    }
    this.#size = 0;
    return {ids, counts};
  }
}
