/** In words, too, as `Date` prints it. */
const ZONE = /(?:[zZ]|(?![AP]M)[A-Z]{2,4}|[+-][01]\d:?\d\d)(?: \([^(]*)?$/;
const ISO = /^(\d{4}-\d\d-\d\d)[ T](\d\d:[\d:.]+) ?(?:([+-]\d\d):?(\d\d)?|Z|UTC)?$/;
/** A year, but not behind two numbers that may both be the month. */
const CLEAR = /^(?!(0?\d|1[0-2])[-/](?!\1\b)(0?\d|1[0-2])[-/]).*\d{4}/;
/** Midnight, and how far its zone is ahead of UTC. */
const MIDNIGHT = /([T ]00:00[:.0]*) ?(?:[+-][\d:]+|[ECMP][SD]T)$/;
const DAY = 864e5;

/**
 * Reads a date as JSON and pages have it: ISO 8601, day.month.year, or what JavaScript's `Date` understands or prints and
 * has a year. Numbers are milliseconds since 1970, or seconds when they are below 10¹¹. Without a zone UTC is meant, so that a
 * result never depends on the machine.
 *
 * @returns Milliseconds since 1970, or `undefined` when the date is not understood, ambiguous (05/06/2024) or implausible
 * (before 2 January 1970 or after 2125).
 */
export function parseDate(value: unknown): number | undefined {
  const time =
    value instanceof Date ? value.getTime() : /string|number/.test(typeof value) ? parse(String(value)) : NaN;
  return time >= DAY && time < Date.UTC(2126, 0) ? time : undefined;
}

/**
 * Reads the date of an article likewise. Midnight in any zone is a day without a time, which sites complete by their own
 * zone: it must stay that day wherever it is read.
 */
export function articleDate(value: unknown): number | undefined {
  return parseDate(typeof value === 'string' ? value.replace(MIDNIGHT, '$1') : value);
}

function parse(value: string): number {
  const text = value
    .trim()
    .replace(ISO, (_, date, time, hours = '+00', minutes = '00') => `${date}T${time}${hours}:${minutes}`);
  if (/^\d{9}[\d.]*$/.test(text)) return +text < 1e11 ? +text * 1000 : +text;
  // Date.parse finds a date in "Chapter 3", too
  if (!CLEAR.test(text)) return NaN;
  const zoned = ZONE.test(text) || /^\d{4}(?:-\d\d){0,2}$/.test(text) ? text : `${text} UTC`;
  return Date.parse(zoned.replace(/^(\d\d?)\.(\d+)\./, '$2/$1/'));
}
