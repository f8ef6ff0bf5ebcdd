import type {Article} from '../corpus/article.ts';
import {findIn} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import type {Steps} from '../slices.ts';
import {buildQuery} from './build-query.ts';
import {flatIndexSteps} from './flat-index.ts';
import {createPicking} from './heaviest-words.ts';
import {pickDistinct} from './pick-distinct.ts';
import {pickFew, titleKeysOf} from './pick-few.ts';
import {findReasons, rankingIndexSteps} from './recommend.ts';
import type {RankedArticle, RankingIndex, RankingRequest, Seed} from './recommend.ts';
import {rerank} from './rerank.ts';
import {completeVectors} from './term-vectors.ts';
import type {TermVectors, Vector} from './term-vectors.ts';

/** Candidates handed to the re-ranking, as in `recommend.ts`. */
const CANDIDATES = 100;

/** An article of the corpus that is being read. */
export interface KnownSeed extends Seed {
  readonly position: number;
}

/** An index for asking about every article of a corpus: as `rankingIndexSteps`, with candidates from typed arrays. */
export function neighbourIndexSteps(read: ReadCorpus): Steps<RankingIndex> {
  return rankingIndexSteps(read, (corpus, vectors) =>
    flatIndexSteps(vectors.vectors.map(createPicking(corpus, vectors)), corpus.words.length),
  );
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
  const titleKeys = titleKeysOf(corpus.articles);
  return (seed, {limit, threshold, allows, favour, halfLife, now, arrange}) => {
    const {position} = seed;
    const vector = vectors.vectors[position] as Vector;
    const query = buildQuery({
      corpus,
      seed: vector,
      isKnown: true,
      allows: (other) => other !== position && allows(other),
    });
    const found = search.search(query, CANDIDATES);
    const seedTitle = new Set(corpus.titles[position]);
    const candidates = vectors.spread(vector, (dense) =>
      rerank({
        ...index,
        vectors,
        candidates: found,
        seed: vector,
        dense,
        seedTitle,
        about: seed,
        halfLife,
        now,
        favour,
      }),
    );
    const good = candidates.filter(({score}) => score >= threshold);
    const input = {corpus, vectors, title: seed.content.title, limit};
    const picked = arrange
      ? pickDistinct({...input, ordered: arrange(good)})
      : pickFew({...input, titleKeys, ordered: good});
    const reasons = withReasons
      ? findReasons(
          index,
          seed,
          vector,
          picked.map((candidate) => candidate.position),
        )
      : undefined;
    return picked.map((candidate, i) => ({
      article: corpus.articles[candidate.position] as Article,
      score: candidate.score,
      rank: i + 1,
      matchedTerms: reasons?.[i] ?? [],
    }));
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
