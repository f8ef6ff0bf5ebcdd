import {urlKey} from '../../../src/corpus/canonical-url.ts';
import {parseDate} from '../../../src/corpus/parse-date.ts';
import {decodeEntities} from '../../../src/text/entities.ts';

/** Whether what was read says the same as what is stated. */
export type Comparison = (read: string, stated: string) => boolean;

/**
 * When two statements about a field count as the same:
 *
 * - title, authors, summary, section: character references decoded, white space folded, straight quotes and plain dashes
 *   for all kinds of them, compatibility forms (`Ｃ` and `C`) and letter case aside.
 * - title: also when one of the two has a label behind a separator that the other has not. Whether the site's name belongs
 *   to a title is a matter of taste; `isSameTitle` tells strictly, and the report has both figures.
 * - authors: the names as a set, whatever stands between them, without a leading "by".
 * - summary: either may be the beginning of the other, if it has 60 characters: tools cut at different lengths.
 * - date: the same minute; where one of the two has no time or no zone, what it may mean in any zone.
 * - language: the same language; a region or script counts only where both state one.
 * - canonical: one address as this library tells articles apart: scheme, `www.`, fragment, tracking parameters and the
 *   last slash aside.
 * - image: the same, parameters that ask for a size included; escaped characters decoded.
 */
export const COMPARE = {
  title: (read, stated) => isSameTitle(read, stated) || isLabelled(stated, read) || isLabelled(read, stated),
  date: isSameTime,
  language: (read, stated) => isSameLanguage(read.toLowerCase(), stated.toLowerCase()),
  canonical: (read, stated) => urlKey(read) === urlKey(stated),
  image: (read, stated) => urlKey(decoded(read)) === urlKey(decoded(stated)),
  authors: (read, stated) => names(read) === names(stated),
  summary: (read, stated) => isSameBeginning(plain(read).toLowerCase(), plain(stated).toLowerCase()),
  tags: (read, stated) => names(read) === names(stated),
  section: (read, stated) => plain(read).toLowerCase() === plain(stated).toLowerCase(),
} satisfies Record<string, Comparison>;

const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A field that is compared. */
export type Field = keyof typeof COMPARE;

/** Whether two titles are the same, letter case aside. */
export function isSameTitle(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

/** Whether `long` is `short` with a label behind it: up to six words after a separator. */
function isLabelled(long: string, short: string): boolean {
  const [whole, part] = [plain(long).toLowerCase(), plain(short).toLowerCase()];
  const label = whole.startsWith(part) ? whole.slice(part.length) : '';
  return !!part && /^ ?[|·:_-] ?/.test(label) && label.split(/\s+/).length <= 8 && /^ | [|·_-] |^_/.test(label);
}

/** Text for comparing: one spelling for what is only typed or encoded in different ways. */
export function plain(text: string): string {
  return decodeEntities(decodeEntities(text))
    .normalize('NFKC')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„‟″]|''/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}

function decoded(address: string): string {
  try {
    return decodeURI(address).replace(/%2[89]/gi, decodeURIComponent);
  } catch {
    return address;
  }
}

function names(list: string): string {
  return plain(list)
    .toLowerCase()
    .replace(/^(?:by|von|par|de|por)\s+/, '')
    .split(/\s*(?:[,;、|]|\band\b|&)\s*/)
    .filter(Boolean)
    .sort()
    .join('|');
}

function isSameBeginning(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((text) => text.replace(/\s*(?:\.\.\.|…)$/, ''))
    .sort((a, b) => a.length - b.length);
  return short === long || (short !== undefined && short.length >= 60 && long!.startsWith(short));
}

function isSameLanguage(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

function isSameTime(read: string, stated: string): boolean {
  const [one, other] = [span(read), span(stated)];
  return !!one && !!other && one.from <= other.to && other.from <= one.to;
}

/** The time in which what a text states may lie: a minute, or in any zone the hour or the day that it states. */
function span(text: string): {from: number; to: number} | undefined {
  const time = parseDate(text);
  if (time === undefined) return undefined;
  const isDay = time % DAY === 0 || /\b00:00\b/.test(text);
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,4}|^\d+)$/.test(text.trim());
  return {
    from: time - (isDay || !hasZone ? 14 * HOUR : 0),
    to: time + (isDay ? DAY + 12 * HOUR : hasZone ? MINUTE : 12 * HOUR),
  };
}
