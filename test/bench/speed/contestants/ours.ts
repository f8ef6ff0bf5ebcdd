import {createRecommender, readArticles} from '../../../../src/core.ts';
import type {ArticleInput} from '../../../../src/core.ts';
import {LIMIT} from './contestant.ts';
import type {Contestant} from './contestant.ts';

/** This library through its public interface. */
export const ours: Contestant<ArticleInput[]> = {
  name: 'related-articles',
  read: (bytes) => readArticles(bytes),
  async build(articles) {
    const recommender = createRecommender({articles});
    await recommender.load();
    return {
      async find({url}) {
        const recommendation = await recommender.recommend({url}, {limit: LIMIT});
        return recommendation.articles.map(({article}) => article);
      },
    };
  },
};
