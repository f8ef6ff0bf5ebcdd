import type {Article} from '../corpus/article.ts';
import {shardName} from '../corpus/shard-name.ts';
import type {Steps} from '../slices.ts';
import type {LanguageState} from '../text/language.ts';
import {mostPicked} from './quantise.ts';
import type {Cards} from './signature-cards.ts';

/** `RAS4`: what every file of signatures begins with. */
export const MAGIC = Uint8Array.of(0x52, 0x41, 0x53, 0x34);

/** Bytes before the streams: `MAGIC`, and their checksum. */
export const HEAD = MAGIC.length + 4;

/** What stands in a file of signatures besides its lists. */
export interface SignatureFacts {
  /** Articles. */
  readonly count: number;
  /** Stands for them, in order: signatures belong to these cards and no others. */
  readonly cards: string;
  readonly state: LanguageState;
  /** The languages of the articles, each once. */
  readonly languages: readonly string[];
  /** See `chanceSteps`. */
  readonly chance: number;
}

/** How many entries all lists have at most: a damaged file might go on for ever. */
export function roomOf(articles: readonly Pick<Article, 'title' | 'summary'>[]): number {
  // a pair stands in several articles or cards, and a card has fewer than it has letters
  const most = 2 * mostPicked(articles.length) * articles.length;
  return articles.reduce((room, {title, summary}) => room + title.length + summary.length, most);
}

/** Numbers mixed in one step. */
const AT_ONCE = 1 << 16;

/**
 * A checksum of 32 bits of the first `size` numbers, which are whole and below 2³². Every step can be undone, so that lists that
 * differ in one place never share one.
 *
 * @param before - That of what comes before.
 */
export function* mixSteps(numbers: ArrayLike<number>, size: number, before = 0x243f6a88): Steps<number> {
  let sum = before;
  for (let from = 0; from < size; from += AT_ONCE) {
    sum = mix(numbers, from, Math.min(from + AT_ONCE, size), sum);
    yield;
  }
  return sum >>> 0;
}

function mix(numbers: ArrayLike<number>, from: number, to: number, before: number): number {
  let sum = before;
  for (let i = from; i < to; i++) {
    sum = Math.imul(sum ^ (numbers[i] as number), 0x2c1b3c6d);
    sum ^= sum >>> 15;
  }
  return sum;
}

/** What stands for the cards of some articles: their addresses and all that is read of them, word for word. */
export function* cardsChecksum({keys, words, fields}: Pick<Cards, 'keys' | 'words' | 'fields'>): Steps<string> {
  let sum: number | undefined;
  for (const {entries, length, ends} of [fields.title, fields.tags, fields.summary]) {
    sum = yield* mixSteps(ends, ends.length, sum);
    sum = yield* mixSteps(entries, length, sum);
  }
  const texts = shardName([keys.join('\n'), words.join('\n')].join('\n\n'));
  yield;
  return `${texts} ${sum}`;
}
