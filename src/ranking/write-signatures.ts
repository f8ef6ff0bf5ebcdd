import type {Steps} from '../slices.ts';
import {ByteWriter} from './bytes.ts';
import {pairCountSteps} from './card-counts.ts';
import {cardRoom, createCardReader} from './card-reader.ts';
import {boundOf, createRatios, knownTerms} from './known-terms.ts';
import {CONTEXTS} from './list-contexts.ts';
import {NumberWriter} from './number-coder.ts';
import {toHubLevel} from './quantise.ts';
import type {RankingIndex} from './recommend.ts';
import {cardSteps, listArticles, withWords} from './signature-cards.ts';
import {HEAD, MAGIC, cardsChecksum, mixSteps, roomOf} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import {ListCoder} from './signature-lists.ts';
import {termSteps} from './signature-terms.ts';

/**
 * Writes the signatures of all articles: what ranking needs to know of their texts, in as few bytes as it takes. Beside it the
 * reader needs the cards: all that `Article` has but for the texts.
 *
 * @returns undefined for an index that had to be made without some language's rules.
 */
export function* writeSignatures(index: RankingIndex): Steps<Uint8Array | undefined> {
  const {corpus, vectors, hubs, chance} = index;
  const {articles, languages, words, state} = corpus;
  if (!state) return undefined;
  const read = yield* cardSteps(yield* listArticles(articles), languages, corpus);
  const told = read.words.length;
  const others = words.slice(told);
  const cards = withWords(read, others);
  const {order} = cards;
  const {pairs} = vectors;
  const pairCounts = yield* pairCountSteps(read.fields, pairs.count, pairs.find);
  const reader = createCardReader(read.counts, pairCounts, words.length);
  const names = [...new Set(languages)];
  const inOrder = <T>(ofPosition: (position: number) => T): T[] => Array.from(order, ofPosition);
  const numbers = new NumberWriter(CONTEXTS);
  const coder = new ListCoder(numbers, articles.length, roomOf(articles));
  coder.articles({
    languages: inOrder((position) => names.indexOf(languages[position] ?? '')),
    hubs: inOrder((position) => toHubLevel(hubs[position] as number)),
    bounds: inOrder((position) => boundOf(index, told, reader, position)),
  });
  yield;
  yield* termSteps(coder, cards, knownTerms(index, order, reader));
  const room = cardRoom(order.reduce((most, position) => Math.max(most, reader.sizeOf(position)), 0));
  const putRatios = createRatios(index);
  for (const position of order) {
    const size = reader.put(position, room, 0);
    putRatios(position, room, size);
    coder.card(room, 0, size, vectors.found, words.length);
    yield;
  }
  const facts: SignatureFacts = {
    count: articles.length,
    cards: yield* cardsChecksum(read),
    state,
    languages: names,
    chance,
  };
  return yield* packSteps(facts, [...packWords(others), numbers.finish()]);
}

/** Words in their order, each without the beginning that it shares with the one before it. */
function packWords(words: readonly string[]): Uint8Array[] {
  const shared = new ByteWriter();
  const rests: string[] = [];
  let before = '';
  for (const word of words) {
    let length = 0;
    while (length < 255 && length < word.length && word[length] === before[length]) length++;
    // not in the middle of a character
    if (/[\ud800-\udbff]/.test(word[length - 1] ?? '')) length--;
    shared.byte(length);
    rests.push(word.slice(length));
    before = word;
  }
  return [shared.finish(), new TextEncoder().encode(rests.join('\n'))];
}

/** What the file is told by, a checksum of all that follows, and that: each stream behind its length. */
function* packSteps(facts: SignatureFacts, streams: readonly Uint8Array[]): Steps<Uint8Array> {
  const body = new ByteWriter();
  for (const stream of [new TextEncoder().encode(JSON.stringify(facts)), ...streams]) {
    body.number(stream.length);
    body.bytes(stream);
  }
  const bytes = body.finish();
  const file = new Uint8Array(HEAD + bytes.length);
  file.set(MAGIC);
  new DataView(file.buffer).setUint32(MAGIC.length, yield* mixSteps(bytes, bytes.length));
  file.set(bytes, HEAD);
  return file;
}
