import type {Article} from '../corpus/article.ts';
import type {Steps} from '../slices.ts';
import type {Languages, LanguageState} from '../text/language.ts';
import {ByteReader} from './bytes.ts';
import {flatIndexSteps} from './flat-index.ts';
import {createPicking} from './heaviest-words.ts';
import {kinshipSteps} from './kinship.ts';
import {NumberReader} from './number-coder.ts';
import type {RankingIndex} from './recommend.ts';
import {createBase} from './signature-base.ts';
import {cardSteps, listArticles, withWords} from './signature-cards.ts';
import {HUB_LEVELS, MAGIC, cardsChecksum, roomOf} from './signature-format.ts';
import type {SignatureFacts} from './signature-format.ts';
import {CONTEXTS, ListCoder} from './signature-lists.ts';
import type {ArticleLists} from './signature-lists.ts';
import {rowSteps} from './signature-rows.ts';
import {termSteps} from './signature-terms.ts';

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

function* read({facts, words, lists}: Contents, articles: readonly Article[], rules: Languages): Steps<RankingIndex> {
  if (articles.length !== facts.count) throw new RangeError('The signatures are of other cards.');
  const listed = listArticles(articles);
  const coder = new ListCoder(new NumberReader(CONTEXTS, lists), articles.length, roomOf(articles));
  const told: ArticleLists = {languages: [], hubs: [], bounds: []};
  coder.articles(told);
  yield;
  const languages: string[] = [];
  const hubs = new Float64Array(articles.length);
  for (const [place, position] of listed.order.entries()) {
    languages[position] = facts.languages[told.languages[place] as number] ?? '';
    hubs[position] = 1 - (told.hubs[place] as number) / HUB_LEVELS;
  }
  const read = yield* cardSteps(listed, languages, rules);
  if (cardsChecksum(read) !== facts.cards) throw new RangeError('The signatures are of other cards.');
  const cards = withWords(read, words);
  const terms = yield* termSteps(coder, cards);
  const base = createBase(cards, terms.vocabulary, terms.pairCounts);
  const rows = yield* rowSteps(coder, cards, base, terms);
  const {corpus} = base;
  const vectors = {...base.vectors, vectors: rows};
  const kinship = yield* kinshipSteps(articles);
  const search = yield* flatIndexSteps(rows.map(createPicking(corpus, vectors)), corpus.words.length);
  return {corpus, vectors, hubs, chance: facts.chance, kinship, search};
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
