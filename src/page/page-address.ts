import {canonicalUrl, urlKey} from '../corpus/canonical-url.ts';

/** An address resolved; undefined when it is none that may become a link. */
export function resolve(address: string | null | undefined, base: string): URL | undefined {
  const href = canonicalUrl(address, base);
  return href ? new URL(href) : undefined;
}

/** What relative addresses on a page are relative to: its `<base>`, else its own address. */
export function baseOf(document: Document, pageUrl: string): string {
  return resolve(document.querySelector('base[href]')?.getAttribute('href'), pageUrl)?.href ?? pageUrl;
}

/** The first of these addresses that may stand for the page at `url`, else that: a stated address may lie. */
export function credibleAddress(stated: readonly (string | null | undefined)[], url: string, base: string): string {
  const here = resolve(url, base);
  const claims = stated.flatMap((claim) => resolve(claim, base) ?? []);
  return (claims.find((claim) => !here || isCredible(claim, here)) ?? here)?.href ?? url;
}

/**
 * Whether an address may stand for the page: of the same site, and not its home page. Pages copied, moved or made from
 * a template state others, too.
 */
function isCredible(claim: URL, page: URL): boolean {
  const isOnlyHome = isHome(claim) && !isHome(page);
  const [one, other] = [siteOf(claim), siteOf(page)];
  const isSameSite = one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
  return !isOnlyHome && (isSameSite || hasMoved(claim, page));
}

function isHome({href}: URL): boolean {
  return !/[/?#]/.test(urlKey(href));
}

/** A site that has moved, or is being tested elsewhere, keeps the paths of its articles. */
function hasMoved(claim: URL, page: URL): boolean {
  const [one, other] = [claim, page].map(({pathname}) => pathname.replace(/\/$/, ''));
  return one === other && page.pathname.length > 20;
}

function siteOf({hostname}: URL): string {
  return hostname.replace(/^(?:www|amp|m|mobile)\./, '');
}
