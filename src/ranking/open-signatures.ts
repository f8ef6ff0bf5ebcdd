import type {Article} from '../corpus/article.ts';
import type {Steps} from '../slices.ts';
import type {Languages, LanguageState} from '../text/language.ts';
import {findIn, hasEditorial, lazyIds} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {ByteReader} from './bytes.ts';
import {createCardReader} from './card-reader.ts';
import {flatIndexSteps} from './flat-index.ts';
import {kinshipSteps} from './kinship.ts';
import {lazyList} from './lazy-list.ts';
import {CONTEXTS} from './list-contexts.ts';
import {NumberReader} from './number-coder.ts';
import {fromHubLevel} from './quantise.ts';
import type {RankingIndex} from './recommend.ts';
import {restorePairs} from './repeated-pairs.ts';
import {cardSteps, listArticles, withWords} from './signature-cards.ts';
import type {Cards} from './signature-cards.ts';
import {MAGIC, cardsChecksum, roomOf} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import {ListCoder} from './signature-lists.ts';
import type {ArticleLists} from './signature-lists.ts';
import {rowSteps} from './signature-rows.ts';
import {termSteps} from './signature-terms.ts';
import {completeVectors, idfsOf} from './term-vectors.ts';
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
 * @throws RangeError, SyntaxError or TypeError on what is none.
 */
export function openSignatures(bytes: Uint8Array): Signatures {
  const reader = new ByteReader(bytes);
  if (!MAGIC.every((byte) => reader.byte() === byte)) throw new TypeError('No signatures.');
  const stream = (): Uint8Array => reader.bytes(reader.number());
  const facts = JSON.parse(new TextDecoder().decode(stream())) as SignatureFacts;
  const words = readWords(stream(), stream());
  const contents = {facts, words, lists: stream()};
  return {state: facts.state, read: (cards, restored) => read(contents, cards, restored)};
}

function* read(
  {facts, words: others, lists}: Contents,
  articles: readonly Article[],
  rules: Languages,
): Steps<RankingIndex> {
  if (articles.length !== facts.count) throw new RangeError('The signatures are of other cards.');
  const listed = listArticles(articles);
  yield;
  const coder = new ListCoder(new NumberReader(CONTEXTS, lists), articles.length, roomOf(articles));
  const told: ArticleLists = {languages: [], hubs: [], bounds: []};
  coder.articles(told);
  yield;
  const languages: string[] = [];
  const hubs = new Float64Array(articles.length);
  for (let place = 0; place < articles.length; place++) {
    const position = listed.order[place] as number;
    languages[position] = facts.languages[told.languages[place] as number] ?? '';
    hubs[position] = fromHubLevel(told.hubs[place] as number);
  }
  const read = yield* cardSteps(listed, languages, rules);
  if (cardsChecksum(read) !== facts.cards) throw new RangeError('The signatures are of other cards.');
  const cards = withWords(read, others);
  const terms = yield* termSteps(coder, cards);
  const {vocabulary} = terms;
  const corpus = corpusOf(cards, vocabulary.found);
  const pairs = restorePairs(vocabulary.firsts, vocabulary.seconds);
  const words = corpus.words.length;
  const {found} = vocabulary;
  const reader = createCardReader(cards.counts, terms.pairCounts, words);
  const rows = yield* rowSteps({
    order: cards.order,
    lists: {
      places: coder.places.entries.subarray(0, coder.places.length),
      levels: coder.levels.entries,
      ends: coder.places.ends,
    },
    idfs: idfsOf(found, words, articles.length),
    cards: {
      ...reader,
      put(position, room, slot) {
        const end = reader.put(position, room, slot);
        coder.card(room, slot, end, found, words);
        return end;
      },
    },
  });
  // an article is asked for by its address: of its text there is no more
  const seedAt = (position: number): Vector => rows.at(position);
  const vectors = completeVectors(corpus, {pairs, found, rows, seedAt});
  const kinship = yield* kinshipSteps(articles);
  const search = yield* flatIndexSteps(corpus, vectors);
  return {corpus, vectors, hubs, chance: facts.chance, kinship, search};
}

function corpusOf({articles, keys, words, fields, rules, languages}: Cards, found: Uint32Array): Corpus {
  return {
    ...rules,
    ...findIn(articles, keys),
    articles,
    isEdited: hasEditorial(articles),
    words,
    languages,
    titles: lazyList(articles.length, (position) => fields.title.at(position)),
    docFreq: found.subarray(0, words.length),
    idOf: lazyIds(() => words),
  };
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
