import type {Article} from '../corpus/article.ts';
import {shardName} from '../corpus/shard-name.ts';
import type {LanguageState} from '../text/language.ts';
import {mostPicked} from './quantise.ts';
import type {Cards} from './signature-cards.ts';

/** `RAS4`: what every file of signatures begins with. */
export const MAGIC = Uint8Array.of(0x52, 0x41, 0x53, 0x34);

/** What stands in a file of signatures besides its lists. */
export interface SignatureFacts {
  /** Articles. */
  readonly count: number;
  /** Stands for them, in order: signatures belong to these cards and no others. */
  readonly cards: string;
  readonly state: LanguageState;
  /** The languages of the articles, each once. */
  readonly languages: readonly string[];
  /** See `measureChance`. */
  readonly chance: number;
}

/** How many entries all lists have at most: a damaged file might go on for ever. */
export function roomOf(articles: readonly Pick<Article, 'title' | 'summary'>[]): number {
  // a pair stands in several articles or cards, and a card has fewer than it has letters
  const most = 2 * mostPicked(articles.length) * articles.length;
  return articles.reduce((room, {title, summary}) => room + title.length + summary.length, most);
}

/** What stands for the cards of some articles: their addresses and all that is read of them. */
export function cardsChecksum({keys, words, fields}: Pick<Cards, 'keys' | 'words' | 'fields'>): string {
  let lengths = '';
  for (const {ends} of Object.values(fields)) lengths += ends.join(' ');
  return shardName([...keys, ...words, lengths].join('\n'));
}
