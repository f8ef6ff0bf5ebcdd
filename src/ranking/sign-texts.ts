import {lazyPositions} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import {mapSteps} from '../slices.ts';
import {spanSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import type {CardReader} from './card-reader.ts';
import {NO_NUMBER, numberSteps} from './number-terms.ts';
import type {NewNumbers} from './number-terms.ts';
import {toLevel, toRatio} from './quantise.ts';
import {restorePairs} from './repeated-pairs.ts';
import {saturate} from './saturation.ts';
import {pickSteps} from './signature-picks.ts';
import {rowSteps} from './signature-rows.ts';
import type {TermLists} from './signature-rows.ts';
import type {ArticleCounts, CountedTexts, TermCounts} from './term-counts.ts';
import {completeVectors, idfIn} from './term-vectors.ts';
import type {TermVectors} from './term-vectors.ts';

/**
 * Makes the signatures of all articles as who opens a snapshot of them does, words and pairs by the same numbers: both rank alike
 * to the last digit.
 */
export function* signSteps(read: ReadCorpus, counted: CountedTexts): Steps<{corpus: Corpus; vectors: TermVectors}> {
  const {counts} = counted;
  const picks = yield* pickSteps(counted, read.words.length);
  const numbering = yield* numberSteps(read.words, counted, picks);
  const {words, numbers, vocabulary} = numbering;
  const {found} = vocabulary;
  const lists = yield* listSteps(counts, picks.picked, numbering);
  // not its terms: they are larger than all that stays
  const {articles, keys, find, languages, languageOf, tokenizerFor, state, isEdited} = read;
  const corpus: Corpus = {
    ...{articles, keys, find, languages, languageOf, tokenizerFor, state, isEdited},
    words,
    idOf: lazyPositions(() => words),
    titles: yield* mapSteps(read.titles, (title) => title.map((word) => numbers[word] as number)),
    docFreq: found.subarray(0, words.length),
  };
  const rows = yield* rowSteps({
    cards: readCards(counts, numbering),
    order: Uint32Array.from(counts.keys()),
    lists,
    idf: idfIn(found, words.length, counts.length),
  });
  const pairs = restorePairs(vocabulary.firsts, vocabulary.seconds);
  const countsAt = (position: number): TermCounts => renumber(counts[position] as TermCounts, numbering);
  return {corpus, vectors: completeVectors(corpus, {rows, pairs, found, countsAt})};
}

/** By new number which articles have what was picked of them. */
function* listSteps(
  counts: readonly ArticleCounts[],
  picked: readonly Uint32Array[],
  {numbers, vocabulary}: NewNumbers,
): Steps<TermLists> {
  const ends = new Uint32Array(vocabulary.found.length + 1);
  yield* mapSteps(picked, (places, position) => {
    const {ids} = counts[position] as TermCounts;
    for (let i = 0; i < places.length; i++)
      (ends[(numbers[ids[places[i] as number] as number] as number) + 1] as number)++;
  });
  yield* spanSteps(vocabulary.found.length, (from, to) => {
    for (let id = from; id < to; id++) (ends[id + 1] as number) += ends[id] as number;
  });
  const all = ends.at(-1) as number;
  const lists = {places: new Uint32Array(all), levels: new Uint8Array(all)};
  // while they are filled, each begins at the end of the one before it
  yield* mapSteps(picked, (places, position) => {
    const {ids, termFreqs} = counts[position] as TermCounts;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      const at = (ends[numbers[ids[place] as number] as number] as number)++;
      lists.places[at] = position;
      lists.levels[at] = toLevel(termFreqs[place] as number);
    }
  });
  return {...lists, ends: ends.subarray(0, -1)};
}

/** Makes what tells what articles say of the words and pairs of their cards. */
function readCards(counts: readonly ArticleCounts[], {numbers, oldWords}: NewNumbers): CardReader {
  return {
    sizeOf(position) {
      const {ids, cardFreqs} = counts[position] as ArticleCounts;
      let size = 0;
      for (let i = 0; i < cardFreqs.length; i++) size += Number(numbers[ids[i] as number] !== NO_NUMBER);
      return size;
    },
    put(position, room, slot) {
      const {ids, termFreqs, cardFreqs} = counts[position] as ArticleCounts;
      let to = slot;
      for (const arePairs of [false, true])
        for (let i = 0; i < cardFreqs.length; i++) {
          const id = ids[i] as number;
          const number = numbers[id] as number;
          if (number === NO_NUMBER || id >= oldWords !== arePairs) continue;
          const often = cardFreqs[i] as number;
          room.ids[to] = number;
          room.counts[to] = often;
          room.ratios[to++] = toRatio(saturate(termFreqs[i] as number) / saturate(often));
        }
      return to;
    },
  };
}

/** What a text says, by new numbers; words that signatures do not have lie beyond their dimensions, as those of any text. */
function renumber(counts: TermCounts, {numbers, oldWords, vocabulary}: NewNumbers): TermCounts {
  const ids = new Uint32Array(counts.ids.length);
  const termFreqs = new Uint32Array(ids.length);
  let kept = 0;
  let beyond = vocabulary.found.length;
  for (let i = 0; i < ids.length; i++) {
    const id = counts.ids[i] as number;
    const number = numbers[id] as number;
    if (number === NO_NUMBER && id >= oldWords) continue;
    ids[kept] = number === NO_NUMBER ? beyond++ : number;
    termFreqs[kept++] = counts.termFreqs[i] as number;
  }
  return {ids: ids.subarray(0, kept), termFreqs: termFreqs.subarray(0, kept)};
}
