import type {Article} from '../corpus/article.ts';
import type {Steps} from '../slices.ts';
import type {Languages, LanguageState} from '../text/language.ts';
import {findIn, hasEditorial, lazyPositions, toPositions} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {ByteReader} from './bytes.ts';
import {createCardReader} from './card-reader.ts';
import type {CardReader} from './card-reader.ts';
import {flatIndexSteps} from './flat-index.ts';
import {kinshipSteps} from './kinship.ts';
import {lazyList} from './lazy-list.ts';
import {CONTEXTS} from './list-contexts.ts';
import type {Lists} from './lists.ts';
import {NumberReader} from './number-coder.ts';
import {fromHubLevel} from './quantise.ts';
import type {RankingIndex} from './recommend.ts';
import {cardSteps, listArticles, withWords} from './signature-cards.ts';
import type {Cards} from './signature-cards.ts';
import {HEAD, MAGIC, cardsChecksum, mixSteps, roomOf} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import {ListCoder} from './signature-lists.ts';
import type {ArticleLists} from './signature-lists.ts';
import {rowSteps} from './signature-rows.ts';
import type {SparseRows} from './sparse-rows.ts';
import {termSteps} from './signature-terms.ts';
import {completeVectors, idfIn} from './term-vectors.ts';
import type {TermVectors} from './term-vectors.ts';

/** Signatures that have been opened. */
export interface Signatures {
  /** The languages of their articles. */
  readonly state: LanguageState;
  /**
   * Makes an index of them, for questions about any text.
   *
   * @param cards - The articles, in the order in which they were written; their texts do not count.
   * @param restored - What `restoreLanguages` has made of `state`.
   * @throws RangeError where these are other cards, or what follows is damaged.
   */
  read(cards: readonly Article[], restored: Languages): Steps<RankingIndex>;
}

/** What a file holds. */
interface Contents {
  readonly facts: SignatureFacts;
  /** Words that no card has. */
  readonly words: readonly string[];
  readonly lists: Uint8Array;
}

/**
 * Opens what `writeSignatures` has written.
 *
 * @throws RangeError, SyntaxError or TypeError on what is none, or is damaged.
 */
export function* openSteps(file: Uint8Array): Steps<Signatures> {
  const body = file.subarray(HEAD);
  const isOurs = file.length > HEAD && MAGIC.every((byte, i) => file[i] === byte);
  const sum = yield* mixSteps(body, body.length);
  if (!isOurs || sum !== new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length))
    throw new TypeError('No signatures.');
  const reader = new ByteReader(body);
  const stream = (): Uint8Array => reader.bytes(reader.number());
  const facts = JSON.parse(new TextDecoder().decode(stream())) as SignatureFacts;
  const words = readWords(stream(), stream());
  const contents = {facts, words, lists: stream()};
  return {state: facts.state, read: (cards, restored) => indexSteps(contents, cards, restored)};
}

function* indexSteps(contents: Contents, articles: readonly Article[], rules: Languages): Steps<RankingIndex> {
  const {facts, words: others, lists} = contents;
  if (articles.length !== facts.count) throw new RangeError('The signatures are of other cards.');
  const listed = yield* listArticles(articles);
  const coder = new ListCoder(new NumberReader(CONTEXTS, lists), articles.length, roomOf(articles));
  const told: ArticleLists = {languages: [], hubs: [], bounds: []};
  coder.articles(told);
  yield;
  const languages: string[] = [];
  const hubs = new Float64Array(articles.length);
  for (let place = 0; place < articles.length; place++) {
    const position = listed.order[place] as number;
    const language = facts.languages[told.languages[place] as number];
    if (language === undefined) throw new RangeError('A language that is not there.');
    languages[position] = language;
    hubs[position] = fromHubLevel(told.hubs[place] as number);
  }
  const read = yield* cardSteps(listed, languages, rules);
  if ((yield* cardsChecksum(read)) !== facts.cards) throw new RangeError('The signatures are of other cards.');
  const cards = withWords(read, others);
  const {vocabulary, pairs, pairCounts} = yield* termSteps(coder, cards);
  const {found} = vocabulary;
  const corpus = corpusOf(cards, found);
  const words = corpus.words.length;
  const rows = yield* rowSteps({
    order: cards.order,
    lists: {
      places: coder.places.entries.subarray(0, coder.places.length),
      levels: coder.levels.entries,
      ends: coder.places.ends,
    },
    idf: idfIn(found, words, articles.length),
    cards: withRatios(createCardReader(cards.counts, pairCounts, words), coder, found, words),
  });
  const vectors = completeVectors(corpus, {pairs, found, rows, seedAt: seedsOf(rows)});
  const kinship = yield* kinshipSteps(articles);
  const search = yield* flatIndexSteps(corpus, vectors);
  return {corpus, vectors, hubs, chance: facts.chance, kinship, search};
}

/** Reads the ratios of each card behind it. */
function withRatios({sizeOf, put}: CardReader, coder: ListCoder, found: Uint32Array, words: number): CardReader {
  return {
    sizeOf,
    put(position, room, slot) {
      const end = put(position, room, slot);
      coder.card(room, slot, end, found, words);
      return end;
    },
  };
}

/**
 * An article is asked for by its address: of its text there is no more. Not made where all is read, for it lives as long as the
 * index, and with it what it could see.
 */
function seedsOf(rows: SparseRows): TermVectors['seedAt'] {
  return (position) => rows.at(position);
}

function corpusOf({articles, keys, words, fields, rules, languages}: Cards, found: Uint32Array): Corpus {
  return {
    ...rules,
    ...findIn(articles, toPositions(keys)),
    articles,
    isEdited: hasEditorial(articles),
    words,
    languages,
    titles: listsOf(fields.title),
    docFreq: found.subarray(0, words.length),
    idOf: lazyPositions(() => words),
  };
}

/** Lists as arrays, made when they are looked at. */
function listsOf(lists: Lists): readonly Uint32Array[] {
  return lazyList(lists.ends.length, (list) => lists.at(list));
}

/** Words in their order, each without the beginning that it shares with the one before it. */
function readWords(shared: Uint8Array, rests: Uint8Array): string[] {
  if (!shared.length) return [];
  let before = '';
  return new TextDecoder()
    .decode(rests)
    .split('\n')
    .map((rest, i) => (before = before.slice(0, shared[i]) + rest));
}
