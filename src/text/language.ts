import {run} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {createTokenizer} from './tokenize.ts';
import type {Tokenizer} from './tokenize.ts';

/** Something written, and the language that it says it is in, as a BCP 47 tag or empty. */
export interface Written {
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** The languages of some articles. */
export interface Languages {
  /** The language of an article, also of a new one: a primary subtag such as `de`, or empty where it cannot be told. */
  readonly languageOf: (written: Written) => string;
  /** The tokenizer for a language. For one that none of the articles is in, English's. */
  readonly tokenizerFor: (language: string) => Tokenizer;
  /** What `restoreLanguages` needs to make the same again; undefined where something could not be loaded. */
  readonly state: LanguageState | undefined;
}

/** What was found out about the languages of some articles. Empty where all is in English. */
export interface LanguageState {
  /** The language of what does not show another. */
  readonly usual?: string;
  /** The languages that were met. */
  readonly languages?: readonly string[];
}

/** Words that are frequent in English and rare elsewhere. */
const ENGLISH = / (?:the|and|of|to|with|that|you|are|from) /;
/** Characters to one of them, at most, in what is without doubt English. */
const DENSE = 60;
const NOT_LATIN = /[\u0370-\u1dff\u2c00-\ud7ff]/;

/** As much of a text as is needed to tell its language. */
export const beginning = ({title, summary, text}: Written): string => `${title} ${summary} ${text.slice(0, 300)}`;

/** Whether a text shows, and does not deny, that it is in English: `detectLanguage` would say so, after more work. */
export function isPlainEnglish(written: Written): boolean {
  const text = beginning(written);
  const words = text.split(ENGLISH).length - 1;
  return words > 5 && words * DENSE > text.length && /^(?:en(?![a-z])|$)/i.test(written.lang);
}

/** What will do where everything is in English. */
export function onlyEnglish(): Languages {
  const tokenizer = createTokenizer();
  return {languageOf: () => 'en', tokenizerFor: () => tokenizer, state: {}};
}

/**
 * Loads what the languages of the articles need. For articles in English that is nothing; detection of other languages,
 * their stop words and their stemmers are loaded when they are met. What cannot be loaded is done without.
 *
 * @param lang - The language of articles that name none and do not show another.
 */
export async function loadLanguages(articles: readonly Written[], lang = ''): Promise<Languages> {
  const isEnglish = (article: Written): boolean => {
    const text = beginning(article);
    return (
      /^(?:en(?![a-z])|$)/i.test(article.lang || lang) &&
      text.split(NOT_LATIN).length * 3 < text.length &&
      // a headline may be without these words
      text.split(ENGLISH).length * 250 > text.length + 170
    );
  };
  function* areEnglish(): Steps<boolean> {
    for (const article of articles) {
      if (!isEnglish(article)) return false;
      yield;
    }
    return true;
  }
  if (await run(areEnglish())) return onlyEnglish();
  try {
    return await (await import('./languages/index.ts')).readLanguages(articles, lang, {createTokenizer, run});
  } catch {
    // better by English rules than not at all
    return {...onlyEnglish(), state: undefined};
  }
}

/**
 * The languages of articles that were read before.
 *
 * @throws where what they need cannot be loaded.
 */
export async function restoreLanguages({usual = '', languages}: LanguageState): Promise<Languages> {
  if (!languages) return onlyEnglish();
  return (await import('./languages/index.ts')).useLanguages(usual, languages, {createTokenizer, run});
}
