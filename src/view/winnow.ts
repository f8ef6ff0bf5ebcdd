import type {Recommendation} from '../answer.ts';

/** A list that stands in the page, and what of it must not be shown. */
interface Winnowing {
  /** Tells which articles are left out; undefined: none. */
  readonly hides: ((url: string) => boolean) | undefined;
  /** Whether nothing is shown at all. */
  readonly isHeldOut: boolean;
  readonly list: HTMLElement;
  /** Its entries by the addresses of their articles. */
  readonly items: ReadonlyMap<string, Element>;
}

/** Takes out of a list what the reader has opened, or all of it; gives what is left. */
export function winnow(given: Recommendation, {hides, isHeldOut, list, items}: Winnowing): Recommendation {
  const isLeft = (url: string): boolean => !hides?.(url);
  const articles = given.articles.filter(({article}) => isLeft(article.url));
  for (const [url, item] of items) if (!isLeft(url)) item.remove();
  list.hidden = isHeldOut || !articles.length;
  return given.outcome !== 'empty' && articles.length
    ? {...given, articles}
    : {outcome: 'empty', reason: 'nothing-related', articles: []};
}
