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
  const time = value instanceof Date ? value.getTime() : typeof value === 'number' ? value : parse(value);
  const milliseconds = typeof value !== 'object' && time < 1e11 && isNumeric(value) ? time * 1000 : time;
  return milliseconds >= DAY && milliseconds < Date.UTC(2126, 0) ? milliseconds : undefined;
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || /^\d{9,}$/.test(String(value));
}

function parse(value: unknown): number {
  if (typeof value !== 'string') return NaN;
  const text = value.trim();
  if (isNumeric(text)) return Number(text);
  // Date.parse finds a date in "Chapter 3", too
  if (!/\d{4}/.test(text)) return NaN;
  const iso = text.replace(DATE_AND_TIME, '$1T$2').replace(/ (?=[+-]\d\d:?\d\d$)/, '');
  if (ZONE.test(text) || /^\d{4}(?:-\d\d){0,2}$/.test(text)) return Date.parse(iso);
  return Date.parse(DATE_AND_TIME.test(text) ? `${iso}Z` : `${text} UTC`);
}
