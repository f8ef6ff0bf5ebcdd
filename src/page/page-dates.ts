import {parseDate} from '../corpus/parse-date.ts';
import {oneLine} from './claims.ts';
import type {Claims} from './claims.ts';
import {isUnread} from './parts.ts';
import {walk} from './walk.ts';

/** Where times stand, those that are likely to be the article's own first. */
const TIMES = ['time[pubdate],time[class*="publi" i]', '[class*="publi" i] time', 'time[datetime]'];
const DATED =
  '[class*="publi" i],[class*="date" i],[class*="time" i],[id*="date" i],[class*="byline" i],[class*="meta" i],[class*="info" i]';
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATE = new RegExp(
  `(\\d{4})[-/.](\\d\\d?)[-/.](\\d\\d?)(?!\\d)|(\\d{4})年\\s*(\\d\\d?)月\\s*(\\d\\d?)日|` +
    `\\b(${MONTHS})[a-z]*\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b|` +
    `\\b(\\d\\d?)(?:st|nd|rd|th)?\\s+(${MONTHS})[a-z]*\\.?,?\\s+(\\d{4})\\b|` +
    `\\b(\\d\\d?)\\.(\\d\\d?)\\.(\\d{4})\\b|\\b(1[3-9]|2\\d|3[01])/(\\d\\d?)/(\\d{4})\\b`,
  'i',
);
/** A text longer than this is no line with a date. */
const LONGEST = 200;
/** Elements that are looked at for a date, at most. */
const MOST = 40;

/** The first of these sources' dates that is understood; where it is written in no standard way, its day. */
export function firstDate(sources: readonly Claims[], part: 'date' | 'modified'): string | undefined {
  for (const {[part]: stated} of sources) {
    const date = stated && (parseDate(stated) === undefined ? findDate(stated) : stated);
    if (date) return date;
  }
  return undefined;
}

/** The date that a page shows, or else has in its address. */
export function visibleDate(root: Element, path = ''): string | undefined {
  const page = root.ownerDocument.documentElement;
  return dateIn(root) ?? dateInPath(path) ?? shortDate(root) ?? dateIn(page) ?? shortDate(page);
}

/** The date that an element shows. */
export function dateWithin(root: Element): string | undefined {
  return dateIn(root) ?? shortDate(root);
}

function dateIn(scope: ParentNode): string | undefined {
  for (const selector of TIMES)
    for (const time of [...scope.querySelectorAll(selector)].slice(0, 3)) {
      const stated = oneLine(time.getAttribute('datetime'));
      if (stated && /\d{4}/.test(stated)) return stated;
    }
  for (const element of [...scope.querySelectorAll(DATED)].slice(0, MOST)) {
    const date = findDate(element.textContent);
    if (date) return date;
  }
  return undefined;
}

/** The first date that has a piece of text for itself, or almost. */
function shortDate(root: Element): string | undefined {
  let date: string | undefined;
  walk(root, {
    enter: (element) => !date && !isUnread(element),
    leave: () => undefined,
    text(data) {
      if (data.length < LONGEST / 2) date ??= findDate(data);
    },
  });
  return date;
}

/** The first date in a short text, as ISO 8601. */
function findDate(text: string): string | undefined {
  const found = text.length < LONGEST ? DATE.exec(text) : null;
  if (!found) return undefined;
  const [, y1, m1, d1, y2, m2, d2, m3, d3, y3, d4, m4, y4, d5, m5, y5, d6, m6, y6] = found;
  const name = m3 ?? m4;
  const month = name ? MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(m1 ?? m2 ?? m5 ?? m6);
  const day = Number(d1 ?? d2 ?? d3 ?? d4 ?? d5 ?? d6);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return [y1 ?? y2 ?? y3 ?? y4 ?? y5 ?? y6, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function dateInPath(path: string): string | undefined {
  const found = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? found.slice(1).join('-') : undefined;
}
