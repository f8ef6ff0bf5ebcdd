import type {EmptyReason, Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import {corpusSteps} from '../corpus/corpus.ts';
import {toNames} from '../options.ts';
import type {RecommendOptions} from '../options.ts';
import {resolveRecommendOptions} from '../resolve-options.ts';
import {diversify} from '../ranking/diversify.ts';
import {createEditors} from '../ranking/editors.ts';
import {findFallback} from '../ranking/fallback.ts';
import {createNeighbours, neighbourIndexSteps} from '../ranking/neighbours.ts';
import type {KnownSeed} from '../ranking/neighbours.ts';
import {createPatternMatcher} from '../ranking/patterns.ts';
import type {RankedArticle, RankingIndex} from '../ranking/recommend.ts';
import {createShelves} from '../ranking/shelves.ts';
import type {Shelves} from '../ranking/shelves.ts';
import {finish} from '../slices.ts';
import {loadLanguages} from '../text/language.ts';
import type {Site} from './read-site.ts';

/** How the articles of a site are ranked. */
export interface RankOptions extends Omit<RecommendOptions, 'signal'> {
  /** Whether to name the words that did most (`matchedTerms`). Default no. */
  readonly reasons?: boolean | undefined;
}

/** These options alone, without what else an object holds, so that they can be sent to a thread. */
export function pickRankOptions(given: RankOptions): RankOptions {
  const {limit, threshold, diversity, halfLife, fallback, languages, now, reasons, exclude, pin} = given;
  return {
    ...{limit, threshold, diversity, halfLife, fallback, languages, now, reasons},
    exclude: toNames(exclude),
    pin: toNames(pin),
  };
}

/** Makes the index of a site, for asking about each of its articles. */
export async function indexSite(site: Pick<Site, 'articles' | 'lang'>): Promise<RankingIndex> {
  const languages = await loadLanguages(site.articles, site.lang);
  return finish(neighbourIndexSteps(finish(corpusSteps(site.articles, languages))));
}

/**
 * Answers for each article of a site what `Recommender.recommend` does for its address, without making everything anew each
 * time.
 *
 * @returns what is suggested on the article at a position; `exclude` are addresses that are left out besides.
 * @throws RelatedArticlesError `invalid-option`.
 */
export function createLists(
  index: RankingIndex,
  {linked}: Pick<Site, 'linked'>,
  {reasons = false, ...given}: RankOptions = {},
): (position: number, exclude?: readonly string[]) => Recommendation {
  const options = resolveRecommendOptions(given);
  const {corpus, vectors} = index;
  const {articles} = corpus;
  const {limit, fallback, diversity, languages, now, exclude: never, pin: pins} = options;
  const neighbours = createNeighbours(index, reasons);
  const editors = pins.length || articles.some(({editorial}) => editorial) ? createEditors(corpus, now) : undefined;
  const patterns = never.filter((name) => name.includes('*'));
  const fits = patterns.length ? createPatternMatcher(patterns) : undefined;
  const barred = new Set(never.map(corpus.find));
  const isAllowed = articles.map(
    ({url}, position) => !barred.has(position) && !fits?.(url) && (editors?.allows(position) ?? true),
  );
  const isForeign = (lang: string, position: number): boolean => {
    const other = corpus.languages[position];
    return languages !== 'any' && Boolean(lang && other) && lang !== other;
  };
  const allowsIn = (lang: string, position: number): boolean =>
    isAllowed[position] === true && !isForeign(lang, position);
  const shelves = new Map<string, Shelves>();
  const shelvesIn = (lang: string): Shelves => {
    let found = shelves.get(lang);
    if (!found) shelves.set(lang, (found = createShelves(corpus, (position) => allowsIn(lang, position))));
    return found;
  };
  const arrange = diversity
    ? (candidates: Parameters<typeof diversify>[1]) => diversify(vectors, candidates, diversity)
    : undefined;

  return (position, exclude = []) => {
    const article = articles[position] as Article;
    const {date, section, url} = article;
    const lang = corpus.languages[position] ?? '';
    const seed: KnownSeed = {position, content: article, date, section, url, lang, excluded: false};
    const empty = (reason: EmptyReason): Recommendation => ({outcome: 'empty', reason, articles: []});
    if (editors?.allowsOn(position) === false) return empty('excluded');
    const links = new Set([...(linked[position] ?? []), ...exclude].map(corpus.find));
    const allows = (other: number): boolean =>
      other !== position && allowsIn(lang, other) && (!links.size || !links.has(other));
    const place = (list: readonly RankedArticle[], pinned?: readonly string[]): readonly RankedArticle[] =>
      editors?.place(list, {seed: position, limit, pin: pinned, allows}) ?? list;
    const ranked = neighbours(seed, {...options, allows, favour: editors?.favour, arrange});
    if (place(ranked).length) return {outcome: 'related', articles: place(ranked, pins)};
    if (fallback !== 'none' && limit) {
      const found = links.size
        ? findFallback({corpus, seed, limit, fallback, allows})
        : shelvesIn(languages === 'any' ? '' : lang).find(seed, limit, fallback);
      if (found) return {...found, articles: place(found.articles, pins)};
    }
    const pinned = place([], pins);
    if (pinned.length) return {outcome: 'related', articles: pinned};
    return empty(articles.length > 1 ? 'nothing-related' : 'no-other-articles');
  };
}
