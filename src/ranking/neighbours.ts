import {findIn, toPositions} from '../corpus/corpus.ts';
import type {Corpus, ReadCorpus} from '../corpus/corpus.ts';
import {finish} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {flatIndexSteps} from './flat-index.ts';
import {pickFew} from './pick-few.ts';
import {rankingIndexSteps, recommendSteps} from './recommend.ts';
import type {RankedArticle, RankingIndex, RankingRequest, Seed} from './recommend.ts';
import {completeVectors} from './term-vectors.ts';

/** An article of the corpus that is being read. */
export interface KnownSeed extends Seed {
  readonly position: number;
}

/** An index for asking about every article of a corpus: as `rankingIndexSteps`, with candidates from typed arrays. */
export function neighbourIndexSteps(read: ReadCorpus): Steps<RankingIndex> {
  return rankingIndexSteps(read, flatIndexSteps);
}

/** The same index without the texts of its articles, for ranking that gives no reasons: nothing of it keeps them in memory. */
export function withoutTexts({corpus, vectors, ...index}: RankingIndex): RankingIndex {
  const articles = corpus.articles.map((article) => ({...article, text: ''}));
  const bare: Corpus = {...corpus, ...findIn(articles, toPositions(corpus.keys)), articles, languageOf: () => ''};
  return {...index, corpus: bare, vectors: completeVectors(bare, {...vectors, seedAt: undefined})};
}

/**
 * What `recommend` gives for the corpus' own articles, as they are, one after the other.
 *
 * @param withReasons - Whether to name the words that did most.
 */
export function createNeighbours(
  index: RankingIndex,
  withReasons: boolean,
): (seed: KnownSeed, request: RankingRequest) => RankedArticle[] {
  return (seed, request) =>
    finish(
      recommendSteps(index, seed, {
        ...request,
        // what is arranged otherwise is in no order that tells what can matter
        pick: request.arrange ? undefined : pickFew,
        withoutReasons: !withReasons,
      }),
    );
}
