import {localeFor} from '../locales.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import {formatDate, readingTime} from './format.ts';
import type {CardPart} from './layouts.ts';
import {REASONS, fill} from './words.ts';
import type {Words} from './words.ts';

/** What texts are written with. */
export interface Writing {
  readonly words: Words;
  /** BCP 47 language of the page around, or empty. */
  readonly lang: string;
  readonly dates: 'absolute' | 'relative';
}

/** The parts of a card that are text, and the address. Empty where the article lacks something. */
export type Texts = Readonly<Record<CardPart | 'url', string>>;

/** Writes what a card can show of an article. */
export function toTexts(ranked: RankedArticle, {words, lang, dates}: Writing): Texts {
  const {article} = ranked;
  const {authors, date, readingMinutes} = article;
  return {
    ...article,
    image: article.image ?? '',
    author: authors.length ? fill(words.by, {authors: authors.join(', ')}) : '',
    date: date === undefined ? '' : formatDate(date, lang, dates),
    'reading-time': readingMinutes ? readingTime(readingMinutes, words, localeFor(lang)) : '',
    // to look at the terms has them found, which takes its time
    get reason() {
      const terms = ranked.matchedTerms.slice(0, REASONS).join(', ');
      return terms && fill(words.alsoAbout, {terms});
    },
  };
}
