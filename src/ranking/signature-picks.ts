import {createArena} from '../arena.ts';
import {mapSteps} from '../slices.ts';
import {spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import {LARGE} from './large.ts';
import {placesOfLargest} from './largest.ts';
import {mostPicked} from './quantise.ts';
import {saturate} from './saturation.ts';
import {SORTS, costOf} from './signature-costs.ts';
import type {ArticleCounts, CountedTexts, TermCounts} from './term-counts.ts';
import {inverseDocFreq} from './term-vectors.ts';

/** Words and pairs picked of an article that has as many as the mean of all. */
const USUAL = 60;
/** How much more of a longer one: with twice as many words 1.7 times as many. */
const GROWTH = 0.75;
/** Signatures and cards that must have a pair, or in a large corpus a word: what one has joins it to no other. */
const FEWEST = 2;

/** What signatures are made of, besides the cards. */
export interface Picks {
  /** By position the places of what was picked in the article's counts. */
  readonly picked: readonly Uint32Array[];
  /** In how many signatures and cards each dimension stands. */
  readonly shares: Uint32Array;
  /** What one occurrence of each dimension is worth; 0 for what may be in cards alone. */
  readonly merits: Float32Array;
}

/**
 * Picks what stands for each article beside its card: what tells most of it for the bits that it takes in a snapshot, its weight
 * squared by that: the square is what it adds to the article's product with its like. Rare words and pairs weigh more, but take
 * more bits. Of a small corpus all is picked, up to a bound.
 *
 * @param words - How many dimensions are words.
 */
export function* pickSteps({counts, found}: CountedTexts, words: number): Steps<Picks> {
  const size = counts.length;
  const merits = yield* meritSteps({counts, found}, words);
  const usual = counts.reduce((sum, {ids}) => sum + ids.length, 0) / size;
  const most = mostPicked(size);
  const pick = createPicking(merits, (length) =>
    size > LARGE ? Math.min(Math.ceil(USUAL * (length / usual) ** GROWTH), most) : most,
  );
  const shares = new Uint32Array(found.length);
  const picked = yield* mapSteps(counts, (own) => {
    const places = pick(own);
    for (let i = 0; i < own.cardFreqs.length; i++) (shares[own.ids[i] as number] as number)++;
    for (let i = 0; i < places.length; i++) (shares[own.ids[places[i] as number] as number] as number)++;
    return places;
  });
  yield* spanSteps(found.length, (from, to) => {
    for (let id = from; id < to; id++)
      if ((shares[id] as number) < (size > LARGE || id >= words ? FEWEST : 1)) merits[id] = 0;
  });
  const keep = (places: Uint32Array, position: number): Uint32Array => {
    const {ids} = counts[position] as TermCounts;
    let kept = 0;
    for (let i = 0; i < places.length; i++) {
      const id = ids[places[i] as number] as number;
      if (merits[id]) places[kept++] = places[i] as number;
      else (shares[id] as number)--;
    }
    return places.subarray(0, kept);
  };
  const kept = yield* mapSteps(picked, keep);
  return {picked: kept, shares, merits};
}

/** See `Picks.merits`. */
function* meritSteps({counts, found}: Omit<CountedTexts, 'pairs'>, words: number): Steps<Float32Array> {
  const size = counts.length;
  const isTold = new Uint8Array(found.length);
  yield* mapSteps(counts, ({ids, cardFreqs}) => {
    for (let i = 0; i < cardFreqs.length; i++) isTold[ids[i] as number] = 1;
  });
  // it depends on nothing but these and the number of articles
  const [ofTold, ofSpelled, ofPair] = [SORTS.told, SORTS.spelled, SORTS.pair].map((sort) =>
    Float32Array.from({length: size + 1}, (_, docFreq) =>
      docFreq < (sort === SORTS.pair || size > LARGE ? FEWEST : 1)
        ? 0
        : (sort.share * inverseDocFreq(docFreq, size)) ** 2 / costOf(sort, docFreq, size),
    ),
  ) as [Float32Array, Float32Array, Float32Array];
  yield;
  const merits = new Float32Array(found.length);
  yield* spanSteps(found.length, (from, to) => {
    for (let id = from; id < to; id++)
      merits[id] = (id >= words ? ofPair : isTold[id] ? ofTold : ofSpelled)[found[id] as number] as number;
  });
  return merits;
}

/** Squares of the numbers of occurrences that are common, saturated. */
const SQUARES = Float64Array.from({length: 256}, (_, count) => saturate(count) ** 2);

/**
 * Makes what picks of an article, beside its card, what is worth most.
 *
 * @param limit - How much, by how much it has.
 */
function createPicking(
  merits: Float32Array,
  limit: (length: number) => number,
): (counts: ArticleCounts) => Uint32Array {
  const arena = createArena();
  let worths = new Float32Array(256);
  return ({ids, termFreqs, cardFreqs}) => {
    const places = arena.room(ids.length);
    if (worths.length < ids.length) worths = new Float32Array(ids.length * 2);
    let count = 0;
    for (let i = cardFreqs.length; i < ids.length; i++) {
      const merit = merits[ids[i] as number] as number;
      if (!merit) continue;
      const termFreq = termFreqs[i] as number;
      worths[count] = (SQUARES[termFreq] ?? saturate(termFreq) ** 2) * merit;
      places[count++] = i;
    }
    const best = placesOfLargest(worths, count, limit(ids.length));
    for (let i = 0; i < best.length; i++) places[i] = places[best[i] as number] as number;
    return arena.take(best.length);
  };
}
