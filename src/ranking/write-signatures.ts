import {fieldTerms} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import {ByteWriter} from './bytes.ts';
import {measureChance} from './chance.ts';
import {largest} from './largest.ts';
import type {RankingIndex} from './recommend.ts';
import {byAddress, countCard, createBase} from './signature-base.ts';
import type {SignatureBase, Vocabulary} from './signature-base.ts';
import {MAGIC, cardsChecksum, fromLevel, fromRatio, toLevel, toRatio} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import type {Vector} from './term-vectors.ts';

/** Dimensions kept of each article besides those that its card tells. */
const KEPT = 48;

/** Signatures that must have a word, or a pair of words, for it to be kept: rare ones cost most. */
const FEWEST = 2;
const FEWEST_PAIRS = 5;

/** A dimension with what it weighs. */
type Entry = readonly [dimension: number, weight: number];

/**
 * Writes the signatures of all articles: what ranking needs to know of their texts, in as few bytes as it takes. Beside it the
 * reader needs the cards: all that `Article` has but for the texts.
 *
 * @returns undefined for an index that had to be made without some language's rules.
 */
export function* writeSignatures(index: RankingIndex): Steps<Uint8Array | undefined> {
  const {corpus, vectors, hubs} = index;
  const {articles, languages, state} = corpus;
  if (!state) return undefined;
  const findPair = (first: number, second: number): number => corpus.words.length + vectors.pairs.find(first, second);
  const own: Set<number>[] = [];
  for (const [position, article] of articles.entries()) {
    const terms = fieldTerms({...article, text: ''}, corpus.tokenizerFor(languages[position] ?? ''));
    own.push(new Set(countCard(terms, corpus.idOf, findPair).keys()));
    yield;
  }
  const counts = new Uint32Array(vectors.dimensions);
  for (const [position, card] of own.entries()) {
    for (const [id] of heaviest(index, position, card)) (counts[id] as number)++;
    for (const id of card) if (id < counts.length) (counts[id] as number)++;
    yield;
  }
  // what only one signature has joins it to no other
  const isKept = (id: number): boolean =>
    (counts[id] as number) >= (id < corpus.words.length ? FEWEST : FEWEST_PAIRS) && (vectors.found[id] as number) > 1;
  const {vocabulary, places} = makeVocabulary(index, isKept);
  yield;
  const base = createBase(articles, languages, corpus, vocabulary);
  const dimensionOf = (id: number): number => base.dimensionOf(places.get(id) as number);
  const codes = new ByteWriter();
  const postings = new Map<number, {place: number; level: number}[]>();
  const rows: Vector[] = [];
  for (const [place, position] of byAddress(corpus).entries()) {
    const vector = vectors.vectors[position] as Vector;
    const weights = new Map<number, number>();
    vector.ids.forEach((id, i) => {
      if (places.has(id)) weights.set(dimensionOf(id), vector.weights[i] as number);
    });
    const card = base.cardVector(position);
    const entries: Entry[] = [];
    card.ids.forEach((id, i) => {
      const said = card.weights[i] as number;
      const code = toRatio((weights.get(id) ?? said) / said);
      codes.byte(code);
      entries.push([id, said * fromRatio(code)]);
    });
    const told = new Set(card.ids);
    for (const [id, weight] of heaviest(index, position, own[position] as Set<number>, isKept)) {
      const dimension = dimensionOf(id);
      if (told.has(dimension)) continue;
      const level = toLevel(weight);
      const list = postings.get(dimension) ?? [];
      postings.set(dimension, list);
      list.push({place, level});
      entries.push([dimension, fromLevel(level)]);
    }
    rows[position] = toVector(entries);
    yield;
  }
  const facts: SignatureFacts = {
    count: articles.length,
    cards: cardsChecksum(corpus.keys),
    state,
    languages: [...new Set(languages)],
    chance: measureChance({...base.vectors, vectors: rows}),
  };
  return pack(facts, [
    ...packVocabulary(vocabulary),
    Uint8Array.from(languages, (language) => facts.languages.indexOf(language)),
    Uint8Array.from(hubs, (hub) => Math.round(hub * 255)),
    codes.finish(),
    ...packPostings(postings, base, vocabulary),
  ]);
}

