import type {Article} from '../corpus/article.ts';
import {findIn} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import {buildQuery} from './build-query.ts';
import {measureChance} from './chance.ts';
import {flatIndexSteps} from './flat-index.ts';
import {hubSteps} from './hubs.ts';
import {kinshipSteps} from './kinship.ts';
import {pickDistinct} from './pick-distinct.ts';
import {pickFew, titleKeysOf} from './pick-few.ts';
import {explainer} from './recommend.ts';
import type {RankedArticle, RankingIndex, RankingRequest, Seed} from './recommend.ts';
import {rerank} from './rerank.ts';
import {completeVectors, termVectorSteps, toDense} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Candidates handed to the re-ranking, as in `recommend.ts`. */
const CANDIDATES = 100;

/** An article of the corpus that is being read. */
export interface KnownSeed extends Seed {
  readonly position: number;
}

/** An index for asking about every article of a corpus: as `rankingIndexSteps`, with candidates from typed arrays. */
export function* neighbourIndexSteps(read: ReadCorpus): Steps<RankingIndex> {
  const {found, pairs, vectors: rows} = yield* termVectorSteps(read);
  const corpus: Corpus & {terms?: unknown} = {...read};
  // larger than all that stays; what was made with it would keep it
  delete corpus.terms;
  const vectors = completeVectors(corpus, pairs, found, rows);
  const hubs = yield* hubSteps(vectors);
  const chance = measureChance(vectors);
  yield;
  const kinship = yield* kinshipSteps(corpus.articles);
  return {corpus, vectors, hubs, chance, kinship, search: yield* flatIndexSteps(corpus, vectors)};
}

/** The same index without the texts of its articles, for ranking that gives no reasons: nothing of it keeps them in memory. */
export function withoutTexts({corpus, vectors, ...index}: RankingIndex): RankingIndex {
  const articles = corpus.articles.map((article) => ({...article, text: ''}));
  const bare: Corpus = {...corpus, ...findIn(articles, corpus.keys), articles, languageOf: () => ''};
  return {...index, corpus: bare, vectors: completeVectors(bare, vectors.pairs, vectors.found, vectors.vectors)};
}

/**
 * What `recommend` gives for the corpus' own articles, as they are, one after the other.
 *
 * @param withReasons - Whether to name the words that did most; it takes a third of the time.
 */
export function createNeighbours(
  index: RankingIndex,
  withReasons: boolean,
): (seed: KnownSeed, request: RankingRequest) => RankedArticle[] {
  const {corpus, search} = index;
  const vectors = withKnownIdf(index.vectors);
  // as long as there are dimensions: one for all questions
  const dense = new Float64Array(vectors.dimensions);
  const narrow = createNarrowing(vectors);
  const titleKeys = titleKeysOf(corpus.articles);
  return (seed, {limit, threshold, allows, favour, halfLife, now, arrange}) => {
    const {position} = seed;
    const vector = vectors.vectors[position] as Vector;
    toDense(vector, dense);
    const query = buildQuery({
      corpus,
      vectors,
      seed: vector,
      isKnown: true,
      allows: (other) => other !== position && allows(other),
    });
    const candidates = rerank({
      ...index,
      vectors,
      candidates: search.search(query, CANDIDATES),
      seed: vector,
      dense,
      seedTitle: new Set(corpus.titles[position]),
      about: seed,
      halfLife,
      now,
      favour,
    });
    const good = candidates.filter(({score}) => score >= threshold);
    const input = {corpus, title: seed.content.title, limit};
    const picked = arrange
      ? pickDistinct({...input, vectors, ordered: arrange(good)})
      : pickFew({...input, vectorsOf: narrow, titleKeys, ordered: good});
    const reasons = withReasons ? explainer(index, seed, dense) : undefined;
    const ranked = picked.map(({position: found, score}, i) => ({
      article: corpus.articles[found] as Article,
      score,
      rank: i + 1,
      matchedTerms: reasons?.(found) ?? [],
    }));
    for (const id of vector.ids) dense[id] = 0;
    return ranked;
  };
}

/** The same vectors; what a dimension counts for is worked out once. */
function withKnownIdf(vectors: TermVectors): TermVectors {
  const known = new Float64Array(vectors.dimensions).fill(NaN);
  return {
    ...vectors,
    idf(id) {
      const idf = known[id] as number;
      return idf >= 0 ? idf : (known[id] = vectors.idf(id));
    },
  };
}

/**
 * The vectors of a few articles over no more dimensions than they have, each as it was: what lays them out needs little room,
 * and little time to make it.
 */
function createNarrowing(whole: TermVectors): (positions: readonly number[]) => TermVectors {
  const places = new Uint32Array(whole.dimensions);
  const taken = new Uint32Array(whole.dimensions);
  const vectors = whole.vectors.slice();
  let room = new Uint32Array(0);
  return (positions) => {
    let dimensions = 0;
    let end = 0;
    for (const position of positions) end += (whole.vectors[position] as Vector).ids.length;
    if (room.length < end) room = new Uint32Array(end * 2);
    end = 0;
    for (const position of positions) {
      const {ids, weights, length} = whole.vectors[position] as Vector;
      const narrow = room.subarray(end, (end += ids.length));
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        let place = places[id] as number;
        if (!place) {
          taken[dimensions++] = id;
          places[id] = place = dimensions;
        }
        narrow[i] = place - 1;
      }
      vectors[position] = {ids: narrow, weights, length};
    }
    for (let i = 0; i < dimensions; i++) places[taken[i] as number] = 0;
    return {...whole, vectors, dimensions};
  };
}
