import type {EmptyReason, Recommendation} from '../answer.ts';
import type {Article} from '../corpus/article.ts';
import {canonicalUrl, urlKey} from '../corpus/canonical-url.ts';
import {isSrcset} from '../corpus/srcset.ts';
import type {RankedArticle} from '../ranking/recommend.ts';

/** A suggestion in a file: what a card shows. Texts are plain text. What is empty is left out. */
export interface ShardArticle {
  readonly url: string;
  readonly title: string;
  /** Only where it is no form of the address. */
  readonly id?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly srcset?: string;
  /** ISO 8601, UTC; the day alone where the time is midnight. */
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly section?: string;
  /** Only where it is not the section. */
  readonly kicker?: string;
  readonly lang?: string;
  /** Minutes to read it. */
  readonly minutes?: number;
  /** From when on it must not be suggested: ISO 8601. */
  readonly expires?: string;
  /** 0 to 1, to four digits; absent where the ranking has not found the article. */
  readonly score?: number;
  /** The words that did most, where they are wanted. */
  readonly terms?: readonly string[];
}

/** What a file of neighbours holds: what is suggested on one article. */
export interface Shard {
  readonly outcome: Recommendation['outcome'];
  /** For `same-section`: what they share, and what it is called. */
  readonly shared?: 'section' | 'tag';
  readonly label?: string;
  /** For `empty`: why. */
  readonly reason?: EmptyReason;
  /** Best first. Absent for `empty`. */
  readonly articles?: readonly ShardArticle[];
}

/** Suggestions of one article at most: what else a file holds is not read. */
export const MOST_LISTED = 100;

const REASONS: readonly EmptyReason[] = ['unknown-article', 'no-other-articles', 'nothing-related', 'excluded'];

/** The answer of an article without suggestions. */
export function empty(reason: EmptyReason): Recommendation {
  return {outcome: 'empty', reason, articles: []};
}

/**
 * What a file of neighbours says. What it holds is not trusted: addresses are checked, and what has none or no title is left
 * out, as is what has expired by `now`, in milliseconds since 1970. undefined for what is no such file.
 */
export function readShard(text: string, now: number): Recommendation | undefined {
  let shard: Partial<Shard> | null;
  try {
    shard = JSON.parse(text) as typeof shard;
  } catch {
    return undefined;
  }
  const {outcome, shared, label, reason, articles} = shard ?? {};
  if (outcome === 'empty') return empty(REASONS.find((known) => known === reason) ?? 'nothing-related');
  if (!Array.isArray(articles)) return undefined;
  const kept = (articles as readonly Partial<ShardArticle>[])
    .slice(0, MOST_LISTED)
    .flatMap((filed, i) => readFiled(filed, i + 1, now) ?? []);
  if (!kept.length) return empty('nothing-related');
  return outcome === 'same-section'
    ? {outcome, shared: shared === 'tag' ? shared : 'section', label: string(label), articles: kept}
    : {outcome: outcome === 'latest' ? outcome : 'related', articles: kept};
}

function readFiled(filed: Partial<ShardArticle> | null, rank: number, now: number): RankedArticle | undefined {
  const {id, title, summary, image, srcset, date, authors, section, kicker, lang, minutes, score, terms, ...rest} =
    filed ?? {};
  const url = canonicalUrl(rest.url);
  if (!url || !string(title) || Date.parse(string(rest.expires)) <= now) return undefined;
  const time = Date.parse(string(date));
  const article: Article = {
    id: string(id) || urlKey(url),
    url,
    title: string(title),
    summary: string(summary),
    text: '',
    tags: [],
    authors: strings(authors),
    section: string(section),
    kicker: string(kicker) || string(section),
    lang: string(lang),
    date: Number.isNaN(time) ? undefined : time,
    image: canonicalUrl(image),
    srcset: isSrcset(string(srcset)) ? string(srcset) : '',
    readingMinutes: Math.max(0, Math.floor(number(minutes) % 1e4)),
    editorial: undefined,
  };
  return {article, score: number(score), rank, matchedTerms: strings(terms)};
}

function string(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function number(value: unknown): number {
  return Number.isFinite(value) ? (value as number) : 0;
}

function strings(values: unknown): string[] {
  return Array.isArray(values) ? values.map(string).filter(Boolean) : [];
}
