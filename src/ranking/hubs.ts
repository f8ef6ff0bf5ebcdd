import {largest, placesOfLargest} from './largest.ts';
import {rangeSteps, spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import type {WholeTexts} from './whole-texts.ts';

/** Dimensions kept of each article: enough to know its neighbours by. */
const HEAD = 32;
/** Neighbours that make a hub. */
const NEIGHBOURS = 10;
/** Pairs that share a dimension, for each article, beyond which the commonest dimensions are passed over. */
const PAIRS = 1000;
/** How strongly hubs are held back in a large corpus; in one of a hundred articles half that. */
const HUB_EXPONENT = 0.3;

/**
 * A factor by position that holds back hubs: articles near to so many that they would be suggested under everything.
 * What counts is how near an article is to its ten nearest, as the mean cosine of their heads (an article's 32 heaviest
 * dimensions), relative to the corpus' mean; above it the factor falls below 1. Schnitzer et al., "Local and global
 * scaling reduce hubs in space", JMLR 13, 2012, divide by the same quantity; raising lonely articles by it made hubs of
 * them.
 */
export function* hubSteps(texts: WholeTexts): Steps<Float64Array> {
  const {size} = texts;
  const heads = yield* headSteps(texts);
  const telling = yield* tellingSteps(heads, size);
  const measure = yield* nearnessSteps(heads, telling);
  const nearness = new Float64Array(size);
  const put = (position: number): void => {
    nearness[position] = measure(position);
  };
  yield* rangeSteps(size, put, 1);
  const mean = nearness.reduce((sum, next) => sum + next, 0) / size;
  const exponent = HUB_EXPONENT / (1 + 100 / size);
  return nearness.map((value) => (value > mean ? (mean / value) ** exponent : 1));
}

/** What a mean cosine must be well above to make a hub: that of a few articles on one subject is not. */
const LITTLE = 0.04;

/**
 * The same for the few articles of a small corpus. They are compared by all their words: one that is much longer than the
 * others is near to all of them, however little its ten nearest tell.
 *
 * @param alikeness - By position the mean cosine to all others.
 * @param chance - The mean of those.
 */
export function hubsOfFew(alikeness: Float64Array, chance: number): Float64Array {
  return alikeness.map((value) => Math.min((chance + LITTLE) / (value + LITTLE), 1));
}

/** The heaviest dimensions of each article: as many slots for each, those that are not needed with a share of 0. */
interface Heads {
  readonly ids: Uint32Array;
  /** What a dimension has of the length of the whole vector. */
  readonly shares: Float32Array;
  /** In how many heads each dimension stands. */
  readonly docFreq: Uint32Array;
}

function* headSteps({size, found, vectorAt}: WholeTexts): Steps<Heads> {
  const ids = new Uint32Array(size * HEAD);
  const shares = new Float32Array(size * HEAD);
  const docFreq = new Uint32Array(found.length);
  const sign = (position: number): void => {
    const {ids: all, weights, length} = vectorAt(position);
    let slot = position * HEAD;
    const places = placesOfLargest(weights, weights.length, HEAD);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      const id = all[place] as number;
      // a word of one article only is nobody's neighbour
      if (found[id] === 1) continue;
      ids[slot] = id;
      shares[slot++] = (weights[place] as number) / length;
      (docFreq[id] as number)++;
    }
  };
  yield* rangeSteps(size, sign, 1);
  return {ids, shares, docFreq};
}

/**
 * Which dimensions are looked at, rarest first, as far as pairs of articles go: a corpus of few words would take for ever,
 * and what all share tells nobody's neighbours.
 */
function* tellingSteps({docFreq}: Heads, size: number): Steps<Uint8Array> {
  let pairs = PAIRS * size;
  const telling = new Uint8Array(docFreq.length);
  const having = new Uint32Array(size + 1);
  yield* spanSteps(docFreq.length, (from, to) => {
    for (let id = from; id < to; id++) (having[docFreq[id] as number] as number)++;
  });
  let most = 0;
  // those of one number of articles are all looked at, or none is
  while (most <= size && (pairs -= (having[most] as number) * most * most) >= 0) most++;
  yield* spanSteps(docFreq.length, (from, to) => {
    for (let id = from; id < to; id++) telling[id] = Number((docFreq[id] as number) < most);
  });
  return telling;
}

/** Makes what measures how near the article at a position is to its nearest. */
function* nearnessSteps({ids, shares, docFreq}: Heads, telling: Uint8Array): Steps<(position: number) => number> {
  const ends = new Uint32Array(docFreq.length);
  let end = 0;
  yield* spanSteps(docFreq.length, (from, to) => {
    for (let id = from; id < to; id++) ends[id] = end += docFreq[id] as number;
  });
  const postings = new Uint32Array(ids.length);
  yield* spanSteps(ids.length, (from, to) => {
    for (let slot = ids.length - 1 - from; slot > ids.length - 1 - to; slot--)
      if (shares[slot]) postings[--(ends[ids[slot] as number] as number)] = slot;
  });
  const size = ids.length / HEAD;
  const similarity = new Float64Array(size);
  const near = new Uint32Array(size);
  const values = new Float64Array(size);
  return (position) => {
    let found = 0;
    for (let slot = position * HEAD; slot < (position + 1) * HEAD; slot++) {
      const id = ids[slot] as number;
      const share = shares[slot] as number;
      if (!share || !telling[id]) continue;
      const from = ends[id] as number;
      const to = from + (docFreq[id] as number);
      for (let i = from; i < to; i++) {
        const there = postings[i] as number;
        const other = (there / HEAD) | 0;
        if (other === position) continue;
        if (!similarity[other]) near[found++] = other;
        similarity[other] = (similarity[other] as number) + share * (shares[there] as number);
      }
    }
    for (let i = 0; i < found; i++) {
      values[i] = similarity[near[i] as number] as number;
      similarity[near[i] as number] = 0;
    }
    return largest(values.subarray(0, found), NEIGHBOURS).reduce((sum, value) => sum + Math.max(value, 0), 0);
  };
}