/** The dimensions of an article that weigh most, besides those of its card. */
function heaviest(
  {vectors}: RankingIndex,
  position: number,
  card: ReadonlySet<number>,
  isKept: (id: number) => boolean = (id) => (vectors.found[id] as number) > 1,
): Entry[] {
  const {ids, weights} = vectors.vectors[position] as Vector;
  const entries: Entry[] = [];
  ids.forEach((id, i) => {
    if (!card.has(id) && isKept(id)) entries.push([id, weights[i] as number]);
  });
  const [least = 0] = largest(
    entries.map(([, weight]) => weight),
    KEPT,
  );
  return entries.filter(([, weight]) => weight >= least).slice(0, KEPT);
}

/** The words and pairs that are kept, and the place of each by its dimension. */
function makeVocabulary(
  {corpus, vectors}: RankingIndex,
  isKept: (id: number) => boolean,
): {vocabulary: Vocabulary; places: Map<number, number>} {
  const {words} = corpus;
  const {firsts, seconds} = vectors.pairs;
  const pairs = [...firsts.keys()].filter((i) => isKept(words.length + i));
  const ids = new Set([...words.keys()].filter(isKept));
  for (const i of pairs) ids.add(firsts[i] as number).add(seconds[i] as number);
  const sorted = [...ids].sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  const places = new Map(sorted.map((id, place) => [id, place]));
  const placeOf = (id: number | undefined): number => places.get(id as number) as number;
  pairs.sort((a, b) => placeOf(firsts[a]) - placeOf(firsts[b]) || placeOf(seconds[a]) - placeOf(seconds[b]));
  const vocabulary: Vocabulary = {
    words: sorted.map((id) => words[id] as string),
    firsts: Uint32Array.from(pairs, (i) => placeOf(firsts[i])),
    seconds: Uint32Array.from(pairs, (i) => placeOf(seconds[i])),
    wordsFound: Uint32Array.from(sorted, (id) => vectors.found[id] as number),
    pairsFound: Uint32Array.from(pairs, (i) => vectors.found[words.length + i] as number),
  };
  for (const [i, pair] of pairs.entries()) places.set(words.length + pair, sorted.length + i);
  return {vocabulary, places};
}

function toVector(entries: readonly Entry[]): Vector {
  const weights = Float32Array.from(entries, ([, weight]) => weight);
  return {ids: Uint32Array.from(entries, ([id]) => id), weights, length: Math.hypot(...weights)};
}

/** Words in their order, each without the beginning that it shares with the one before it. */
function packVocabulary({words, firsts, seconds, wordsFound, pairsFound}: Vocabulary): Uint8Array[] {
  const shared = new ByteWriter();
  const rests: string[] = [];
  let before = '';
  for (const word of words) {
    let length = 0;
    while (length < 255 && length < word.length && word[length] === before[length]) length++;
    shared.byte(length);
    rests.push(word.slice(length));
    before = word;
  }
  const pairs = new ByteWriter();
  let last = 0;
  firsts.forEach((first, i) => {
    pairs.number(first - last);
    pairs.number(seconds[i] as number);
    last = first;
  });
  const found = new ByteWriter();
  for (const count of [...wordsFound, ...pairsFound]) found.number(count);
  return [shared.finish(), new TextEncoder().encode(rests.join('\n')), pairs.finish(), found.finish()];
}

/** For each word and pair the articles that have it, as steps from one to the next, and what it weighs in each. */
function packPostings(
  postings: ReadonlyMap<number, readonly {place: number; level: number}[]>,
  base: SignatureBase,
  {words, firsts}: Vocabulary,
): Uint8Array[] {
  const [counts, steps, levels] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  for (let place = 0; place < words.length + firsts.length; place++) {
    const list = postings.get(base.dimensionOf(place)) ?? [];
    counts.number(list.length);
    let last = 0;
    for (const {place: next, level} of list) {
      steps.number(next - last);
      levels.byte(level);
      last = next;
    }
  }
  return [counts.finish(), steps.finish(), levels.finish()];
}

function pack(facts: SignatureFacts, streams: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes(MAGIC);
  for (const stream of [new TextEncoder().encode(JSON.stringify(facts)), ...streams]) {
    writer.number(stream.length);
    writer.bytes(stream);
  }
  return writer.finish();
}
