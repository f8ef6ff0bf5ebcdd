import {mapSteps} from '../../slices.ts';
import type {Run} from '../../slices.ts';
import {beginning, isPlainEnglish} from '../language.ts';
import type {Languages, Written} from '../language.ts';
import type {Tokenizer, WordRules} from '../tokenize.ts';
import {createStopWords} from '../stop-words.ts';
import {SURE, detectLanguage, isWrittenIn} from './detect.ts';
import {createWordRules} from './language.ts';
import type {Language} from './language.ts';

/** What the library of stemmers and stop words has, each language a file of its own. English is built in. */
const LOADERS: Readonly<Partial<Record<string, () => Promise<{readonly language: Language}>>>> = {
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

const NOTHING: Language = {stopWords: []};

/**
 * What is known of a language's words; undefined where it cannot be loaded. Where Latin letters are foreign, English words
 * among them are most often code and quotations.
 */
async function loadLanguage(name: string): Promise<Language | undefined> {
  const loader = LOADERS[name];
  const loaded = loader ? await loader().catch(() => undefined) : {language: NOTHING};
  if (!loaded || isWrittenIn(name, 'Latn')) return loaded?.language;
  return {...loaded.language, stopWords: [...loaded.language.stopWords, ...createStopWords()]};
}

/** The commonest language, if more than half of the texts whose language is known are in it. */
function majority(languages: readonly string[]): string {
  const known = languages.filter(Boolean);
  return [...new Set(known)].find((one) => known.filter((other) => other === one).length * 2 > known.length) ?? '';
}

/** What this file is bundled without: `createTokenizer` of `tokenize.ts`, `run` of `slices.ts`. */
export interface LanguageTools {
  readonly createTokenizer: (rules?: WordRules) => Tokenizer;
  readonly run: Run;
}

const detect = (written: Written, least: number): string => detectLanguage(beginning(written), written.lang, least);

/** The usual language of a site for what does not show another; where that is written in other letters, a guess. */
function usualFor(written: Written, usual: string): string {
  const guess = detect(written, 2);
  const {script = ''} = new Intl.Locale(guess || 'und').maximize();
  return usual && (!guess || isWrittenIn(usual, script)) ? usual : guess;
}

/**
 * Tells the language of each article and loads what these languages need.
 *
 * @param lang - The language of articles that name none and do not show another.
 */
export async function readLanguages(
  articles: readonly Written[],
  lang: string,
  tools: LanguageTools,
): Promise<Languages> {
  const forAll = <T>(map: (article: Written, i: number) => T): Promise<T[]> => tools.run(mapSteps(articles, map));
  const sure = await forAll((article) => (isPlainEnglish(article) ? 'en' : detect(article, SURE)));
  // what a page says of itself is often its template's language
  const usual = majority(sure) || detectLanguage('', lang) || majority(await forAll((article) => detect(article, 2)));
  const told = new Map(await forAll((article, i) => [article, sure[i] || usualFor(article, usual)]));
  const made = await useLanguages(usual, [...new Set(told.values())], tools);
  return {...made, languageOf: (written) => told.get(written) ?? made.languageOf(written)};
}

/**
 * Loads what some languages need.
 *
 * @param usual - The language of what does not show another, or empty.
 */
export async function useLanguages(
  usual: string,
  languages: readonly string[],
  {createTokenizer}: LanguageTools,
): Promise<Languages> {
  const tokenizers = new Map<string, Tokenizer>();
  const english = createTokenizer();
  const missing: string[] = [];
  await Promise.all(
    languages.map(async (language) => {
      if (!language || language === 'en') {
        tokenizers.set(language, english);
        return;
      }
      const loaded = await loadLanguage(language);
      if (!loaded) missing.push(language);
      tokenizers.set(language, createTokenizer(createWordRules(loaded ?? NOTHING)));
    }),
  );
  // a page that finds these languages kept needs none of this file then
  const isAllEnglish = languages.every((language) => !language || language === 'en');
  return {
    languageOf(written) {
      const language = detect(written, SURE) || usualFor(written, usual);
      return tokenizers.has(language) ? language : '';
    },
    tokenizerFor: (language) => tokenizers.get(language) ?? english,
    state: missing.length ? undefined : isAllEnglish ? {} : {usual, languages},
  };
}
