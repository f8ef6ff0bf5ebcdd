import {canonicalUrl} from '../corpus/canonical-url.ts';
import {attribute} from '../text/markup-attribute.ts';
import {scanMarkup} from '../text/scan-markup.ts';
import type {Markup} from '../text/scan-markup.ts';

/** Bytes in which the end of a head is looked for: some have all their styles in it. */
const HEAD = 1 << 20;

/** What browsers do not look for tags in. */
export const RAW = /^(?:script|style|template|textarea|title|xmp|iframe|noscript|noembed|noframes)$/i;

/** What our own lists in a page stand between: what is read of a page must not be what was written into it. */
export const BEGIN = '<!--related-articles:begin-->';
export const END = '<!--related-articles:end-->';

const WRITTEN = new RegExp(`${BEGIN}[\\s\\S]*?${END}`, 'g');
const ARTICLE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|\w*BlogPosting|Report|Recipe|HowTo)"|itemtype\s*=\s*["']?https?:\/\/schema\.org\/(?:\w*Article|\w*BlogPosting)/i;
/** What a page that leads elsewhere says: seconds, and an address. */
const ELSEWHERE = /^[\d.]*\s*[;,\s]\s*\S/;

/** What the bytes of a page tell at a glance. */
export interface PageFacts {
  /** The address that it states for itself, or undefined. */
  readonly canonical: string | undefined;
  /** Whether it states that it is an article: Open Graph, JSON-LD, microdata. */
  readonly isArticle: boolean;
  /** Whether it has the tag of the widget. */
  readonly hasWidget: boolean;
  /** Why it is none that readers are meant to find, or undefined. */
  readonly hidden: 'noindex' | 'redirect' | undefined;
}

/** The page without the lists that were written into it. */
export function withoutLists(html: string): string {
  // behind the last end none is whole: to look for that from each beginning would take for ever
  const end = html.lastIndexOf(END) + END.length;
  return end < END.length ? html : html.slice(0, end).replace(WRITTEN, '') + html.slice(end);
}

/** Looks at a page without parsing it. `html` may be bytes read as Latin-1: all that is looked for is ASCII. */
export function glanceAt(html: string): PageFacts {
  const tags = tagsOfHead(html);
  const having = (name: string, value: RegExp): Markup[] => tags.filter((tag) => value.test(attribute(tag, name)));
  const valueOf = (name: string, value: RegExp, wanted: string): string => {
    const [tag] = having(name, value);
    return tag ? attribute(tag, wanted) : '';
  };
  const isElsewhere = (tag: Markup): boolean => ELSEWHERE.test(attribute(tag, 'content'));
  return {
    canonical: canonicalUrl(valueOf('rel', /\bcanonical\b/i, 'href') || valueOf('property', /^og:url$/i, 'content')),
    isArticle: /^article\b/i.test(valueOf('property', /^og:type$/i, 'content')) || ARTICLE.test(html),
    hasWidget: /<related-articles[\s/>]/i.test(html),
    hidden: /\bno(?:index|ne)\b/i.test(valueOf('name', /^robots$/i, 'content'))
      ? 'noindex'
      : having('http-equiv', /^refresh$/i).some(isElsewhere)
        ? 'redirect'
        : undefined,
  };
}

/** What a page says of itself to machines. */
function tagsOfHead(html: string): Markup[] {
  const tags: Markup[] = [];
  for (const tag of scanMarkup(html.slice(0, HEAD), RAW)) {
    if (tag.closing && tag.name === 'head') break;
    if (tag.name === 'meta' || tag.name === 'link') tags.push(tag);
  }
  return tags;
}

/** The path under which a site shows a file: without `index.html`. */
export function pathOf(file: string): string {
  const path = file.replace(/(^|\/)index\.html?$/i, '$1');
  // encodeURIComponent alone would encode more than browsers do, such as @ and commas
  return new URL(`http://localhost/${path.replace(/[%?#\\\s]/g, encodeURIComponent)}`).pathname;
}

/** The address of the site, by a page that states its own: undefined where that does not end as the file is called. */
export function siteOf(canonical: string | undefined, file: string): string | undefined {
  const url = canonical && new URL(canonical);
  if (!url) return undefined;
  const bare = (text: string): string => text.replace(/\.html?$/i, '').replace(/\/$/, '');
  const path = bare(pathOf(file));
  const stated = bare(url.pathname);
  if (!path || !stated.toLowerCase().endsWith(path.toLowerCase())) return undefined;
  return `${url.origin}${stated.slice(0, stated.length - path.length)}/`;
}
