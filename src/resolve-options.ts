import {RelatedArticlesError} from './errors.ts';
import {toNames} from './options.ts';
import type {RecommendOptions} from './options.ts';

/** `RecommendOptions` with every default filled in. */
export type ResolvedRecommendOptions = {
  readonly [Name in keyof Omit<RecommendOptions, 'signal' | 'exclude' | 'pin'>]-?: NonNullable<RecommendOptions[Name]>;
} & {readonly exclude: readonly string[]; readonly pin: readonly string[]};

/**
 * Checks and completes the options.
 *
 * @throws RelatedArticlesError `invalid-option` for a limit that is not a whole number of at least 0, a threshold or
 * diversity outside 0 to 1, a half-life that is not above 0, a time that is none, or a word that an option does not know.
 */
export function resolveRecommendOptions({
  limit = 4,
  threshold = 0.03,
  exclude,
  pin,
  diversity = 0,
  halfLife = Infinity,
  fallback,
  languages,
  now = Date.now(),
}: RecommendOptions = {}): ResolvedRecommendOptions {
  if (!Number.isInteger(limit) || limit < 0) throw invalid(`limit ${limit} is no whole number.`);
  if (!(threshold >= 0 && threshold <= 1)) throw invalid(`threshold ${threshold} is not from 0 to 1.`);
  if (!(diversity >= 0 && diversity <= 1)) throw invalid(`diversity ${diversity} is not from 0 to 1.`);
  if (!(halfLife > 0)) throw invalid(`halfLife ${halfLife} is not above 0.`);
  if (!Number.isFinite(now)) throw invalid(`now ${now} is no time.`);
  return {
    ...{limit, threshold, diversity, halfLife, now},
    fallback: oneOf('fallback', fallback, ['latest', 'section', 'none']),
    languages: oneOf('languages', languages, ['same', 'any']),
    exclude: toNames(exclude),
    pin: toNames(pin),
  };
}

/**
 * An option that has the choice of some words, the first where it says nothing.
 *
 * @throws RelatedArticlesError `invalid-option` for any other.
 */
export function oneOf<Word extends string>(
  option: string,
  word: Word | null | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  const [usual] = words;
  if (!words.includes((word ??= usual))) throw invalid(`${option} ${word} is none of: ${words.join(', ')}.`);
  return word;
}

/** What is thrown for a value that cannot be used. */
export function invalid(message: string): RelatedArticlesError {
  return new RelatedArticlesError('invalid-option', message);
}
