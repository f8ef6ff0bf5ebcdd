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
import {MAGIC, cardsChecksum, roomOf} from './signature-format.ts';
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
  const read = yield* cardSteps(listArticles(articles), languages, corpus);
  const told = read.words.length;
  const others = words.slice(told);
  const cards = withWords(read, others);
  const {order} = cards;
  const {pairs} = vectors;
  const pairCounts = yield* pairCountSteps(read.fields, pairs.count, (first, second) => pairs.find(first, second));
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
  const room = cardRoom(Math.max(0, ...order.map(reader.sizeOf)));
  const putRatios = createRatios(index);
  for (const position of order) {
    const size = reader.put(position, room, 0);
    putRatios(position, room, size);
    coder.card(room, 0, size, vectors.found, words.length);
    yield;
  }
  const facts: SignatureFacts = {
    count: articles.length,
    cards: cardsChecksum(read),
    state,
    languages: names,
    chance,
  };
  return pack(facts, [...packWords(others), numbers.finish()]);
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

function pack(facts: SignatureFacts, streams: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  writer.bytes(MAGIC);
  for (const stream of [new TextEncoder().encode(JSON.stringify(facts)), ...streams]) {
    writer.number(stream.length);
    writer.bytes(stream);
  }
  return writer.finish();
}
