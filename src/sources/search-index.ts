import type {ArticleInput} from '../corpus/article-input.ts';
import {asList, asNumber, asText, fold, isObject, pick, type Json, type JsonObject} from './json-values.ts';
import {joinSections, type PageSection} from './page-sections.ts';

/** Names of addresses that stand beside no location of MkDocs. */
const ADDRESSES = ['url', 'link', 'permalink', 'href', 'uri'];

/** What stands over the list of headings in every page of Docusaurus. */
const CONTENTS = 'On this page';

/** Reads the search index of a documentation site that needs more than the names of its fields; else undefined. */
export function readSearchIndex(data: Json, url: string | undefined): readonly ArticleInput[] | undefined {
  const sections = (isObject(data) && readMkDocs(data, url)) || (Array.isArray(data) && readDocusaurus(data));
  return sections ? joinSections(sections) : undefined;
}

/**
 * MkDocs: `{config, docs: [{location, title, text, tags}]}`. The file lies in `search/`, and locations are relative to
 * the folder around it.
 */
function readMkDocs(data: JsonObject, address: string | undefined): PageSection[] | undefined {
  const docs = data['docs'] ?? data['items'];
  const entries = Array.isArray(docs) ? docs.filter(isObject) : [];
  // elsewhere a location is a town
  const isIndex = entries.some(({location}) => typeof location === 'string');
  if (!isIndex || entries.some((entry) => pick(fold(entry), ADDRESSES))) return undefined;
  const root = /\/search\/[^/?#]*(?:[?#]|$)/.test(address ?? '') ? '../' : './';
  const config = data['config'];
  const languages = isObject(config) ? asList(config['lang'] ?? []) : [];
  return entries.map((entry) => ({
    url: root + (asText(entry['location']) ?? ''),
    title: asText(entry['title']),
    content: asText(entry['text']),
    tags: asList(entry['tags'] ?? []),
    lang: languages.length === 1 ? languages[0] : undefined,
  }));
}

/**
 * Docusaurus with its usual local search: lists of pages, headings, descriptions, keywords and texts, each
 * `{i: number, t: text, u: address, h: fragment, p: number of the page, s: heading, b: breadcrumbs}`, numbered in the
 * order of the site. Pages alone have no `p`.
 */
function readDocusaurus(data: readonly Json[]): PageSection[] | undefined {
  const lists = data.filter(isObject).map(({documents}) => documents);
  const entries = lists.flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
  if (!entries.some(({t, u}) => typeof t === 'string' && typeof u === 'string')) return undefined;
  const pages = new Map(entries.filter(({p}) => typeof p !== 'number').map((page) => [asText(page['u']), page]));
  return entries
    .sort((a, b) => asNumber(a['i']) - asNumber(b['i']) || 0)
    .map((entry) => {
      const page = pages.get(asText(entry['u'])) ?? entry;
      const isPage = page === entry;
      const crumbs = asList(page['b'] ?? []);
      return {
        url: (asText(entry['u']) ?? '') + (isPage ? '' : asText(entry['h']) || '#'),
        title: asText(page['t']),
        // the headings are entries of their own, without `s`
        heading: isPage || 's' in entry ? '' : asText(entry['t']),
        text: isPage || !('s' in entry) || entry['t'] === CONTENTS ? undefined : asText(entry['t']),
        section: crumbs.at(-1),
      };
    });
}
