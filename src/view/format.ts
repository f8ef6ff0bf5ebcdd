import {isAmerican, localeFor} from '../locales.ts';
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

/** Languages whose digits may be others than 0 to 9 (CLDR), and locales that ask for some by name. */
const OWN_DIGITS =
  /^(?:ar|as|bgc|bho|bn|ckb|dz|fa|ff|ks|lrc|mni|mr|my|mzn|ne|nqo|pa|ps|raj|sa|sat|sd|sdh|ur|uz)\b|-u-/i;

/** "4 min read", as the words say it, with figures as the locale writes them (default: the browser's). */
export function readingTime(minutes: number, words: Words, locale: string | undefined): string {
  const {readingTime: forms} = words;
  const [category, n] = withLocale(locale, (locale = '') => [
    // where there is one form nobody need be asked for it
    Object.keys(forms).length > 1 ? new Intl.PluralRules(locale || undefined).select(minutes) : 'other',
    minutes < 1000 && locale && !OWN_DIGITS.test(locale)
      ? String(minutes)
      : new Intl.NumberFormat(locale || undefined).format(minutes),
  ]);
  const form = forms[category] ?? forms['other'];
  // the page’s own words may be anything
  return typeof form === 'string' ? fill(form, {n}) : n;
}

/** A date as the language writes it. */
export function formatDate(time: number, lang: string, style: DateStyle, now = Date.now()): string {
  // midnight in UTC is a date without a time: it must not become the day before, west of Greenwich
  const isDay = time % DAY === 0;
  if (style === 'relative') return formatAge(time, isDay, lang, now);
  return withLocale(localeFor(lang), (locale) => {
    const local = isDay ? time : time - new Date(time).getTimezoneOffset() * 6e4;
    // as in Tue, 03 Feb 2026
    const [, day, month = '', year] = new Date(local).toUTCString().split(/,? /);
    // the first use of Intl for dates or numbers takes longer than to draw all cards: what most pages have does without
    return isAmerican(locale) && Number(year) > 0
      ? `${month} ${Number(day)}, ${Number(year)}`
      : new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: isDay ? 'UTC' : undefined}).format(time);
  });
}

function formatAge(time: number, isDay: boolean, lang: string, now: number): string {
  const age = time - (isDay ? now - (now % DAY) : now);
  const [length, unit] = UNITS.find(([length]) => Math.abs(age) >= length) ?? [6e4, isDay ? 'day' : 'minute'];
  return withLocale(localeFor(lang), (locale) =>
    new Intl.RelativeTimeFormat(locale, {numeric: unit === 'day' ? 'auto' : 'always'}).format(
      Math.trunc(age / length),
      unit,
    ),
  );
}

/** `Intl` throws on a malformed language tag, and pages have those. */
function withLocale<T>(locale: string | undefined, create: (locale: string | undefined) => T): T {
  try {
    return create(locale);
  } catch {
    return create(undefined);
  }
}
