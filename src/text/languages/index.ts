import {beginning} from '../language.ts';
import type {Languages, Written} from '../language.ts';
import type {Tokenizer, WordRules} from '../tokenize.ts';
import {createStopWords} from '../stop-words.ts';
import {detectLanguage, isWrittenIn} from './detect.ts';
import {createWordRules} from './language.ts';
import type {Language} from './language.ts';

/** What the library of stemmers and stop words has, each language a file of its own. English is built in. */
const LOADERS: Readonly<Record<string, () => Promise<{readonly language: Language}>>> = {
  ar: () => import('./ar.ts'),
  bg: () => import('./bg.ts'),
  cs: () => import('./cs.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  es: () => import('./es.ts'),
  fa: () => import('./fa.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  hi: () => import('./hi.ts'),
  hu: () => import('./hu.ts'),
  id: () => import('./id.ts'),
  it: () => import('./it.ts'),
  ko: () => import('./ko.ts'),
  lt: () => import('./lt.ts'),
  nl: () => import('./nl.ts'),
  no: () => import('./no.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  ro: () => import('./ro.ts'),
  ru: () => import('./ru.ts'),
  sv: () => import('./sv.ts'),
  th: () => import('./th.ts'),
  tr: () => import('./tr.ts'),
  uk: () => import('./uk.ts'),
  ur: () => import('./ur.ts'),
  vi: () => import('./vi.ts'),
  zh: () => import('./zh.ts'),
};

/** Common words that it takes to be sure of a language; a name or two may look like any. */
const SURE = 5;

const NOTHING: Language = {stopWords: []};

/**
 * What is known of a language's words; nothing where there is no such file, or where it cannot be loaded. Where Latin
 * letters are foreign, English words among them are most often code and quotations.
 */
async function loadLanguage(name: string): Promise<Language> {
  const {language} = (await LOADERS[name]?.().catch(() => undefined)) ?? {language: NOTHING};
  if (isWrittenIn(name, 'Latn')) return language;
  return {...language, stopWords: [...language.stopWords, ...createStopWords()]};
}

/** The commonest language, if more than half of the texts whose language is known are in it. */
function majority(languages: readonly string[]): string {
  const known = languages.filter(Boolean);
  return [...new Set(known)].find((one) => known.filter((other) => other === one).length * 2 > known.length) ?? '';
}

/**
 * Tells the language of each article and loads what these languages need.
 *
 * @param lang - The language of articles that name none and do not show another.
 * @param createTokenizer - That of `tokenize.ts`.
 */
export async function readLanguages(
  articles: readonly Written[],
  lang: string,
  createTokenizer: (rules?: WordRules) => Tokenizer,
): Promise<Languages> {
  const detect = (written: Written, least: number): string => detectLanguage(beginning(written), written.lang, least);
  const sure = articles.map((article) => detect(article, SURE));
  // what a page says of itself is often its template's language
  const usual = majority(sure) || detectLanguage('', lang) || majority(articles.map((article) => detect(article, 2)));
  const tell = (written: Written): string => detect(written, SURE) || usual || detect(written, 2);
  const languageOf = new Map(articles.map((article) => [article, tell(article)]));
  const tokenizers = new Map<string, Tokenizer>();
  await Promise.all(
    [...new Set(languageOf.values())].map(async (language) => {
      const isEnglish = !language || language === 'en';
      tokenizers.set(language, createTokenizer(isEnglish ? undefined : createWordRules(await loadLanguage(language))));
    }),
  );
  return {
    languageOf(written) {
      const language = languageOf.get(written) ?? tell(written);
      return tokenizers.has(language) ? language : '';
    },
    tokenizerFor: (language) => tokenizers.get(language) ?? createTokenizer(),
  };
}
