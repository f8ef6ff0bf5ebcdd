import {createRecommender} from '../../../src/core.ts';
import type {SetArticle} from './read-set.ts';

/** Ranks the articles it was made over by how related they are to one of them. */
export interface Engine {
  /** As it stands in tables and files. */
  readonly name: string;
  /**
   * Positions of at most `limit` articles, best first, without repetition and without the seed's own.
   *
   * @param seed - The position of the article being read.
   */
  readonly rank: (seed: number, limit: number) => readonly number[] | Promise<readonly number[]>;
}

/** This library through its public interface, with no option but the limit. What is not called related counts as nothing. */
export async function createOurs(articles: readonly SetArticle[]): Promise<Engine> {
  const recommender = createRecommender({articles});
  const positions = new Map(articles.map(({id}, position) => [id, position]));
  await recommender.load();
  return {
    name: 'ours',
    rank: async (seed, limit) => {
      const recommendation = await recommender.recommend({id: articles[seed]?.id}, {limit});
      if (recommendation.outcome !== 'related') return [];
      return recommendation.articles.map(({article}) => positions.get(article.id) as number);
    },
  };
}
