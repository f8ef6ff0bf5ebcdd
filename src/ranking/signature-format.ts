import type {Article} from '../corpus/article.ts';
import {shardName} from '../corpus/shard-name.ts';
import type {LanguageState} from '../text/language.ts';
import type {Cards} from './signature-cards.ts';

/** `RAS2`: what every file of signatures begins with. */
export const MAGIC = Uint8Array.of(0x52, 0x41, 0x53, 0x32);

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

/** Occurrences in a text that are told apart: what is written is at most a quarter beside the truth, what it weighs an eighth. */
const OCCURRENCES = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 700, 1000];
/** How many levels there are. */
export const LEVELS = OCCURRENCES.length;

/** Exponent of occurrences: that of whole texts' vectors. */
export const SATURATION = 0.6;

/** The level of a number of occurrences. */
export function toLevel(occurrences: number): number {
  let level = 0;
  for (const [i, next] of OCCURRENCES.entries()) {
    // the middle between two levels is that of their logarithms
    const before = OCCURRENCES[i - 1] ?? 0;
    if (occurrences * occurrences >= before * next) level = i;
  }
  return level;
}

/** How many occurrences a level stands for. */
export function fromLevel(level: number): number {
  return OCCURRENCES[level] ?? 1000;
}

/** Steps to each doubling of what something weighs beside what its card tells. */
const FINENESS = 4;
const FACTORS = Float64Array.from({length: 32}, (_, code) => 2 ** (code / FINENESS));

/** How much more something weighs than its card tells, as a small number. */
export function toRatio(ratio: number): number {
  return Math.min(Math.max(Math.round(Math.log2(ratio) * FINENESS), 0), FACTORS.length - 1);
}

/** The factor that it stands for. */
export function fromRatio(code: number): number {
  return FACTORS[code] ?? 1;
}

/** Steps to each doubling of a number of articles: its logarithm counts. */
const ROOTS = [1, 1.1892071, 1.4142136, 1.6817928];

/** By how many steps `found` is more than `told`, its least. */
export function toExcess(found: number, told: number): number {
  return Math.max(Math.round(Math.log2(found / told) * ROOTS.length), 0);
}

/** A number of articles from what is told of it. Both ends work with this one; what rounds it is the same in all engines. */
export function fromExcess(excess: number, told: number): number {
  return Math.round(
    told * (ROOTS[excess % ROOTS.length] as number) * 2 ** Math.min(Math.floor(excess / ROOTS.length), 31),
  );
}

/** Levels of an article's factor for hubs, see `hubSteps`. */
export const HUB_LEVELS = 64;

/** Words and pairs that are written of one article at most, besides those of its card. */
export const MOST = 250;

/** How many entries all lists have at most: a damaged file might go on for ever. */
export function roomOf(articles: readonly Pick<Article, 'title' | 'summary'>[]): number {
  // a pair stands in several articles or cards, and a card has fewer than it has letters
  return articles.reduce((room, {title, summary}) => room + title.length + summary.length, 2 * MOST * articles.length);
}

/** What stands for the cards of some articles: their addresses and all that is read of them. */
export function cardsChecksum({keys, words, fields}: Pick<Cards, 'keys' | 'words' | 'fields'>): string {
  const lengths = fields.map(({title, tags, summary}) => [title.length, tags.length, summary.length].join(' '));
  return shardName([...keys, ...words, ...lengths].join('\n'));
}
