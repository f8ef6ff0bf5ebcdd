import type {Steps} from '../slices.ts';
import {mapSteps} from '../slices.ts';
import {ByteWriter} from './bytes.ts';
import {measureChance} from './chance.ts';
import {boundsOf, createDimensions, createRatios, idsIn, knownTerms, otherWords} from './known-terms.ts';
import {NumberWriter} from './number-coder.ts';
import {pickSteps} from './pick-terms.ts';
import type {RankingIndex} from './recommend.ts';
import {createBase} from './signature-base.ts';
import {cardSteps, listArticles, withWords} from './signature-cards.ts';
import type {CardCounts} from './signature-cards.ts';
import {HUB_LEVELS, MAGIC, cardsChecksum, roomOf} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import {CONTEXTS, ListCoder} from './signature-lists.ts';
import {rowSteps} from './signature-rows.ts';
import {termSteps} from './signature-terms.ts';

/**
 * Writes the signatures of all articles: what ranking needs to know of their texts, in as few bytes as it takes. Beside it the
 * reader needs the cards: all that `Article` has but for the texts.
 *
 * @returns undefined for an index that had to be made without some language's rules.
 */
export function* writeSignatures(index: RankingIndex): Steps<Uint8Array | undefined> {
  const {articles, languages, state} = index.corpus;
  if (!state) return undefined;
  const read = yield* cardSteps(listArticles(articles), languages, index.corpus);
  const dimensions = createDimensions(index, idsIn(index, read.words));
  const own = yield* mapSteps(read.fields, (card, position) => dimensions(card, read.counts[position] as CardCounts));
  const picks = yield* pickSteps(index, own);
  const others = otherWords(index, read, picks);
  const cards = withWords(read, others);
  yield;
  const names = [...new Set(languages)];
  const bounds = boundsOf(picks);
  const inOrder = <T>(ofPosition: (position: number) => T): T[] => Array.from(cards.order, ofPosition);
  const numbers = new NumberWriter(CONTEXTS);
  const coder = new ListCoder(numbers, articles.length, roomOf(articles));
  coder.articles({
    languages: inOrder((position) => names.indexOf(languages[position] ?? '')),
    hubs: inOrder((position) => Math.round((1 - (index.hubs[position] as number)) * HUB_LEVELS)),
    bounds: inOrder((position) => bounds[position] as number),
  });
  yield;
  const terms = yield* termSteps(coder, cards, knownTerms(index, cards, picks));
  const base = createBase(cards, terms.vocabulary, terms.pairCounts);
  const rows = yield* rowSteps(coder, cards, base, terms, createRatios(index, cards, terms.vocabulary));
  const facts: SignatureFacts = {
    count: articles.length,
    cards: cardsChecksum(read),
    state,
    languages: names,
    chance: measureChance({...base.vectors, vectors: rows}),
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
