import type {Article} from '../corpus/article.ts';
import {urlKey} from '../corpus/canonical-url.ts';

/** What an answer says of an article: all but its text. */
export type LightArticle = Omit<Article, 'text'>;

/** An article in a file: what a card shows, in the form that sources have. What is empty is left out. */
export interface FiledArticle {
  readonly url: string;
  readonly title: string;
  readonly id?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly srcset?: string;
  /** ISO 8601, UTC; the day alone where the time is midnight. */
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly section?: string;
  readonly kicker?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
  /** Minutes to read it. */
  readonly minutes?: number;
}

/** An article without its text. */
export function toLight(article: Article): LightArticle {
  return without(article, ['text']);
}

/**
 * An article as it is written into files: read again by `normalizeArticle` it is the same, but for its text.
 *
 * @param withTags - Also what no card shows: tags, and an id of its own.
 */
export function toFiled(article: Article, withTags = false): FiledArticle {
  const {id, url, title, summary, image, srcset, date, authors, section, kicker, tags, lang, readingMinutes} = article;
  return dropEmpty({
    url,
    title: escapeText(title),
    id: withTags && id !== urlKey(url) ? escapeText(id) : '',
    summary: escapeText(summary),
    image,
    srcset,
    date: date === undefined ? undefined : new Date(date).toISOString().replace('T00:00:00.000Z', ''),
    authors: authors.map(escapeText),
    section: escapeText(section),
    kicker: kicker === section ? '' : escapeText(kicker),
    tags: withTags ? tags.map(escapeText) : [],
    lang,
    minutes: readingMinutes,
  }) as FiledArticle;
}

/** An object without some of its parts. */
export function without<T extends object, Name extends keyof T>(object: T, names: readonly Name[]): Omit<T, Name> {
  const entries = Object.entries(object).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries(entries) as Omit<T, Name>;
}

function dropEmpty(object: object): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => (Array.isArray(value) ? value.length : Boolean(value))),
  );
}

/** Text as HTML, for whoever reads the file reads HTML. */
function escapeText(text: string): string {
  return text
    .replace(/&(?=[#\w])/g, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replaceAll(']]>', ']]&gt;');
}
