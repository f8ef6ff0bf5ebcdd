import {cleanNames, oneLine, splitList} from './claims.ts';
import type {Claims} from './claims.ts';

/** The values of each `<meta>`, by name or property in lower case. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads all `<meta>` of a page. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const value = oneLine(meta.getAttribute('content') ?? meta.getAttribute('value'));
    const names = ['property', 'name', 'http-equiv'].map((attribute) => meta.getAttribute(attribute) ?? '');
    if (value)
      for (const name of new Set(names.join(' ').toLowerCase().split(/\s+/).map(plainName)))
        if (name) {
          const values = tags.get(name);
          if (values) values.push(value);
          else tags.set(name, [value]);
        }
  }
  return tags;
}

/** One spelling of a name that is written in several: the prefixes of Dublin Core and Parse.ly, Open Graph's articles. */
function plainName(name: string): string {
  return name.replace(/^(?:dc|dcterms?)[.:]/, 'dc.').replace(/^og:(?=article:)/, '');
}

/** What Open Graph, Dublin Core and the other usual `<meta>` say, the first of each list that is there. */
export function readMetaClaims(tags: MetaTags): Claims {
  const all = (...names: string[]): readonly string[] => tags.get(names.find((name) => tags.has(name)) ?? '') ?? [];
  const one = (...names: string[]): string | undefined => all(...names)[0];
  return {
    title: one('dc.title', 'og:title', 'twitter:title', 'citation_title', 'parsely-title', 'headline'),
    summary: one('og:description', 'description', 'twitter:description', 'dc.description'),
    url: one('og:url', 'twitter:url', 'parsely-link'),
    date: one(
      'article:published_time',
      'og:published_time',
      'article:published',
      'datepublished',
      'originalpublicationdate',
      'parsely-pub-date',
      'publishdate',
      'publish-date',
      'publish_date',
      'published_time',
      'published_at',
      'published-date',
      'pubdate',
      'dc.date.issued',
      'dc.issued',
      'dc.created',
      'dc.date.created',
      'dc.date',
      'sailthru.date',
      'citation_publication_date',
      'citation_date',
      'date',
    ),
    modified: one('article:modified_time', 'og:updated_time', 'datemodified', 'dc.modified', 'last-modified'),
    section: one('article:section', 'parsely-section', 'section'),
    tags: all('article:tag', 'parsely-tags', 'news_keywords', 'keywords').flatMap(splitList),
    authors: cleanNames(all('author', 'article:author', 'parsely-author', 'citation_author', 'dc.creator', 'byl')),
    lang: one('og:locale', 'content-language', 'dc.language', 'language'),
    image: one('og:image:secure_url', 'og:image:url', 'og:image', 'twitter:image', 'twitter:image:src'),
  };
}
