const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The parts of a date in the order of the groups: year, month, day, or `/` for month and day in either order. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'my' | '//y';

/** Tried in this order. */
const FORMS: readonly (readonly [RegExp, Order])[] = [
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, 'ymd'],
  [/^(\d{4})(?:[-/.\s](\d\d?|\p{L}{3,})(?:[-/.\s](\d\d?))?)?(?![\d:])/u, 'ymd'],
  [/\b(\d\d?)(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d\d)(?![\d:])/u, 'dmy'],
  [/(\p{L}{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(?:\S+\s+){0,2}?(\d{4})\b/u, 'mdy'],
  [/(\p{L}{3,})\.?,?\s+(\d{4})$/u, 'my'],
  [/\b(\d\d?)\.(\d\d?)\.(\d{4})/, 'dmy'],
  [/\b(\d\d?)\/(\d\d?)\/(\d{4})/, '//y'],
];

const TIME = /(?:^|[\sT,-])(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(?![\d:])\s*(?:([ap])\.?m\b\.?)?/i;

/** Half hours ahead of UTC. Zones of North America follow a rule instead; what is not known counts as UTC. */
const ZONES = 'BST2 CET2 CEST4 EET4 EEST6 MSK6 IST11 SGT16 HKT16 JST18 KST18 AEST20 AEDT22 NZST24 NZDT26';

const HOUR = 3_600_000;
const EARLIEST = 24 * HOUR;
const LATEST = Date.UTC(2126, 0);

const plausible = (time: number) => (time >= EARLIEST && time < LATEST ? time : undefined);

/** The midnight (UTC) that a matched form means. */
function midnight(parts: readonly (string | undefined)[], order: Order): number | undefined {
  const part = (letter: string) => parts[order.indexOf(letter)];
  const yearText = part('y') ?? '';
  const year = +yearText + (yearText.length > 2 ? 0 : +yearText < 50 ? 2000 : 1900);
  const name = part('m') ?? '1';
  let month = +name || MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  let day = +(part('d') ?? 1);
  if (order === '//y') {
    const [a = 0, b = 0] = parts.map(Number);
    // 05/06/2020 may be either, and a wrong date is worse than none.
    if (a <= 12 && b <= 12 && a !== b) return undefined;
    month = Math.min(a, b);
    day = Math.max(a, b);
  }
  const exists =
    year > 1969 && month > 0 && month < 13 && day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? Date.UTC(year, month - 1, day) : undefined;
}

/** How far the zone that stands behind the time is ahead of UTC, in milliseconds; `NaN` when there cannot be such a zone. */
function zoneOffset(text: string): number {
  const [, name = '', sign, hours = '', minutes = '0'] =
    /^\s*\(?([a-z]*)\)?\s*(?:([+-])(\d\d?):?(\d\d)?)?/i.exec(text) ?? [];
  if (sign) return +hours < 24 && +minutes < 60 ? (sign === '-' ? -1 : 1) * (+hours + +minutes / 60) * HOUR : NaN;
  const zone = name.toUpperCase();
  const [, region, season] = /^([AECMP])([SD]?)T$/.exec(zone) ?? [];
  if (region) return (+(season === 'D') - 4 - 'AECMP'.indexOf(region)) * HOUR;
  const [, halves = 0] = (zone && new RegExp(`\\b${zone}(\\d+)`).exec(ZONES)) || [];
  return (+halves / 2) * HOUR;
}

/** The time of day in milliseconds less the zone's offset; 0 when the text has no time. */
function timeOfDay(text: string): number {
  const match = TIME.exec(text.replace(/T(\d\d)(\d\d)(\d\d)?/, 'T$1:$2:$3'));
  if (!match) return 0;
  const [all, hours = '', minutes = '', seconds = '0', fraction = '', half] = match;
  const hour = half ? (+hours % 12) + (/p/i.test(half) ? 12 : 0) : +hours;
  if (hour > 24 || +minutes > 59 || +seconds > 60) return NaN;
  const clock = hour * HOUR + +minutes * 60_000 + +seconds * 1000 + +fraction.padEnd(3, '0');
  return clock - zoneOffset(match.input.slice(match.index + all.length));
}

/**
 * Reads a date: ISO 8601, RFC 822 and 2822, what JavaScript and C print, and the English forms that feeds have besides
 * ("October 6, 2023 - 16:29", "26/06/2020"). Numbers are seconds or, from 10¹¹ on, milliseconds since 1970.
 * Without a zone UTC is meant, so that a result never depends on the machine.
 *
 * @returns Milliseconds since 1970, or `undefined` when the date is not understood, ambiguous ("05/06/2020") or
 *   implausible (before 2 January 1970, or after 2125).
 */
export function parseFeedDate(value: string): number | undefined {
  const text = value.slice(0, 99).trim();
  if (/^-?\d{9,}(\.\d+)?$/.test(text)) return plausible(+text < 1e11 ? +text * 1000 : +text);
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    const day = match && midnight(match.slice(1), order);
    if (day) return plausible(day + timeOfDay(text));
  }
  return undefined;
}
