const ZONE = /(?:[zZ]|(?![AP]M)[A-Z]{2,4}|[+-]\d\d:?\d\d)\)?$/;
const DATE_AND_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d.*)/;
const DAY = 864e5;

/**
 * Reads a date as JSON and pages have it: ISO 8601, or what JavaScript's `Date` understands and has a year.
 * Numbers are milliseconds since 1970, or seconds when they are below 10¹¹. Without a zone UTC is meant, so that a
 * result never depends on the machine.
 *
 * @returns Milliseconds since 1970, or `undefined` when the date is not understood or implausible (before 2 January
 * 1970 or after 2125).
 */
export function parseDate(value: unknown): number | undefined {
  const time =
    value instanceof Date ? value.getTime() : /string|number/.test(typeof value) ? parse(String(value)) : NaN;
  return time >= DAY && time < Date.UTC(2126, 0) ? time : undefined;
}

function parse(value: string): number {
  const text = value.trim();
  if (/^\d{9,}(?:\.\d+)?$/.test(text)) return +text < 1e11 ? +text * 1000 : +text;
  // Date.parse finds a date in "Chapter 3", too
  if (!/\d{4}/.test(text)) return NaN;
  const iso = text.replace(DATE_AND_TIME, '$1T$2').replace(/ (?=[+-]\d\d:?\d\d$)/, '');
  if (ZONE.test(text) || /^\d{4}(?:-\d\d){0,2}$/.test(text)) return Date.parse(iso);
  return Date.parse(DATE_AND_TIME.test(text) ? `${iso}Z` : `${text} UTC`);
}
