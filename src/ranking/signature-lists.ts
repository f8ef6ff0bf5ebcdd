import type {NumberCoder} from './number-coder.ts';
import {BOUNDS, SORTS, digits, leastLevels, rarityOf} from './signature-costs.ts';
import type {Sort} from './signature-costs.ts';
import {HUB_LEVELS, LEVELS, fromExcess, toExcess} from './signature-format.ts';

/** What a number is about. Those of a pair of words come behind those of a word. */
const KIND = {language: 0, hub: 1, bound: 2, ratio: 3, pairs: 4, second: 5, together: 6, apart: 7, lists: 8} as const;
const LIST = {length: 0, excess: 1, gap: 2, level: 3, kinds: 4} as const;
/** Contexts of one kind at most. */
const SUBS = 240;
/** How many contexts a coder of signatures needs. */
export const CONTEXTS = (KIND.lists + 2 * LIST.kinds) * SUBS;

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

/** What kind of number of occurrences in a card it is, up to 11. */
const OFTEN = [0, 0, 0, 1, 1, 2, 2, 2, 3, 4, 4, 5];

/**
 * Codes the lists of signatures, the same in both directions: who writes gives lists, who reads gives empty ones, and they are
 * filled.
 */
export class ListCoder {
  readonly #coder: NumberCoder;
  readonly #count: number;
  #room: number;
  #bounds: readonly number[] = [];
  /** By number of articles that have something what kind of number that is. */
  readonly #rarity: Uint8Array;

  /**
   * @param count - How many articles there are.
   * @param room - How many entries all lists have at most: a damaged file might go on for ever.
   */
  constructor(coder: NumberCoder, count: number, room: number) {
    this.#coder = coder;
    this.#count = count;
    this.#room = room;
    this.#rarity = Uint8Array.from({length: count + 1}, (_, found) =>
      Math.min(rarityOf(Math.max(found, 1), count) / 2.2, 5),
    );
  }

  /** What is told of each article. */
  articles({languages, hubs, bounds}: ArticleLists): void {
    for (let place = 0; place < this.#count; place++) {
      languages[place] = this.#number(KIND.language, 0, languages[place]);
      hubs[place] = Math.min(this.#number(KIND.hub, 0, hubs[place]), HUB_LEVELS);
      bounds[place] = this.#number(KIND.bound, 0, bounds[place]);
    }
    this.#bounds = bounds.map((bound) => BOUNDS[bound] ?? 1);
  }

  /**
   * The list of a word.
   *
   * @param told - In how many cards it stands.
   * @param found - In how many articles it stands.
   * @returns nearly `found`.
   */
  word(list: TermList, told: number, found?: number): number {
    const length = this.#take(this.#number(KIND.lists + LIST.length, digits(told), list.places.length), this.#count);
    const near = this.#found(KIND.lists, told + length, found);
    this.#gaps(KIND.lists, list.places, 0, length);
    this.#levels(KIND.lists, list, this.#leastOf(near, told ? SORTS.told : SORTS.spelled));
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
   * @param both - Articles that have both words, and not the pair in their card.
   * @param told - In how many cards it stands.
   * @param found - In how many articles it stands.
   * @returns nearly `found`.
   */
  pair(list: TermList, both: readonly number[], told: number, found?: number): number {
    const kind = KIND.lists + LIST.kinds;
    const {places} = list;
    const isTold = Number(told > 0);
    const inside = places.length ? putFirst(list, both) : 0;
    const sub = digits(both.length) * 2 + isTold;
    const length = this.#take(this.#number(kind + LIST.length, sub, inside), both.length);
    const rest = this.#number(KIND.apart, Math.min(length, 3) * 2 + isTold, places.length - inside);
    const near = this.#found(kind, told + length + this.#take(rest, this.#count), found);
    const least = this.#leastOf(near, SORTS.pair);
    for (let i = 0, at = 0; at < length; i++) {
      const place = both[i] as number;
      const share = (length - at) / (both.length - i);
      const context = KIND.together * SUBS + Math.min(least(place), 7) * 16 + Math.floor(share * 16);
      if (share === 1 || this.#coder.flag(context, Number(places[at] === place))) places[at++] = place;
    }
    this.#gaps(kind, places, length, rest);
    this.#levels(kind, list, least);
    return near;
  }

  /**
   * How much more than its card tells an article says of each word and pair.
   *
   * @param ratios - See `toRatio`.
   * @param card - How often each stands in the card, in how many articles, and how many of them are words; those come first.
   */
  card(ratios: number[], {counts, found, words}: {counts: number[]; found: number[]; words: number}): void {
    let last = 0;
    for (let i = 0; i < counts.length; i++) {
      const often = (OFTEN[Math.min(counts[i] as number, 11)] as number) + (i < words ? 0 : 6);
      const rare = this.#rarity[found[i] as number] as number;
      const ratio = this.#number(KIND.ratio, (often * 6 + rare) * 3 + Math.min(last, 2), ratios[i]);
      ratios[i] = ratio;
      last = (last + ratio + 1) >> 1;
    }
  }

  #number(kind: number, sub: number, value?: number): number {
    return this.#coder.number(kind * SUBS + sub, value);
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

  #gaps(kind: number, places: number[], from: number, length: number): void {
    let last = -1;
    let near = 1;
    for (let i = 0; i < length; i++) {
      const expected = (this.#count - last - 1) / (length - i);
      const whole = Math.floor(expected);
      // in half digits
      const size = whole > 1 ? digits(whole) * 2 - 2 + ((whole >> (digits(whole) - 2)) & 1) : 0;
      const gap = this.#number(kind + LIST.gap, size * 3 + near, (places[from + i] ?? 0) - last - 1);
      near = gap < expected * 0.15 ? 0 : gap < expected * 0.6 ? 1 : 2;
      last += gap + 1;
      if (last >= this.#count) throw new RangeError('An article that is not there.');
      places[from + i] = last;
    }
  }

  #levels(kind: number, {places, levels}: TermList, least: (place: number) => number): void {
    let last = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      const bound = Math.min(least(place), 12);
      // most are at the least level: what comes before that comes last
      const above = this.#number(kind + LIST.level, bound * 3 + Math.min(last, 2), around(levels[i] ?? 0, -bound));
      levels[i] = around(above, bound);
      last = (last + Math.min(above, 8) + 1) >> 1;
    }
  }

  #leastOf(found: number, sort: Sort): (place: number) => number {
    const least = leastLevels(sort, found, this.#count);
    return (place) => least(this.#bounds[place] as number);
  }
}

/** A level so many steps further, round and round. */
function around(level: number, steps: number): number {
  return (level + steps + LEVELS) % LEVELS;
}

/** Puts those articles of a list first that are in another, too. @returns how many they are. */
function putFirst({places, levels}: TermList, both: readonly number[]): number {
  const isBoth = new Set(both);
  const order = [...places.keys()].sort(
    (a, b) => Number(isBoth.has(places[b] as number)) - Number(isBoth.has(places[a] as number)) || a - b,
  );
  const [oldPlaces, oldLevels] = [places.slice(), levels.slice()];
  for (const [i, from] of order.entries()) {
    places[i] = oldPlaces[from] as number;
    levels[i] = oldLevels[from] as number;
  }
  return places.filter((place) => isBoth.has(place)).length;
}
