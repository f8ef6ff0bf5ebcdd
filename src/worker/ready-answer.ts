import type {Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import type {ArticleInput} from '../corpus/article-input.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import type {CorpusInfo} from '../load.ts';
import {toNames} from '../options.ts';
import type {RecommendOptions, WidgetOptions} from '../options.ts';
import type {ArticleName, Recommender} from '../recommender.ts';
import {shareWork} from '../shared-work.ts';

/** What is suggested on one article, worked out before anybody reads it. */
export interface ReadyAnswer {
  /** See `questionOf`. */
  readonly question: string;
  /** The article that is read, with its text. */
  readonly article: Article;
  /** Its articles have no texts. */
  readonly answer: Recommendation;
}

/**
 * All of a question but its article and the addresses to leave out; undefined for one that is only answered when it is asked:
 * where something is put first, or time counts.
 */
export function questionOf(options: RecommendOptions = {}): string | undefined {
  const {limit, threshold, diversity, halfLife, fallback, languages, pin} = options;
  if (halfLife || toNames(pin).length) return undefined;
  return JSON.stringify([limit, threshold, diversity, fallback, languages, patternsIn(options)]);
}

/** The names to leave out that stand for several addresses. */
export function patternsIn({exclude}: RecommendOptions): string[] {
  return toNames(exclude).filter((name) => name.includes('*'));
}

/** Whether what a page says of its article adds nothing to what the source says of it. */
export function addsNothing(seed: ArticleInput, known: Article): boolean {
  const {text, editorial} = seed;
  const isShort = text === undefined || (typeof text === 'string' && text.length <= known.text.length);
  const rest = {...seed, url: undefined, text: undefined, lang: undefined, editorial: undefined};
  return isShort && !editorial?.exclude && Object.values(rest).every((value) => value === undefined);
}

/**
 * Gives the answer that is ready for a page, where that is what is asked for; all else is asked of the index.
 *
 * @param ready - A `ReadyAnswer` as JSON.
 * @param names - The keys of the addresses of all articles, and their ids, each between spaces.
 * @param openIndex - Called once, and again after a failure.
 * @throws SyntaxError or TypeError on what is none.
 */
export function answerFrom(
  ready: string,
  names: string,
  {articleCount, skippedCount}: CorpusInfo,
  openIndex: (signal: AbortSignal) => Promise<Recommender>,
): Recommender {
  const {question, article, answer} = JSON.parse(ready) as ReadyAnswer;
  const index = shareWork(openIndex);
  const open = (signal?: AbortSignal): Promise<Recommender> => index.join(signal);
  const own = urlKey(article.url);
  const isOwn = (name: ArticleName | undefined): boolean => typeof name === 'string' && urlKey(name) === own;
  // an article that is left out changes how others compare, wherever it would have stood; the page's own never counts
  const matters = (name: string): boolean => {
    if (name.includes('*')) return false;
    const key = urlKey(name);
    const stands = (named: string): boolean => names.includes(` ${named} `);
    return !/^https?:/.test(name) || (key !== own && (stands(key) || stands(name)));
  };
  return {
    load: () => Promise.resolve({articleCount, skippedCount}),
    articles: async () => (await open()).articles(),
    find: async (name) => (isOwn(name) ? article : (await open()).find(name)),
    async recommend(seed, given?: WidgetOptions) {
      // its articles have no texts
      const isSame =
        !given?.withTexts && isOwn(seed.url) && addsNothing(seed, article) && questionOf(given) === question;
      if (isSame && !toNames(given?.exclude).some(matters)) return answer;
      return (await open(given?.signal)).recommend(seed, given);
    },
    explain: async (seed, name, given) => (await open(given?.signal)).explain(seed, name, given),
  };
}
