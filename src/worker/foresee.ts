import type {Recommendation} from '../answer.ts';
import type {ArticleInput} from '../corpus/article-input.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {RecommendOptions} from '../options.ts';
import type {Recommender} from '../recommender.ts';
import {writeAnswers} from './change-store.ts';
import type {KeptFacts} from './index-store.ts';
import {rest} from './kept.ts';
import {addsNothing, patternsIn, questionOf} from './ready-answer.ts';
import type {ReadyAnswer} from './ready-answer.ts';

/** Articles that are asked for at most. */
const MOST = 100;

/** From where the reader may go on. */
export interface Outlook {
  /** Under what the index is kept, and what is known of it. */
  readonly key: string;
  readonly facts: KeptFacts;
  readonly recommender: Recommender;
  /** The question that the page has asked, and its answer. */
  readonly seed: ArticleInput;
  readonly options: RecommendOptions;
  readonly answer: Recommendation;
}

/**
 * Keeps answers for the pages that a reader may open next: those that are suggested, those that will be suggested there,
 * and so on. Such a page then needs no index. Rejects where nothing can be kept.
 */
export async function foresee({key, facts, recommender, seed, options, answer}: Outlook): Promise<void> {
  const asked = {...options, signal: undefined, exclude: patternsIn(options)};
  const question = questionOf(asked);
  await rest();
  const known = await recommender.find(seed.url ?? '');
  // where pages say more than the source an answer without them is of no use
  if (question === undefined || !known || !addsNothing(seed, known)) return;
  const ready = new Map<string, ReadyAnswer>();
  const next = [known.url, ...addressesIn(answer)];
  // the list grows while it is gone through
  for (const url of next) {
    const name = urlKey(url);
    if (ready.size >= MOST) break;
    const article = ready.has(name) ? undefined : await recommender.find(url);
    if (!article) continue;
    const found = await recommender.recommend({url}, asked);
    next.push(...addressesIn(found));
    const articles = found.articles.map((ranked) => ({...ranked, article: {...ranked.article, text: ''}}));
    ready.set(name, {question, article, answer: {...found, articles} as Recommendation});
  }
  const names = (await recommender.articles()).map(({id, url}) => ` ${urlKey(url)}  ${id} `).join('');
  await writeAnswers(key, facts, {ready, names});
}

function addressesIn({articles}: Recommendation): string[] {
  return articles.map(({article}) => article.url);
}
