import type {Article} from '../corpus/article.ts';
import {findIn, hasEditorial} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {Languages, LanguageState} from '../text/language.ts';
import {Packer, unpack} from './pack.ts';
import type {Unpacked} from './pack.ts';
import {kinshipSteps} from './kinship.ts';
import type {RankingIndex} from './recommend.ts';
import {restorePairs} from './repeated-pairs.ts';
import {flatIndexSteps} from './flat-index.ts';
import {createPicking} from './heaviest-words.ts';
import {completeVectors} from './term-vectors.ts';
import type {Vector} from './term-vectors.ts';

/** What stands in a snapshot besides its lists of numbers. */
interface Facts {
  readonly articles: readonly Omit<Article, 'text'>[];
  readonly keys: readonly string[];
  readonly words: string;
  readonly languages: readonly string[];
  readonly state: LanguageState;
  readonly chance: number;
}

/** What an article has though JSON leaves it out. */
const ABSENT = {date: undefined, image: undefined, editorial: undefined};

/**
 * Writes all of an index, texts included, so that `openSnapshot` leads to one that answers the same.
 *
 * @returns undefined for an index that had to be made without some language's rules: the next one may be better.
 */
export function* writeSnapshot({corpus, vectors, hubs, chance}: RankingIndex): Steps<ArrayBuffer | undefined> {
  const {articles, keys, words, titles, languages, state} = corpus;
  if (!state) return undefined;
  const packer = new Packer();
  const encoder = new TextEncoder();
  const texts: Uint8Array[] = [];
  for (const {text} of articles) {
    texts.push(encoder.encode(text));
    yield;
  }
  packer.addLists('texts', texts, Uint8Array);
  yield;
  packer.addLists('titles', titles, Uint32Array);
  const rows = vectors.vectors;
  packer.addLists(
    'ids',
    rows.map(({ids}) => ids),
    Uint32Array,
  );
  yield;
  packer.addLists(
    'weights',
    rows.map(({weights}) => weights),
    Float32Array,
  );
  yield;
  const pick = createPicking(corpus, vectors);
  packer.addLists('picked', yield* mapSteps(rows, (row) => Uint32Array.from(pick(row))), Uint32Array);
  packer.add(
    'lengths',
    Float64Array.from(rows, ({length}) => length),
  );
  packer.add('firsts', vectors.pairs.firsts);
  packer.add('seconds', vectors.pairs.seconds);
  packer.add('found', vectors.found);
  packer.add('hubs', hubs);
  yield;
  const facts: Facts = {
    articles: articles.map((article) => ({...article, text: undefined})),
    keys,
    // words have no spaces
    words: words.join(' '),
    languages,
    state,
    chance,
  };
  return packer.pack(facts);
}

/** A snapshot that has been opened. */
export interface Snapshot {
  /** The languages of its articles. */
  readonly state: LanguageState;
  /**
   * Makes an index of it.
   *
   * @param restored - What `restoreLanguages` has made of `state`.
   * @throws RangeError or TypeError where parts are missing.
   */
  read(restored: Languages): Steps<RankingIndex>;
}

/**
 * Opens what `writeSnapshot` has written.
 *
 * @throws RangeError, SyntaxError or TypeError on what is none.
 */
export function openSnapshot(buffer: ArrayBuffer): Snapshot {
  const unpacked = unpack(buffer);
  const facts = unpacked.facts as Facts;
  return {state: facts.state, read: (restored) => read(unpacked, facts, restored)};
}

function* read({list, lists}: Unpacked, facts: Facts, restored: Languages): Steps<RankingIndex> {
  const {articles: cards, keys, languages, chance} = facts;
  const words = facts.words ? facts.words.split(' ') : [];
  const texts = lists('texts', Uint8Array);
  const decoder = new TextDecoder();
  const articles = cards.map((card, position): Article => ({
    ...ABSENT,
    ...card,
    // most are never read again
    get text() {
      const text = decoder.decode(texts[position]);
      Object.defineProperty(this, 'text', {value: text, enumerable: true});
      return text;
    },
  }));
  yield;
  const found = list('found', Uint32Array);
  let byWord: Map<string, number> | undefined;
  const corpus: Corpus = {
    ...restored,
    ...findIn(articles, keys),
    articles,
    isEdited: hasEditorial(articles),
    words,
    languages,
    titles: lists('titles', Uint32Array),
    docFreq: found.subarray(0, words.length),
    idOf: (word) => (byWord ??= new Map(words.map((word, id) => [word, id]))).get(word),
  };
  yield;
  const weights = lists('weights', Float32Array);
  const lengths = list('lengths', Float64Array);
  const rows = lists('ids', Uint32Array).map((ids, position): Vector => ({
    ids,
    weights: weights[position] as Float32Array,
    length: lengths[position] as number,
  }));
  const pairs = restorePairs(list('firsts', Uint32Array), list('seconds', Uint32Array));
  const vectors = completeVectors(corpus, pairs, found, rows);
  yield;
  const kinship = yield* kinshipSteps(articles);
  const search = yield* flatIndexSteps(lists('picked', Uint32Array), words.length);
  return {corpus, vectors, hubs: list('hubs', Float64Array), chance, kinship, search};
}
