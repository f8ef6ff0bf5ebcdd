import {linkOf, resolve, textOf} from './feed-fields.ts';
import {createScopes} from './feed-scope.ts';
import {attribute} from '../text/markup-attribute.ts';
import type {XmlElement} from './xml-scanner.ts';

const hostOf = (address: string | undefined) => address?.split('/')[2];

/**
 * Where a feed that holds articles goes on: the link that says so (RFC 5005), or in WordPress, which has none, the next
 * of its pages. A service that hands on WordPress's feed has no such pages.
 *
 * @param channel - The element with what the feed says of itself.
 * @param url - Where the feed came from.
 */
export function nextOf(channel: XmlElement, url: string): string[] {
  const scopeOf = createScopes(url);
  const link = channel.children.find(
    (element) => element.name === 'link' && /^(next|prev-archive)$/.test(attribute(element, 'rel')),
  );
  const href = link && attribute(link, 'href');
  const stated = href && resolve(href, scopeOf(link).base);
  if (stated) return [stated];
  const isOwn =
    /wordpress\.org/.test(textOf(channel, 'generator') ?? '') && hostOf(linkOf(channel, scopeOf)) === hostOf(url);
  if (!isOwn || !hostOf(url)) return [];
  const page = new URL(url);
  page.searchParams.set('paged', String((Number(page.searchParams.get('paged')) || 1) + 1));
  return [page.href];
}
