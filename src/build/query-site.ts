import {RelatedArticlesError} from '../errors.ts';
import {toNames} from '../options.ts';
import type {RecommendOptions} from '../options.ts';
import type {Explanation} from '../ranking/explain.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {createRecommender} from '../recommender.ts';
import type {EmptyReason} from '../answer.ts';
import {toLight, without} from './light-article.ts';
import type {LightArticle} from './light-article.ts';
import {nearestUrl} from './nearest.ts';
import type {Site} from './read-site.ts';

/** A suggestion with the numbers that made it. */
export interface ExplainedArticle extends Omit<RankedArticle, 'article'> {
  readonly article: LightArticle;
  /** Undefined where the ranking has not found the article: the latest, or what editors have put there. */
  readonly explanation: Omit<Explanation, 'article' | 'matchedTerms'> | undefined;
}

/** What is suggested on one article of a site. */
export interface SiteAnswer {
  readonly article: LightArticle;
  readonly outcome: 'related' | 'same-section' | 'latest' | 'empty';
  /** The section or tag, where `outcome` is `same-section`. */
  readonly label?: string | undefined;
  /** Why there is nothing, where `outcome` is `empty`. */
  readonly reason?: EmptyReason | undefined;
  readonly articles: readonly ExplainedArticle[];
}

/**
 * Asks what is suggested on an article of a site, as the element would.
 *
 * @param name - Its address in any form, its path or its id.
 * @throws RelatedArticlesError `invalid-option` where the site does not have it.
 */
export async function querySite(site: Site, name: string, options: RecommendOptions = {}): Promise<SiteAnswer> {
  const recommender = createRecommender({articles: site.inputs, baseUrl: site.base, lang: site.lang});
  const article = await recommender.find(name);
  if (!article) {
    const urls = site.articles.map(({url}) => url);
    const near = nearestUrl(name, urls);
    throw new RelatedArticlesError(
      'invalid-option',
      `The source has no article "${name}". ${near ? `Did you mean ${near}` : `It has, for example, ${urls[0]}`}`,
    );
  }
  const position = (await recommender.articles()).indexOf(article);
  const exclude = [...toNames(options.exclude), ...(site.linked[position] ?? [])];
  const answer = await recommender.recommend({url: article.url}, {...options, exclude});
  const articles = await Promise.all(
    answer.articles.map(async ({article: suggested, ...rest}) => {
      const explained = await recommender.explain({url: article.url}, suggested.url, {...options, exclude});
      return {
        ...rest,
        article: toLight(suggested),
        explanation: explained && without(explained, ['article', 'matchedTerms']),
      };
    }),
  );
  return {
    article: toLight(article),
    outcome: answer.outcome,
    ...(answer.outcome === 'same-section' && {label: answer.label}),
    ...(answer.outcome === 'empty' && {reason: answer.reason}),
    articles,
  };
}
