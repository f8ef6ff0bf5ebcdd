import type {Article} from '../corpus/article.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {Field, FieldIds} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {Languages} from '../text/language.ts';
import type {TermReader, Tokenizer} from '../text/tokenize.ts';

/** What a word counts for in each part of a card: what it does in a whole article. */
const CARD_WEIGHT: Readonly<Record<Exclude<Field, 'text'>, number>> = {title: 8, tags: 6, summary: 2};
const NONE = new Uint32Array();
const CARD_FIELDS = ['title', 'tags', 'summary'] as const;

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
  readonly ids: ReadonlyMap<string, number>;
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
  const fields = yield* mapSteps(listed.articles, ({title, tags, summary}, position): FieldIds => {
    const tokenizer = rules.tokenizerFor(languages[position] ?? '');
    let read = readers.get(tokenizer);
    if (!read) readers.set(tokenizer, (read = tokenizer.reader(toId)));
    return {title: read(title), tags: read(tags.join('\n')), summary: read(summary), text: NONE};
  });
  const counts = yield* mapSteps(fields, createCardCounter(words.length));
  return {...listed, languages, rules, words, ids, fields, counts};
}

/** The same cards with words that none of them has. */
export function withWords(cards: Cards, more: readonly string[]): Cards {
  const words = [...cards.words, ...more];
  return {...cards, words, ids: new Map(words.map((word, id) => [word, id]))};
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
export function createCardCounter(terms: number): (card: FieldIds) => CardCounts {
  const sums = createSums(terms);
  return (card) => {
    for (const field of CARD_FIELDS) {
      const own = card[field];
      for (let i = 0; i < own.length; i++) sums.add(own[i] as number, CARD_WEIGHT[field]);
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
  const sums = createSums(terms);
  return (card) => {
    // neighbouring tags are neighbours by chance
    for (const field of ['title', 'summary'] as const) {
      const own = card[field];
      for (let i = 1; i < own.length; i++) {
        const pair = find(own[i - 1] as number, own[i] as number);
        if (pair === pair) sums.add(pair, CARD_WEIGHT[field]);
      }
    }
    return sums.finish();
  };
}

function createSums(terms: number): {add: (id: number, weight: number) => void; finish: () => CardCounts} {
  /** Zeros again after each card. */
  const sums = new Float64Array(terms);
  let ids: number[] = [];
  return {
    add(id, weight) {
      if (!sums[id]) ids.push(id);
      (sums[id] as number) += weight;
    },
    finish() {
      const counts = ids.map((id) => sums[id] as number);
      for (const id of ids) sums[id] = 0;
      const counted = {ids, counts};
      ids = [];
      return counted;
    },
  };
}
