import type {Article} from '../corpus/article.ts';
import {findIn, lazyPositions, toPositions} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import type {Steps} from '../slices.ts';
import type {Languages} from '../text/language.ts';
import {postingSteps, searchPostings} from './flat-index.ts';
import {folderSteps, kinshipIn} from './kinship.ts';
import {lazyList} from './lazy-list.ts';
import {Packer, unpack} from './pack.ts';
import type {RankingIndex} from './recommend.ts';
import {restorePairs} from './repeated-pairs.ts';
import {SparseRows} from './sparse-rows.ts';
import type {TermCounts} from './term-counts.ts';
import {completeVectors} from './term-vectors.ts';
import type {TermVectors} from './term-vectors.ts';

/** What stands in a snapshot besides its lists of numbers. What is split by spaces has none of its own. */
interface Facts {
  /** The keys of the articles' addresses, split by spaces. */
  readonly keys: string;
  /** The articles' ids, as JSON: few pages need them. */
  readonly ids: string;
  /** Split by spaces. */
  readonly words: string;
  /** How many words there are. */
  readonly wordCount: number;
  /** The names of folders, split by spaces. */
  readonly folders: string;
  readonly languages: readonly string[];
  readonly isEdited: boolean;
  readonly chance: number;
}

/** What only few questions need of an article. It is kept apart, for the bodies of all are larger than all else of an index. */
export interface Body {
  readonly text: string;
  /** What the whole article says: see `TermCounts`. */
  readonly ids: readonly number[];
  readonly termFreqs: readonly number[];
}

/** All of an index. */
export interface Snapshot {
  /** All but the bodies. */
  readonly index: ArrayBuffer;
  /** A `Body` of each article, as JSON in UTF-8, by position. */
  readonly bodies: readonly Uint8Array[];
}

/** What an article has though JSON leaves it out. */
const ABSENT = {date: undefined, image: undefined, editorial: undefined};

/**
 * Writes all of an index that was made of texts, so that `readSnapshot` leads to one that answers the same.
 *
 * @param mostBytes - Bytes at most.
 * @returns undefined for an index that is larger, or that had to be made without some language's rules: the next one may
 * be better.
 */
export function* writeSnapshot(
  {corpus, vectors, hubs, chance}: RankingIndex,
  mostBytes = Infinity,
): Steps<Snapshot | undefined> {
  const {articles, keys, words, titles, languages, isEdited, state} = corpus;
  if (!state) return undefined;
  // what is not kept need not be made
  if (articles.reduce((sum, {text}) => sum + text.length, 0) > mostBytes) return undefined;
  const packer = new Packer();
  const encoder = new TextEncoder();
  let bytes = 0;
  const bodies = yield* mapSteps(articles, ({text}, position) => {
    const {ids = [], termFreqs = []} = vectors.countsAt(position) ?? {};
    const body: Body = {text, ids: [...ids], termFreqs: [...termFreqs]};
    const json = encoder.encode(JSON.stringify(body));
    bytes += json.length;
    return json;
  });
  const cards = mapSteps(articles, (article) => encoder.encode(JSON.stringify({...article, text: undefined})));
  packer.addLists('cards', yield* cards);
  packer.addLists('titles', titles);
  const {rows} = vectors;
  packer.add('rows', rows.starts);
  packer.add('ids', rows.ids);
  packer.add('weights', rows.weights);
  if (bytes + packer.size > mostBytes) return undefined;
  yield;
  packer.add('firsts', vectors.pairs.firsts);
  packer.add('seconds', vectors.pairs.seconds);
  packer.add('found', vectors.found);
  packer.add('hubs', hubs);
  const {names, sizes, paths} = yield* folderSteps(articles);
  packer.add('folders', sizes);
  packer.addLists('paths', paths);
  const {starts, positions, byLength} = yield* postingSteps(corpus, vectors);
  packer.add('starts', starts);
  packer.add('positions', positions);
  packer.add('byLength', byLength);
  if (bytes + packer.size > mostBytes) return undefined;
  yield;
  const facts: Facts = {
    keys: keys.join(' '),
    ids: JSON.stringify(articles.map(({id}) => id)),
    words: words.join(' '),
    wordCount: words.length,
    folders: names.join(' '),
    languages,
    isEdited,
    chance,
  };
  return {index: yield* packer.pack(facts), bodies};
}

/**
 * Makes an index of what `writeSnapshot` has written.
 *
 * @param buffer - The index without its bodies.
 * @param languages - What `restoreLanguages` has made of the `state` of the corpus.
 * @param bodies - Those that are there, by position, also those that come later. Without them articles have no text, and one
 * that is asked for is known by its signature.
 * @throws RangeError, SyntaxError or TypeError on what is none, or where parts are missing.
 */
export function readSnapshot(
  buffer: ArrayBuffer,
  languages: Languages,
  bodies: ReadonlyMap<number, Body>,
): RankingIndex {
  const {list, lists, ...unpacked} = unpack(buffer);
  const facts = unpacked.facts as Facts;
  const cards = lists('cards', Uint8Array);
  const decoder = new TextDecoder();
  const articles = lazyList(cards.length, (position): Article => ({
    ...ABSENT,
    ...(JSON.parse(decoder.decode(cards[position])) as Omit<Article, 'text'>),
    get text() {
      return bodies.get(position)?.text ?? '';
    },
  }));
  const found = list('found', Uint32Array);
  let spelt: readonly string[] | undefined;
  const spell = (): readonly string[] => (spelt ??= split(facts.words));
  const words = lazyList(facts.wordCount, (id) => spell()[id] as string);
  const corpus: Corpus = {
    ...languages,
    ...findIn(articles, toPositions(split(facts.keys)), () => JSON.parse(facts.ids) as string[]),
    articles,
    isEdited: facts.isEdited,
    words,
    languages: facts.languages,
    titles: lists('titles', Uint32Array),
    docFreq: found.subarray(0, words.length),
    idOf: lazyPositions(spell),
  };
  const rows = new SparseRows(list('rows', Uint32Array), list('ids', Uint32Array), list('weights', Float32Array));
  const pairs = restorePairs(list('firsts', Uint32Array), list('seconds', Uint32Array));
  const countsAt = (position: number): TermCounts | undefined => {
    const body = bodies.get(position);
    if (!body?.ids.length) return undefined;
    return {ids: Uint32Array.from(body.ids), termFreqs: Uint32Array.from(body.termFreqs)};
  };
  const known = completeVectors(corpus, {pairs, found, rows, countsAt});
  const vectors: TermVectors = {...known, seedAt: (position) => known.seedAt(position) ?? rows.at(position)};
  const folders = {
    names: split(facts.folders),
    sizes: list('folders', Uint32Array),
    paths: lists('paths', Uint32Array),
  };
  const postings = {
    starts: list('starts', Uint32Array),
    positions: list('positions', Uint32Array),
    byLength: list('byLength', Float64Array),
  };
  return {
    corpus,
    vectors,
    hubs: list('hubs', Float64Array),
    chance: facts.chance,
    kinship: kinshipIn(folders),
    search: searchPostings(postings),
  };
}

function split(joined: string): string[] {
  return joined ? joined.split(' ') : [];
}
