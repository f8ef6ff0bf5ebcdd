const TRACKING =
  /^(?:(?:utm|at|pk|mtm|hsa|ns)_\w+|_hs\w+|mc_[ce]id|\w*clk?id|[gw]braid|igshid|ref_src|cmpid|s_cid|amp)$/i;

/** What addresses of one article may end with, a few behind each other, and how its AMP form may begin. */
const VARIANTS = /^\/amp(?=\/)|(?<!\/)(?:\/(?:index|default)\.(?:html?|php|aspx?)|[/.]amp(?:\.html)?|\/){1,9}$/gi;

/** Characters of an address at most: browsers and servers go no further than some thousands. */
const MAX_LENGTH = 4096;

/**
 * The only place that decides what a link or a picture's address may be: http or https, absolute once resolved
 * against `base`, without credentials. Anything else gives undefined.
 */
export function canonicalUrl(raw: string | null | undefined, base?: string): string | undefined {
  const href = parseUrl(raw, base)?.href;
  // what stands before an @ would be credentials
  return href && /^https?:\/\/[^/@]+\//.test(href) ? href : undefined;
}

/**
 * Two addresses of one article have the same key. Left out: scheme, `www.`, default port, fragment (unless it is a
 * route, as in `#/post`), tracking parameters, the order of parameters, `index.html`, AMP marks, the trailing slash,
 * and letter case of percent-encoding. For comparing only, never for linking. What is no address, an id for example, is
 * its own key.
 *
 * @param base - On whose site a path is that begins with `/`.
 */
export function urlKey(href: string, base?: string): string {
  const url = parseUrl(href, /^\//.test(href) ? base : undefined);
  if (!url) return href;
  const {host, pathname, hash} = url;
  // most have none, and to look takes as long as all the rest
  if (url.search) {
    const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
    kept.sort();
    url.search = String(kept);
  }
  const path = evenEscapes(pathname.replace(VARIANTS, ''));
  return host.replace(/^(?:www|amp)\./, '') + path + url.search + (/^#!?\//.test(hash) ? hash : '');
}

/** An address with all its percent-encoding in capitals: sites write either. */
export function evenEscapes(address: string): string {
  return address.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());
}

function parseUrl(raw: string | null | undefined, base?: string): URL | undefined {
  // JavaScript callers may hand in anything
  const address = typeof raw === 'string' && raw.length <= MAX_LENGTH ? raw.trim() : '';
  return address && URL.canParse(address, base) ? new URL(address, base) : undefined;
}
