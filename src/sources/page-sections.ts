import type {ArticleInput} from '../corpus/article-input.ts';
import {escapeHtml} from '../text/entities.ts';

/** A place in a page, but no route of a single-page application: `/page#place`, not `#/page` or `#!page`. */
const PLACE = /^([^#]*)#(?![!/])/;

/** An article that may be a part of one, with the heading that it stands under. */
export interface PageSection extends ArticleInput {
  /** The heading of the part, where `title` is that of the page. */
  readonly heading?: string | undefined;
}

/**
 * Joins what search indexes list once per heading: entries whose addresses differ in the fragment only are one article,
 * with the title of the page, the texts in order, each below its heading, and the tags of all. Where fewer than two
 * entries have a fragment, nothing is joined.
 */
export function joinSections(entries: readonly PageSection[]): readonly ArticleInput[] {
  if (entries.filter(({url}) => PLACE.test(url ?? '')).length < 2) return entries;
  const pages = new Map<string, PageSection[]>();
  entries.forEach((entry, i) => {
    const url = entry.url ?? '';
    // what has no address at all is an article of its own
    const key = url ? (PLACE.exec(url)?.[1] ?? url) : `#${i}`;
    const sections = pages.get(key);
    if (sections) sections.push(entry);
    else pages.set(key, [entry]);
  });
  return [...pages].map(([key, sections]) => joinPage(key, sections));
}

function joinPage(url: string, sections: readonly PageSection[]): ArticleInput {
  const page = sections.find((section) => section.url === url) ?? sections[0];
  if (!page || url.startsWith('#')) return page ?? {};
  if (sections.length === 1 && page.url === url) return page;
  const parts = sections.flatMap((section) => {
    // Quarto has the page's title everywhere, and the heading as the section
    const [own, title] = section.title === page.title ? [section.section, page.section] : [section.title, page.title];
    return [section.heading ?? (own === title ? undefined : own), bodyOf(section)];
  });
  return {
    ...page,
    id: undefined,
    url: url || '.',
    content: parts.filter(Boolean).join('<br>\n'),
    text: undefined,
    tags: [...new Set(sections.flatMap(({tags = []}) => tags))],
    section: sections.length > 1 && sections.every(({section}) => section === page.section) ? page.section : undefined,
  };
}

function bodyOf({text, content, summary}: PageSection): string | undefined {
  return text === undefined ? (content ?? summary) : escapeHtml(text);
}
