import {canonicalUrl, urlKey} from '../corpus/canonical-url.ts';
import {createPatternMatcher} from '../ranking/patterns.ts';

/**
 * Whether a page is meant by one of these: a pattern with `*`, or an address or path in any form, as in `exclude` of the element.
 *
 * @param base - What paths are relative to.
 */
export function createPageMatcher(patterns: readonly string[], base: string): (urls: readonly string[]) => boolean {
  const fits = createPatternMatcher(patterns.filter((pattern) => pattern.includes('*')));
  const named = patterns.filter((pattern) => !pattern.includes('*')).map((name) => canonicalUrl(name, base));
  const keys = new Set(named.filter((url) => url !== undefined).map((url) => urlKey(url)));
  return (urls) => urls.some((url) => fits(url) || keys.has(urlKey(url)));
}
