import type {Recommendation} from '../answer.ts';

/** Default headings, by layout. */
export const HEADINGS = {grid: 'Related Articles', list: 'Related Articles', inline: 'Also see'} as const;

/** What stands over suggestions that are not known to be related. */
export function fallbackHeading(recommendation: Recommendation): string {
  if (recommendation.outcome !== 'same-section') return 'Latest';
  return `More ${recommendation.shared === 'tag' ? 'on' : 'in'} ${recommendation.label}`;
}

/** What stands before the words that a suggestion has in common with the article. */
export const REASON = 'Also about:';

/** "4 min read" in English; elsewhere the bare duration as the language writes it. */
export function readingTime(minutes: number, lang: string): string {
  const unit = {style: 'unit', unit: 'minute', unitDisplay: 'short'} as const;
  const format = withLanguage(lang, (locale) => new Intl.NumberFormat(locale, unit));
  return format.resolvedOptions().locale.startsWith('en') ? `${minutes} min read` : format.format(minutes);
}

/** A date as the language writes it, such as "3 Feb 2026". */
export function shortDate(time: number, lang: string): string {
  // midnight in UTC is a date without a time: it must not become the day before, west of Greenwich
  const timeZone = time % 864e5 ? undefined : 'UTC';
  return withLanguage(lang, (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone})).format(time);
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
