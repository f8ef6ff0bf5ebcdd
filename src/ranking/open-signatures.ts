import type {Article} from '../corpus/article.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {Steps} from '../slices.ts';
import type {Languages, LanguageState} from '../text/language.ts';
import {ByteReader} from './bytes.ts';
import {flatIndexSteps} from './flat-index.ts';
import {createPicking} from './heaviest-words.ts';
import {kinshipSteps} from './kinship.ts';
import type {RankingIndex} from './recommend.ts';
import {byAddress, createBase} from './signature-base.ts';
import type {Vocabulary} from './signature-base.ts';
import {MAGIC, cardsChecksum, fromLevel, fromRatio} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import type {Vector} from './term-vectors.ts';

/** Signatures that have been opened. */
export interface Signatures {
  /** The languages of their articles. */
  readonly state: LanguageState;
  /**
   * Makes an index of them, for questions about any text.
   *
   * @param cards - The articles, in the order in which they were written; their texts do not count.
   * @param restored - What `restoreLanguages` has made of `state`.
   * @throws RangeError where these are other cards.
   */
  read(cards: readonly Article[], restored: Languages): Steps<RankingIndex>;
}

/**
 * Opens what `writeSignatures` has written.
 *
 * @throws RangeError, SyntaxError or TypeError on what is none.
 */
export function openSignatures(bytes: Uint8Array): Signatures {
  const reader = new ByteReader(bytes);
  if (!MAGIC.every((byte) => reader.byte() === byte)) throw new TypeError('No signatures.');
  const stream = (): Uint8Array => reader.bytes(reader.number());
  const facts = JSON.parse(new TextDecoder().decode(stream())) as SignatureFacts;
  const vocabulary = readVocabulary(stream(), stream(), stream(), stream());
  const [languages, hubs, codes, counts, steps, levels] = [stream(), stream(), stream(), stream(), stream(), stream()];
  return {
    state: facts.state,
    read: (cards, restored) =>
      read(facts, vocabulary, {languages, hubs, codes, counts, steps, levels}, cards, restored),
  };
}

/** The lists of a file. */
type Streams = Readonly<Record<'languages' | 'hubs' | 'codes' | 'counts' | 'steps' | 'levels', Uint8Array>>;

function* read(
  {count, cards: checksum, chance, languages: names}: SignatureFacts,
  vocabulary: Vocabulary,
  {languages, hubs, codes, counts, steps, levels}: Streams,
  cards: readonly Article[],
  restored: Languages,
): Steps<RankingIndex> {
  if (cards.length !== count || cardsChecksum(cards.map(({url}) => urlKey(url))) !== checksum)
    throw new RangeError('The signatures are of other cards.');
  const base = createBase(
    cards,
    Array.from(languages, (at) => names[at] ?? ''),
    restored,
    vocabulary,
  );
  yield;
  const ids: number[][] = [];
  const weights: number[][] = [];
  let at = 0;
  const order = byAddress(base.corpus);
  for (const position of order) {
    const card = base.cardVector(position);
    ids[position] = [...card.ids];
    weights[position] = Array.from(card.weights, (weight) => weight * fromRatio(codes[at++] ?? 0));
    yield;
  }
  const [lengths, gaps, heights] = [new ByteReader(counts), new ByteReader(steps), new ByteReader(levels)];
  for (let place = 0; place < vocabulary.words.length + vocabulary.firsts.length; place++) {
    const dimension = base.dimensionOf(place);
    let next = 0;
    // no more than there are articles, whatever a damaged file says
    for (let left = Math.min(lengths.number(), count); left > 0; left--) {
      next += gaps.number();
      const position = order[next] ?? -1;
      ids[position]?.push(dimension);
      weights[position]?.push(fromLevel(heights.byte()));
    }
    yield;
  }
  const rows = ids.map((own, position): Vector => {
    const row = Float32Array.from(weights[position] as number[]);
    return {ids: Uint32Array.from(own), weights: row, length: Math.hypot(...row)};
  });
  const {corpus} = base;
  const vectors = {...base.vectors, vectors: rows};
  const kinship = yield* kinshipSteps(cards);
  const search = yield* flatIndexSteps(rows.map(createPicking(corpus, vectors)), corpus.words.length);
  return {corpus, vectors, hubs: Float64Array.from(cards, (_, i) => (hubs[i] ?? 0) / 255), chance, kinship, search};
}

function readVocabulary(shared: Uint8Array, rests: Uint8Array, pairs: Uint8Array, found: Uint8Array): Vocabulary {
  let before = '';
  const words = shared.length
    ? new TextDecoder()
        .decode(rests)
        .split('\n')
        .map((rest, i) => (before = before.slice(0, shared[i]) + rest))
    : [];
  const [firsts, seconds]: [number[], number[]] = [[], []];
  const counts: number[] = [];
  for (const reader = new ByteReader(found), all = count(found); counts.length < all;) counts.push(reader.number());
  const reader = new ByteReader(pairs);
  for (let i = words.length, first = 0; i < counts.length; i++) {
    first += reader.number();
    firsts.push(first);
    seconds.push(reader.number());
  }
  return {
    words,
    firsts: Uint32Array.from(firsts),
    seconds: Uint32Array.from(seconds),
    wordsFound: Uint32Array.from(counts.slice(0, words.length)),
    pairsFound: Uint32Array.from(counts.slice(words.length)),
  };
}

/** How many numbers these bytes are. */
function count(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + Number(byte < 128), 0);
}
