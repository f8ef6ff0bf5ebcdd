import {excerpt} from '../text/excerpt.ts';
import type {TextReader} from '../text/plain-text.ts';
import {readingMinutes} from '../text/reading-time.ts';
import type {ArticleInput, Editorial} from './article-input.ts';
import {canonicalUrl, urlKey} from './canonical-url.ts';
import {articleDate} from './parse-date.ts';
import {isSrcset} from './srcset.ts';

/** Characters of a text that are read, HTML included. */
const MAX_TEXT = 200_000;

/** Characters of a title, a name and the like that are read. */
const MAX_LINE = 1_000;

/** Tags and authors at most; what lists more describes nothing. */
const MAX_NAMES = 100;

/** Characters of a summary at most; no layout shows more. */
const SUMMARY_LENGTH = 300;

/** An article as the rest of the library sees it: complete, plain text, safe to link to. */
export interface Article {
  /** Unique within a corpus. */
  readonly id: string;
  /** An absolute http or https address. */
  readonly url: string;
  /** The headline, never empty. */
  readonly title: string;
  /** A summary of at most 300 characters; the beginning of the text where the source gives none. May be empty. */
  readonly summary: string;
  /** The whole text, or empty. */
  readonly text: string;
  /** Tags without repetition, as spelt by the source. */
  readonly tags: readonly string[];
  /** Authors' names, in order. */
  readonly authors: readonly string[];
  /** The section of the site, or empty. */
  readonly section: string;
  /** The line over the headline, or empty. */
  readonly kicker: string;
  /** BCP 47 language tag, or empty where unknown. */
  readonly lang: string;
  /** Publication time in milliseconds since 1970, or undefined. */
  readonly date: number | undefined;
  /** An absolute http or https address of a picture, or undefined. */
  readonly image: string | undefined;
  /** The same picture in other widths, as HTML writes it, or empty. */
  readonly srcset: string;
  /** Minutes to read the text; 0 where the source gives no text. */
  readonly readingMinutes: number;
  /** What editors want of it, as the source says it. */
  readonly editorial: Editorial | undefined;
}

/** The parts of an article that carry its subject: what a seed and an article have in common. */
export type ArticleText = Pick<Article, 'title' | 'tags' | 'summary' | 'text'>;

/**
 * Makes an article of loose input: HTML becomes text, addresses are resolved against `baseUrl` and checked, dates are
 * understood. An input without a title or without a usable http(s) link gives undefined; nothing is ever thrown, for
 * input may be anything that JSON can hold.
 *
 * @param reader - Makes text of strings that may hold HTML.
 */
export function normalizeArticle(
  input: ArticleInput,
  baseUrl: string | undefined,
  reader: TextReader,
): Article | undefined {
  if (!isObject(input)) return undefined;
  const url = canonicalUrl(string(input.url), baseUrl);
  const content = normalizeText(input, reader);
  if (!url || !content.title) return undefined;
  const article: Omit<Article, 'readingMinutes'> = {
    ...content,
    id: inline(input.id, reader) || urlKey(url),
    url,
    authors: inlineList(input.authors, reader),
    kicker: inline(input.kicker, reader) || content.section,
    date: articleDate(input.date),
    image: canonicalUrl(string(input.image), baseUrl ?? url),
    srcset: isSrcset(string(input.srcset)) ? string(input.srcset) : '',
    editorial: isObject(input.editorial) ? input.editorial : undefined,
  };
  return Object.defineProperty(article, 'readingMinutes', MINUTES) as Article;
}

/**
 * Counts when somebody asks, once: to count the words of all texts takes longer than to draw the few cards that show how long
 * theirs take. In all else a property like the others.
 */
const MINUTES: PropertyDescriptor & ThisType<Article> = {
  configurable: true,
  enumerable: true,
  get() {
    return settle(this, readingMinutes(this.text));
  },
  set(minutes: number) {
    settle(this, minutes);
  },
};

function settle(article: Article, minutes: number): number {
  // a frozen one counts each time
  Reflect.defineProperty(article, 'readingMinutes', {
    value: minutes,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return minutes;
}

/** The text of loose input alone, its language and section, for a seed that need not have an address. */
export function normalizeText(
  input: ArticleInput,
  reader: TextReader,
): ArticleText & Pick<Article, 'lang' | 'section'> {
  const summary = reader.htmlToText(longText(input.summary));
  const full = longText(input.text).trim() || reader.htmlToText(longText(input.content));
  // many feeds put the whole article where the summary belongs
  const text = full || (summary.length > SUMMARY_LENGTH ? summary : '');
  return {
    title: inline(input.title, reader),
    tags: inlineList(input.tags, reader),
    summary: excerpt(summary || text, SUMMARY_LENGTH),
    text,
    lang: languageTag(input.lang),
    section: inline(input.section, reader),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A well-formed tag or nothing: `Intl` throws on anything else. */
function languageTag(value: unknown): string {
  const tag = string(value).trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : '';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function longText(value: unknown): string {
  return string(value).slice(0, MAX_TEXT);
}

function inline(value: unknown, {inlineHtmlToText}: TextReader): string {
  // as text: what has been cut must stay as it is when a file with longer HTML of it is read
  return inlineHtmlToText(longText(value)).slice(0, MAX_LINE).trim();
}

function inlineList(values: unknown, reader: TextReader): string[] {
  const list = Array.isArray(values) ? values.slice(0, MAX_NAMES) : [];
  return [...new Set(list.map((value) => inline(value, reader)).filter(Boolean))];
}
