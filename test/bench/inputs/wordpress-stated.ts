import {decodeEntities} from '../../../src/text/entities.ts';
import type {CaseRow} from './read-cases.ts';

/** A post as the manifest cuts it out of the source's own JSON, or an address and a title out of its own XML. */
interface ProjectedPost {
  readonly title?: string | null;
  readonly link?: string | null;
  readonly url?: string | null;
  readonly date_gmt?: string | null;
  readonly published_at?: string | null;
  readonly date?: string | null;
  readonly featured_image?: string | null;
  readonly terms?: readonly (readonly (string | null)[])[];
  readonly author?: string | null;
}

/** An input of this class. `reference_raw_projection` is no other tool's opinion, but a cut-out of the input itself. */
export interface WordPressRow extends CaseRow {
  readonly reference_raw_projection?: {
    readonly items_length?: number;
    readonly first?: readonly ProjectedPost[];
    readonly loc_count?: number;
    readonly first_locs?: readonly string[];
    readonly news_titles?: readonly string[];
  };
}

/** What is compared. `outcome` is `articles` or `refused`. */
export type WordPressField = 'outcome' | 'items' | 'title' | 'link' | 'date' | 'image' | 'tags' | 'author';

/** A statement about an input; about the article at a place in it, or else about all that is read. */
export interface Stated {
  readonly field: WordPressField;
  readonly value: string;
  readonly place?: number | undefined;
}

/** What an input says of itself, by its kind. */
export function statedIn(row: WordPressRow, source: string): Stated[] {
  if (row.kind.includes('sitemap')) return statedInSitemap(row, source);
  if (!holdsPosts(row.kind, source)) return [{field: 'outcome', value: 'refused'}];
  const {items_length, first = []} = row.reference_raw_projection ?? {};
  const isKnown = items_length ?? !row.kind.startsWith('wp-rest');
  return [
    ...(isKnown ? [{field: 'outcome', value: 'articles'} as const] : []),
    ...(items_length === undefined ? [] : [{field: 'items', value: String(items_length)} as const]),
    ...first.flatMap((post, place) => statedOf(post).map((stated) => ({...stated, place}))),
  ];
}

/** Terms and media are lists of things to read about, not to read; Ghost's settings, tags and authors as well. */
function holdsPosts(kind: string, source: string): boolean {
  if (/terms|media|users|comments/.test(kind)) return false;
  return !kind.startsWith('ghost') || /"(?:posts|pages)"\s*:\s*\[/.test(source);
}

function statedOf(post: ProjectedPost): Stated[] {
  const parts: [field: WordPressField, value: string | null | undefined][] = [
    ['title', post.title],
    ['link', post.link ?? post.url],
    ['date', post.date_gmt ?? post.published_at ?? post.date],
    ['image', post.featured_image],
    ...(post.terms ?? []).flat().map((term) => ['tags', term] as [WordPressField, string | null]),
    ['author', post.author],
  ];
  return parts.flatMap(([field, value]) => (value ? [{field, value}] : []));
}

/**
 * A sitemap names addresses without saying what they are of; those of pictures and players are not of pages. The titles
 * of pictures and videos are among the projected ones; only those of news are of articles.
 */
function statedInSitemap({kind, reference_raw_projection: projection}: WordPressRow, source: string): Stated[] {
  const {loc_count = 0, first_locs = [], news_titles = []} = projection ?? {};
  if (kind === 'sitemap-other' || !loc_count) return [];
  const isPage = (loc: string): boolean => !source.includes(`<image:loc>${loc}`) && !source.includes(`_loc>${loc}`);
  const isNews = (title: string): boolean => source.includes(`<news:title>${title}`);
  return [
    {field: 'items', value: String(loc_count)},
    ...first_locs.filter(isPage).map((loc) => ({field: 'link', value: textOf(loc)}) as const),
    ...news_titles.filter(isNews).map((title) => ({field: 'title', value: textOf(title)}) as const),
  ];
}

/** What a piece of XML says. */
function textOf(xml: string): string {
  const [, literal] = /^<!\[CDATA\[(.*)\]\]>$/s.exec(xml) ?? [];
  return literal ?? decodeEntities(xml);
}
