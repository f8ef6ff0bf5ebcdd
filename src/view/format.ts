import {fill} from './words.ts';
import type {Words} from './words.ts';

/** How dates are written: "3 Feb 2026", or "3 days ago". */
export type DateStyle = 'absolute' | 'relative';

const DAY = 864e5;

/** Milliseconds that make the next larger unit worth naming, and the unit. */
const UNITS: readonly (readonly [length: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [365 * DAY, 'year'],
  [30 * DAY, 'month'],
  [7 * DAY, 'week'],
  [DAY, 'day'],
  [DAY / 24, 'hour'],
  [6e4, 'minute'],
];

/** "4 min read", as the words say it. */
export function readingTime(minutes: number, words: Words, lang: string): string {
  const {readingTime: forms} = words;
  const [category, n] = withLanguage(lang, (locale) => [
    new Intl.PluralRules(locale).select(minutes),
    new Intl.NumberFormat(locale).format(minutes),
  ]);
  const form = forms[category] ?? forms['other'];
  // the page’s own words may be anything
  return typeof form === 'string' ? fill(form, {n}) : n;
}

/** A date as the language writes it. */
export function formatDate(time: number, lang: string, style: DateStyle, now = Date.now()): string {
  // midnight in UTC is a date without a time: it must not become the day before, west of Greenwich
  const isDay = time % DAY === 0;
  const age = time - (isDay ? now - (now % DAY) : now);
  const [length, unit] = UNITS.find(([length]) => Math.abs(age) >= length) ?? [6e4, isDay ? 'day' : 'minute'];
  return withLanguage(lang, (locale) =>
    style === 'relative'
      ? new Intl.RelativeTimeFormat(locale, {numeric: unit === 'day' ? 'auto' : 'always'}).format(
          Math.trunc(age / length),
          unit,
        )
      : new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: isDay ? 'UTC' : undefined}).format(time),
  );
}

/**
 * `Intl` throws on a malformed language tag, and pages have those. Where a page says only "en", the reader's own kind of
 * English decides.
 */
function withLanguage<T>(lang: string, create: (locale: string | undefined) => T): T {
  const own = navigator.languages.find((tag) => tag.startsWith(`${lang}-`));
  try {
    return create((own ?? lang) || undefined);
  } catch {
    return create(undefined);
  }
}
