import type {CardRoom} from './card-reader.ts';
import {KIND, LIST, OFTEN, SUBS} from './list-contexts.ts';
import {Lists} from './lists.ts';
import type {NumberCoder} from './number-coder.ts';
import {putFirst} from './put-first.ts';
import {BOUNDS, leastLevels} from './signature-bounds.ts';
import {SORTS, digits, rarityOf} from './signature-costs.ts';
import {HUB_LEVELS, LEVELS, fromExcess, toExcess} from './quantise.ts';

/** The articles that have a word or a pair of words, by place, and how often each has it. */
export interface TermList {
  readonly places: number[];
  /** See `toLevel`. */
  readonly levels: number[];
}

/** What is told of each article, by place: its language, its factor for hubs, and how heavy all is that it has at least. */
export interface ArticleLists {
  readonly languages: number[];
  readonly hubs: number[];
  /** Places in `BOUNDS`. */
  readonly bounds: number[];
}

/**
 * Codes the lists of signatures, the same in both directions: who writes gives lists, who reads gives none, and both have
 * them here in the end.
 */
export class ListCoder {
  /** The articles of each list, one list after the other. */
  readonly places = new Lists();
  /** See `toLevel`. */
  readonly levels = new Lists();
  readonly #coder: NumberCoder;
  readonly #count: number;
  #room: number;
  /** By place its bound's place in `BOUNDS`. */
  readonly #bounds: Uint8Array;
  /** By number of articles that have something what kind of number that is. */
  readonly #rarity: Uint8Array;
  /** By number of articles that have something its least levels, by bound. */
  readonly #least: Record<keyof typeof SORTS, (Uint8Array | undefined)[]>;

  /**
   * @param count - How many articles there are.
   * @param room - How many entries all lists have at most: a damaged file might go on for ever.
   */
  constructor(coder: NumberCoder, count: number, room: number) {
    this.#coder = coder;
    this.#count = count;
    this.#room = room;
    this.#bounds = new Uint8Array(count);
    this.#rarity = new Uint8Array(count + 1);
    const nothing = (): undefined[] => new Array<undefined>(count + 1).fill(undefined);
    this.#least = {told: nothing(), spelled: nothing(), pair: nothing()};
    for (let found = 0; found <= count; found++)
      this.#rarity[found] = Math.min(rarityOf(Math.max(found, 1), count) / 2.2, 5);
  }

