/**
 * How the names of each month begin, in lower case and without accents: English, Spanish, German, French, Italian,
 * Portuguese, Russian, Polish, Dutch and Turkish, which most of the web is in, and Greek. A weekday that begins alike
 * does no harm: the month stands next to the day's number.
 */
const MONTHS = (
  'jan ene gen янв sty oca ιαν,feb fev фев lut sub φεβ,mar maa mrt мар μαρ,apr abr avr апр kwi nis απρ,' +
  'may mai mag мая маи maj mei μαι,jun juin giu июн cze haz ιουν,jul juil lug июл lip tem ιουλ,' +
  'aug ago aou авг sie agu αυγ,sep set сен wrz eyl σεπ,oct okt ott out окт paz eki οκτ,nov ноя lis kas νοε,' +
  'dec dic dez дек gru ara δεκ'
)
  .split(',')
  .map((names) => names.split(' '));

/** The parts of a date in the order of the groups: year, month, day, or `/` for month and day in either order. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'my' | '//y';

/** Tried in this order. */
const FORMS: readonly (readonly [RegExp, Order])[] = [
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, 'ymd'],
  [/^(\d{4})(?:[-/.\s](\d\d?|\p{L}{3,})(?:[-/.\s](\d\d?))?)?(?![\d:]|-\d(?!\d?:))/u, 'ymd'],
  [/^(\d\d)-(\d\d)-(1[3-9]|[23]\d)(?!\d)/, 'ymd'],
  [/^-(\d\d)-?(\d\d)$/, 'ymd'],
  [/\b(\d\d?)(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?(?:\s+del?)?[\s-]+(\d{4}|\d\d)(?![\d:])/u, 'dmy'],
  [/(\p{L}{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(?:\S+\s+){0,2}?(\d{4})\b/u, 'mdy'],
  [/(\p{L}{3,})\.?,?(?:\s+de)?\s+(\d{4})$/u, 'my'],
  [/\b(\d\d?)\.(\d\d?)\.(\d{4})/, 'dmy'],
  [/\b(\d\d?)\/(\d\d?)\/(\d{4})/, '//y'],
];

const TIME = /(?<![\d:.+])(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(?![\d:])\s*(?:([ap])\.?m\b\.?)?/i;

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
  const month0 = MONTHS.findIndex((names) => names.some((beginning) => name.toLowerCase().startsWith(beginning)));
  let month = +name || month0 + 1;
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
  const [, name = '', sign, hours = '', minutes = '0', loose] =
    /^\s*\(?([a-z]*)\)?\s*(?:([+-])(\d\d?)(?::?(\d\d)|(:))?)?/i.exec(text) ?? [];
  if (loose) return NaN;
  if (sign) return +hours < 24 && +minutes < 60 ? (sign === '-' ? -1 : 1) * (+hours + +minutes / 60) * HOUR : NaN;
  const zone = name.toUpperCase();
  const [, region, season] = /^([AECMP])([SD]?)T$/.exec(zone) ?? [];
  if (region) return (+(season === 'D') - 4 - 'AECMP'.indexOf(region)) * HOUR;
  const [, halves = 0] = (zone && new RegExp(`\\b${zone}(\\d+)`).exec(ZONES)) || [];
  return (+halves / 2) * HOUR;
}

/** The time of day in milliseconds less the zone's offset; 0 for midnight and when the text has no time, `NaN` when it makes no sense. */
function timeOfDay(text: string): number {
  const match = TIME.exec(text.replace(/T(\d\d)(\d\d)(\d\d)?/, 'T$1:$2:$3'));
  if (!match) return /:\d:/.test(text) ? NaN : 0;
  const [all, hours = '', minutes = '', seconds = '0', fraction = '', half] = match;
  const hour = half ? (+hours % 12) + (/p/i.test(half) ? 12 : 0) : +hours;
  if (hour > 24 || +minutes > 59 || +seconds > 60) return NaN;
  const clock = hour * HOUR + +minutes * 60_000 + +seconds * 1000 + +fraction.padEnd(3, '0');
  // midnight in any zone is a day without a time
  return clock && clock - zoneOffset(match.input.slice(match.index + all.length));
}

/** A date as East Asia writes it, in the forms that are known here. What is Korean is in Korea's time. */
const fromEastAsia = (text: string) =>
  text
    .replace(/[가-힣].*/, '$& KST')
    .replace(/\s*[年년月월]\s*/g, '-')
    .replace(/[日일]/, ' ')
    .replace(/(下午|午後|오후)\s*(\S+)/, '$2pm');

/**
 * Reads a date: ISO 8601, RFC 822 and 2822, what JavaScript and C print, and the forms that feeds have besides
 * ("October 6, 2023 - 16:29", "6 de mayo de 2024", "26/06/2020", "2024年5月6日"), with the names of months in a dozen
 * languages. Of several, divided by U+0000, the first that is understood counts. Numbers are seconds or, from 10¹¹ on,
 * milliseconds since 1970. Without a zone UTC is meant, so that a result never depends on the machine; in Korean, Korea's
 * time.
 *
 * @returns Milliseconds since 1970, or `undefined` when the date is not understood, ambiguous ("05/06/2020") or
 *   implausible (before 2 January 1970, or after 2125).
 */
export function parseFeedDate(value: string): number | undefined {
  return value.split('\0').map(parseOne).find(Boolean);
}

function parseOne(value: string): number | undefined {
  const written = value.slice(0, 99).trim();
  if (/^-?\d{9,}(\.\d+)?$/.test(written)) return plausible(+written < 1e11 ? +written * 1000 : +written);
  const text = /[^ -~]/.test(written) ? fromEastAsia(written).normalize('NFD').replace(/\p{M}/gu, '') : written;
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    const day = match && midnight(match.slice(1), order);
    if (day) return plausible(day + timeOfDay(text));
  }
  return undefined;
}
