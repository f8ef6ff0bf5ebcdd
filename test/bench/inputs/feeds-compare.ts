import {htmlToText} from '../../../src/text/html-to-text.ts';
import type {FeedField} from './feeds-stated.ts';

/** A field as it was read, beside what is stated of it. */
export interface Comparison {
  readonly field: FeedField;
  /** See `Statement`. */
  readonly values: readonly string[];
  /** One value; several for authors and tags; none where nothing was read. */
  readonly read: readonly string[];
  /** What relative addresses refer to. */
  readonly base: string;
  /** The feed itself. */
  readonly source: string;
}

/**
 * Whether what was read is what is stated. Both are made comparable first:
 *
 * - Titles, texts, tags: white space is folded. As articles are plain text, a value that holds HTML or entities counts
 *   by its text; one that holds none, as it stands.
 * - Links and pictures: resolved against the feed's address, as `URL` writes them. A link that is stated as a relative
 *   one says nothing of the site. FeedBurner's counting link counts as the page to which it leads, where the article
 *   itself names that page (`feedburner:origLink`), for that is what is to be read.
 * - Dates: the same second, without a zone in UTC.
 * - Summaries: cut after 300 characters, so the beginning must agree.
 * - Authors: names, without mail addresses; an author without a name is none.
 */
export function agrees({field, values, read, base, source}: Comparison): boolean {
  const stated = values.map((value) => comparable(field, value, base)).filter((forms) => forms.some(Boolean));
  const own = read.map((value) => (field === 'date' || isAddress(field) ? value : fold(value)));
  if (!stated.length) return !own.length;
  if (field === 'date') return stated.some((forms) => forms.some((form) => form.slice(0, 19) === own[0]?.slice(0, 19)));
  if (field === 'summary') return stated.some((forms) => forms.some((form) => beginsWith(form, own[0] ?? '')));
  if (field === 'link' && values.some((value) => leadsTo(value, own[0] ?? '', source))) return true;
  const has = (forms: readonly string[]): boolean => forms.some((form) => own.includes(form));
  return field === 'author' || field === 'tags' ? stated.every(has) : stated.some(has);
}

const isAddress = (field: FeedField): boolean => field === 'link' || field === 'image';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a stated link that is relative, or FeedBurner's, means the page that was read. */
function leadsTo(stated: string, read: string, source: string): boolean {
  if (!read) return false;
  if (!/^\s*([a-z][a-z\d+.-]*:|\/\/)/i.test(stated)) return new URL(stated, read).href === read;
  const escaped = [stated, stated.replace(/&/g, '&amp;')];
  const article = source.split(/<(?:item|entry)[\s>]/).find((part) => escaped.some((link) => part.includes(link)));
  const [, page = ''] = /<[\w-]+:origLink>\s*([^<\s]+)/i.exec(article ?? '') ?? [];
  return comparable('link', page.replace(/&amp;/g, '&'), read)[0] === read && page !== '';
}

/** The forms in which a stated value may be read, the best one first. */
export function comparable(field: FeedField, value: string, base: string): string[] {
  if (field === 'date') return [instant(value)];
  if (isAddress(field)) return URL.canParse(value.trim(), base) ? [new URL(value.trim(), base).href] : [value];
  const text = fold(htmlToText(value));
  if (field !== 'author') return [fold(value), text];
  const name = (author: string): string => fold(author.replace(/\S+@\S+/g, ' ').replace(/\(\s*([^()]*)\)/g, '$1'));
  return [name(value), name(text)];
}

/** ISO 8601 in UTC, or the value itself where it is no date that `Date` understands. */
function instant(value: string): string {
  const text = value.trim().replace(/^(\d{4}-\d\d-\d\d) (\d[\d:]*) ?/, '$1T$2');
  const hasZone = /(?:z|gmt|utc?|[ecmp][sd]t|[+-]\d\d:?\d\d)$/i.test(text) || /^[\d-]+$/.test(text);
  const time = Date.parse(hasZone ? text : text.includes('T') && /^\d/.test(text) ? `${text}Z` : `${text} UTC`);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** Whether a summary says what is stated, but for being cut. */
function beginsWith(stated: string, read: string): boolean {
  return stated === read || (read.endsWith('…') && read.length > 200 && stated.startsWith(read.slice(0, -1).trimEnd()));
}