  /** What is told of each article. */
  articles({languages, hubs, bounds}: ArticleLists): void {
    for (let place = 0; place < this.#count; place++) {
      languages[place] = this.#number(KIND.language, 0, languages[place]);
      hubs[place] = Math.min(this.#number(KIND.hub, 0, hubs[place]), HUB_LEVELS);
      const bound = Math.min(this.#number(KIND.bound, 0, bounds[place]), BOUNDS.length - 1);
      this.#bounds[place] = bounds[place] = bound;
    }
  }

  /**
   * The list of a word.
   *
   * @param told - In how many cards it stands.
   * @param known - The list, of articles whose cards do not have it.
   * @param found - In how many articles it stands.
   * @returns nearly `found`.
   */
  word(told: number, known?: TermList, found?: number): number {
    const given = this.#number(KIND.lists + LIST.length, digits(told), known?.places.length);
    const length = this.#take(given, this.#count - told);
    const near = this.#found(KIND.lists, told + length, found);
    this.#gaps(KIND.lists, 0, length, known);
    this.#end(KIND.lists, length, this.#leastOf(near, told ? 'told' : 'spelled'), known);
    return near;
  }

  /**
   * The second words of the pairs that begin with a word.
   *
   * @param ranks - Their ranks among the words by `having`, in order.
   * @param having - How many articles have the first word.
   * @param words - How many words there are.
   */
  seconds(ranks: number[], having: number, words: number): void {
    const length = this.#take(this.#number(KIND.pairs, digits(having), ranks.length), words);
    let last = -1;
    for (let i = 0; i < length; i++) {
      const step = Math.floor((words - last) / (length - i));
      last += 1 + this.#number(KIND.second, digits(step) + (i ? 40 : 0), (ranks[i] ?? 0) - last - 1);
      if (last >= words) throw new RangeError('A pair of words that are not there.');
      ranks[i] = last;
    }
  }

  /**
   * The list of a pair of words: first which articles of those that have both words.
   *
   * @param both - Begins with the articles that have both words, and not the pair in their card.
   * @param shared - How many they are.
   * @param told - In how many cards it stands.
   * @param known - The list.
   * @param found - In how many articles it stands.
   * @returns nearly `found`.
   */
  pair(both: Uint32Array, shared: number, told: number, known?: TermList, found?: number): number {
    const kind = KIND.lists + LIST.kinds;
    const own = known && putFirst(known, both.subarray(0, shared));
    const isTold = Number(told > 0);
    const length = this.#take(this.#number(kind + LIST.length, digits(shared) * 2 + isTold, own?.inside), shared);
    const apart = Math.min(length, 3) * 2 + isTold;
    const rest = this.#take(this.#number(KIND.apart, apart, own && own.places.length - length), this.#count - length);
    const near = this.#found(kind, told + length + rest, found);
    const least = this.#leastOf(near, 'pair');
    const places = this.places.room(length);
    const start = this.places.length;
    for (let i = 0, at = 0; at < length; i++) {
      const place = both[i] as number;
      const share = (length - at) / (shared - i);
      const bound = Math.min(least[this.#bounds[place] as number] as number, 7);
      const context = KIND.together * SUBS + bound * 16 + Math.floor(share * 16);
      if (share === 1 || this.#coder.flag(context, Number(own?.places[at] === place))) places[start + at++] = place;
    }
    this.#gaps(kind, length, rest, own);
    this.#end(kind, length + rest, least, own);
    return near;
  }

  /**
   * How much more than its card tells an article says of each word and pair.
   *
   * @param room - What the card says, from slot `from` up to slot `to`; the ratios are written there.
   * @param found - In how many articles each word stands, then each pair.
   * @param words - How many words there are.
   */
  card({ids, counts, ratios}: CardRoom, from: number, to: number, found: Uint32Array, words: number): void {
    let last = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      const often = (OFTEN[Math.min(counts[i] as number, 11)] as number) + (id < words ? 0 : 6);
      const rare = this.#rarity[found[id] as number] as number;
      const ratio = this.#number(KIND.ratio, (often * 6 + rare) * 3 + Math.min(last, 2), ratios[i]);
      ratios[i] = ratio;
      last = (last + ratio + 1) >> 1;
    }
  }

  #number(kind: number, sub: number, value?: number, guess?: number): number {
    return this.#coder.number(kind * SUBS + sub, value, guess);
  }

  #take(length: number, most: number): number {
    this.#room -= length;
    if (length > most || this.#room < 0) throw new RangeError('More than there can be.');
    return length;
  }

  #found(kind: number, told: number, found = 0): number {
    const least = Math.max(told, 1);
    const excess = this.#number(kind + LIST.excess, Math.min(digits(told), 15), toExcess(found, least));
    return Math.min(fromExcess(excess, least), this.#count);
  }

  /** So many places, in order, behind the first `before` of their list. */
  #gaps(kind: number, before: number, length: number, known?: TermList): void {
    const places = this.places.room(before + length);
    const start = this.places.length;
    const size = before + length;
    let last = -1;
    let near = 1;
    for (let i = before; i < size; i++) {
      const expected = (this.#count - last - 1) / (size - i);
      const whole = Math.floor(expected);
      const wide = digits(whole);
      // in half digits
      const half = whole > 1 ? wide * 2 - 2 + ((whole >> (wide - 2)) & 1) : 0;
      const given = known && (known.places[i] as number) - last - 1;
      const gap = this.#number(kind + LIST.gap, half * 3 + near, given, Math.max(wide - 2, 0));
      near = gap < expected * 0.15 ? 0 : gap < expected * 0.6 ? 1 : 2;
      last += gap + 1;
      if (last >= this.#count) throw new RangeError('An article that is not there.');
      places[start + i] = last;
    }
  }

  /** The levels of a list, which ends there. */
  #end(kind: number, length: number, least: Uint8Array, known?: TermList): void {
    const places = this.places.entries;
    const levels = this.levels.room(length);
    const start = this.places.length;
    let last = 0;
    for (let i = 0; i < length; i++) {
      const bound = Math.min(least[this.#bounds[places[start + i] as number] as number] as number, 12);
      // most are at the least level: what comes before that comes last
      const given = known && around(known.levels[i] as number, -bound);
      const above = this.#number(kind + LIST.level, bound * 3 + Math.min(last, 2), given);
      levels[start + i] = around(above, bound);
      last = (last + Math.min(above, 8) + 1) >> 1;
    }
    this.places.end(length);
    this.levels.end(length);
  }

  #leastOf(found: number, sort: keyof typeof SORTS): Uint8Array {
    return (this.#least[sort][found] ??= Uint8Array.from(BOUNDS, leastLevels(SORTS[sort], found, this.#count)));
  }
}

/** A level so many steps further, round and round. */
function around(level: number, steps: number): number {
  return (level + steps + LEVELS) % LEVELS;
}
