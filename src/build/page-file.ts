import {canonicalUrl} from '../corpus/canonical-url.ts';

/** Bytes in which a head is looked for. */
const HEAD = 65_536;

/** What our own lists in a page stand between: what is read of a page must not be what was written into it. */
export const BEGIN = '<!--related-articles:begin-->';
export const END = '<!--related-articles:end-->';

const WRITTEN = new RegExp(`${BEGIN}[\\s\\S]*?${END}`, 'g');
const META = /<(?:meta|link)\s[^>]*>/gi;
const ARTICLE =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*BlogPosting|Report|Recipe|HowTo)"|itemtype\s*=\s*["']?https?:\/\/schema\.org\/(?:\w*Article|\w*BlogPosting)/i;

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
  return html.includes(BEGIN) ? html.replace(WRITTEN, '') : html;
}

/** Looks at a page without parsing it. `html` may be bytes read as Latin-1: all that is looked for is ASCII. */
export function glanceAt(html: string): PageFacts {
  const tags = html.slice(0, HEAD).match(META) ?? [];
  const read = (tag: string, name: string): string | undefined => {
    const [, double, single, bare] =
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
    return (double ?? single ?? bare)?.trim();
  };
  const named = (attribute: string, value: RegExp): string | undefined =>
    tags.find((tag) => value.test(read(tag, attribute) ?? ''));
  const content = (tag: string | undefined): string | undefined => tag && read(tag, 'content');
  const canonical = named('rel', /\bcanonical\b/i);
  const stated = (canonical && read(canonical, 'href')) ?? content(named('property', /^og:url$/i));
  return {
    canonical: canonicalUrl(stated?.replaceAll('&amp;', '&')),
    isArticle: /^article\b/i.test(content(named('property', /^og:type$/i)) ?? '') || ARTICLE.test(html),
    hasWidget: /<related-articles[\s>]/i.test(html),
    hidden: /\bno(?:index|ne)\b/i.test(content(named('name', /^robots$/i)) ?? '')
      ? 'noindex'
      : named('http-equiv', /^refresh$/i)
        ? 'redirect'
        : undefined,
  };
}

/** The path under which a site shows a file: without `index.html`. */
export function pathOf(file: string): string {
  const path = file.replace(/(^|\/)index\.html?$/i, '$1');
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
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
