const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `11 February 2025`. */
export const formatDay = (date) => DAY.format(date);

/** `11 Feb 2025`. */
export const formatShortDay = (date) => SHORT_DAY.format(date);

/** `Tuesday 11 February 2025`, without the comma that some versions of the language data put in. */
export const formatLongDay = (date) => LONG_DAY.format(date).replace(',', '');

/** `6.45 am`, the way the paper prints a time of day. */
export function formatTime(date) {
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  return `${hours % 12 || 12}.${minutes} ${hours < 12 ? 'am' : 'pm'}`;
}

/** `2025-02-11T06:45:00Z`. */
export const isoDate = (date) => date.toISOString().replace('.000Z', 'Z');
