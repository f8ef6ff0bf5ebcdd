import {attribute} from '../text/markup-attribute.ts';
import {scanMarkup} from '../text/scan-markup.ts';
import {resolve} from './feed-fields.ts';

/** The first feed that an HTML page names in its head. */
export function namedFeed(html: string, url: string): string | undefined {
  for (const {name, attributes} of scanMarkup(html, /^(script|style)$/)) {
    const link = {attributes};
    const href = attribute(link, 'href');
    const isFeed = /^application\/(rss\+xml|atom\+xml|feed\+json)/i.test(attribute(link, 'type'));
    if (name === 'link' && href && isFeed && /\balternate\b/i.test(attribute(link, 'rel'))) return resolve(href, url);
  }
  return undefined;
}
