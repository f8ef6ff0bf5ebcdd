import type {Article} from '../corpus/article.ts';
import {urlKey} from '../corpus/canonical-url.ts';
import {mapSteps} from '../slices.ts';
import {rangeSteps} from './range-steps.ts';
import type {Steps} from '../slices.ts';
import type {Languages} from '../text/language.ts';
import type {TermReader, Tokenizer} from '../text/tokenize.ts';
import {wordCountSteps} from './card-counts.ts';
import type {CardCounts, CardWords} from './card-counts.ts';
import {Lists} from './lists.ts';

/** Cards read in one step. */
const AT_ONCE = 16;

/** Articles whose cards are to be read. */
export interface Listed {
  /** Their texts do not count. */
  readonly articles: readonly Article[];
  /** The key of each one's address. */
  readonly keys: readonly string[];
  /** Positions in the order in which lists name articles. */
  readonly order: Uint32Array;
}

/** What cards say. */
export interface Cards extends Listed {
  readonly languages: readonly string[];
  readonly rules: Languages;
  /** All words of the cards in the order in which they come, then any others. */
  readonly words: readonly string[];
  readonly fields: CardWords;
  readonly counts: CardCounts;
}

/**
 * Puts articles into the order in which lists name them: by address, for neighbours there are alike, and lists of neighbours are
 * short to write.
 */
export function* listArticles(articles: readonly Article[]): Steps<Listed> {
  const keys = yield* mapSteps(articles, ({url}) => urlKey(url), AT_ONCE);
  const order = [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
  yield;
  return {articles, keys, order: Uint32Array.from(order)};
}

/**
 * Reads the cards of articles, as both ends do: who writes signatures leaves out what cards say, and who reads them adds it.
 *
 * @param languages - The language of each, by position.
 */
export function* cardSteps(listed: Listed, languages: readonly string[], rules: Languages): Steps<Cards> {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const toId = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) ids.set(word, (id = words.push(word) - 1));
    return id;
  };
  const readers = new Map<Tokenizer, TermReader>();
  const fields = {title: new Lists(), tags: new Lists(), summary: new Lists()};
  yield* rangeSteps(
    listed.articles.length,
    (position) => {
      const {title, tags, summary} = listed.articles[position] as Article;
      const tokenizer = rules.tokenizerFor(languages[position] ?? '');
      let read = readers.get(tokenizer);
      if (!read) readers.set(tokenizer, (read = tokenizer.reader(toId)));
      fields.title.add(read(title));
      fields.tags.add(read(tags.join('\n')));
      fields.summary.add(read(summary));
    },
    AT_ONCE,
  );
  const counts = yield* wordCountSteps(fields, words.length);
  return {...listed, languages, rules, words, fields, counts};
}

/** The same cards with words that none of them has. */
export function withWords(cards: Cards, more: readonly string[]): Cards {
  return {...cards, words: [...cards.words, ...more]};
}
