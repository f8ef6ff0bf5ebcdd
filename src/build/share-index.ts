import type {Article} from '../corpus/article.ts';
import {findIn, hasEditorial, lazyPositions, toPositions} from '../corpus/corpus.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {flatIndexSteps} from '../ranking/flat-index.ts';
import {kinshipSteps} from '../ranking/kinship.ts';
import type {RankingIndex} from '../ranking/recommend.ts';
import {SparseRows} from '../ranking/sparse-rows.ts';
import type {TermCounts} from '../ranking/term-counts.ts';
import {completeVectors} from '../ranking/term-vectors.ts';
import {finish} from '../slices.ts';
import {onlyEnglish} from '../text/language.ts';

/** Lists of numbers as one, in memory that threads share. */
interface SharedLists {
  readonly all: Uint32Array;
  /** Where each list ends. */
  readonly ends: Uint32Array;
}

/** What another thread needs to rank, without the texts: large lists of numbers are shared, the rest is copied. */
export interface SharedIndex {
  readonly rows: Pick<SparseRows, 'starts' | 'ids' | 'weights'>;
  readonly counts: {readonly ids: SharedLists; readonly termFreqs: SharedLists};
  readonly titles: SharedLists;
  readonly found: Uint32Array;
  readonly hubs: Float64Array;
  readonly chance: number;
  readonly pairCount: number;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly languages: readonly string[];
  readonly articles: readonly Article[];
}

/** A class of typed arrays. */
type NumbersClass<T> = new (buffer: SharedArrayBuffer) => T;

/** Makes an index that other threads can be given. */
export function shareIndex(index: RankingIndex): SharedIndex {
  const {corpus, vectors, hubs, chance} = index;
  const {starts, ids, weights} = vectors.rows;
  const counts = corpus.articles.flatMap((_, position) => vectors.countsAt(position) ?? []);
  return {
    rows: {
      starts: share(starts, Uint32Array),
      ids: share(ids, Uint32Array),
      weights: share(weights, Float32Array),
    },
    counts: {
      ids: shareLists(counts.map(({ids}) => ids)),
      termFreqs: shareLists(counts.map(({termFreqs}) => termFreqs)),
    },
    titles: shareLists(corpus.titles),
    found: share(vectors.found, Uint32Array),
    hubs: share(hubs, Float64Array),
    chance,
    pairCount: vectors.pairs.count,
    words: corpus.words,
    keys: corpus.keys,
    languages: corpus.languages,
    articles: corpus.articles.map(forRanking),
  };
}

/** Makes an index of what another thread has shared. It ranks the articles that it has, and gives no reasons. */
export function openSharedIndex(shared: SharedIndex): RankingIndex {
  const {words, keys, languages, articles, found, hubs, chance, pairCount, titles} = shared;
  const rows = new SparseRows(shared.rows.starts, shared.rows.ids, shared.rows.weights);
  const corpus: Corpus = {
    ...onlyEnglish(),
    ...findIn(articles, toPositions(keys)),
    articles,
    isEdited: hasEditorial(articles),
    words,
    languages,
    titles: toLists(titles),
    docFreq: found.subarray(0, words.length),
    idOf: lazyPositions(() => words),
  };
  // pairs are looked for only in new texts
  const pairs = {
    count: pairCount,
    firsts: new Uint32Array(0),
    seconds: new Uint32Array(0),
    find: () => -1,
    *prepare() {},
  };
  const vectors = completeVectors(corpus, {pairs, found, rows, countsAt: toCounts(shared)});
  const kinship = finish(kinshipSteps(articles));
  return {
    corpus,
    vectors,
    hubs,
    chance,
    kinship,
    search: finish(flatIndexSteps(corpus, vectors)),
  };
}

/** What ranking asks of an article. */
function forRanking({id, url, title, tags, section, date, editorial}: Article): Article {
  return {
    ...{id, url, title, tags, section, date, editorial},
    ...{summary: '', text: '', authors: [], kicker: '', lang: '', image: undefined, srcset: '', readingMinutes: 0},
  };
}

function toCounts({counts}: SharedIndex): (position: number) => TermCounts {
  const [ids, termFreqs] = [toLists(counts.ids), toLists(counts.termFreqs)];
  return (position) => ({ids: ids[position] as Uint32Array, termFreqs: termFreqs[position] as Uint32Array});
}

function toLists({all, ends}: SharedLists): Uint32Array[] {
  return Array.from(ends, (end, i) => all.subarray(ends[i - 1] ?? 0, end));
}

function share<T extends Uint32Array | Float32Array | Float64Array>(numbers: T, kind: NumbersClass<T>): T {
  const copy = new kind(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}

function shareLists(lists: readonly Uint32Array[]): SharedLists {
  const ends = new Uint32Array(new SharedArrayBuffer(lists.length * 4));
  let end = 0;
  for (const [i, {length}] of lists.entries()) ends[i] = end += length;
  const all = new Uint32Array(new SharedArrayBuffer(end * 4));
  for (const [i, list] of lists.entries()) all.set(list, (ends[i] as number) - list.length);
  return {all, ends};
}
