import type {Recommendation} from '../answer.ts';
import type {GivenList} from './given-list.ts';

/** Takes out of a list that stands in the page what the reader has opened, where that is left out; gives what is left. */
export function winnow({hides, list, left: given}: GivenList, items: ReadonlyMap<string, Element>): Recommendation {
  const articles = given.articles.filter(({article}) => !hides?.(article.url));
  if (given.outcome === 'empty' || articles.length === given.articles.length) return given;
  const left = new Set(articles.map(({article}) => article.url));
  for (const [url, item] of items) if (!left.has(url)) item.remove();
  // as the widget has it: fewer cards do not become larger ones
  list.querySelector('[part="base"]')?.classList.add('fewer');
  return articles.length ? {...given, articles} : {outcome: 'empty', reason: 'nothing-related', articles: []};
}
