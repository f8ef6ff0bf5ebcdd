const TRACKING =
  /^(?:(?:utm|at|pk|mtm|hsa|ns)_\w+|_hs\w+|mc_[ce]id|\w*clk?id|[gw]braid|igshid|ref_src|cmpid|s_cid|amp)$/i;

/** Characters of an address at most: browsers and servers go no further than some thousands. */
const MAX_LENGTH = 4096;

/**
 * The only place that decides what a link or a picture's address may be: http or https, absolute once resolved
 * against `base`, without credentials. Anything else gives undefined.
 */
export function canonicalUrl(raw: string | undefined, base?: string): string | undefined {
  const url = parseUrl(raw, base);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.password) return undefined;
  return url.href;
}

/**
 * Two addresses of one article have the same key. Left out: scheme, `www.`, default port, fragment (unless it is a
 * route, as in `#/post`), tracking parameters, the order of parameters, `index.html`, AMP marks, the trailing slash,
 * and letter case of percent-encoding. For comparing only, never for linking.
 */
export function urlKey(href: string): string {
  const url = parseUrl(href);
  if (!url) return href;
  const host = url.hostname.replace(/^(?:www|amp)\./, '') + (url.port && `:${url.port}`);
  const path = url.pathname
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/(?:\/|\.)amp(?:\.html)?\/?$/i, '')
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/(?<!\/)\/+$/, '');
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort();
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return host + path + (parameters.length ? `?${parameters.join('&')}` : '') + route;
}

function parseUrl(raw: string | undefined, base?: string): URL | undefined {
  if (typeof raw !== 'string' || !raw.trim() || raw.length > MAX_LENGTH) return undefined;
  try {
    return new URL(raw.trim(), base);
  } catch {
    return undefined;
  }
}
