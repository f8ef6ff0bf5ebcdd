import {urlKey} from '../corpus/canonical-url.ts';
import {firstClaim} from './claims.ts';
import type {PageArticle} from './page-article.ts';
import type {PageFacts} from './page-facts.ts';
import type {PageBody} from './read-body.ts';
import {readHeading, readHeadingLink, readHeadline} from './headline.ts';
import {readJsonLd} from './json-ld.ts';
import {readEntryClaims, readItemClaims} from './markup-claims.ts';
import {readMetaClaims, readMetaTags} from './meta-tags.ts';
import {credibleAddress, resolve} from './page-address.ts';
import {dateWithin, firstDate, visibleDate} from './page-dates.ts';
import {firstPicture, picturesIn} from './pictures.ts';

/** The text that JSON-LD states counts when the page itself shows less than this share of it. */
const SHOWN = 0.5;

/**
 * Adds to what a page shows of its article what the head and the markup of the page say of it: for each part what the first
 * source says that says something. The order of the sources is in `docs/pages.md`.
 *
 * @param named - The element that holds the article's text, where the author of the page has named one.
 */
export function completeArticle(document: Document, found: PageFacts & PageBody, named?: Element): PageArticle {
  const {root, base, url, canonical, ...body} = found;
  const here = resolve(url, base);
  const tags = readMetaTags(document);
  const meta = readMetaClaims(tags);
  const own = [url, credibleAddress([canonical, meta.url], url, base)].map((address) => placeOf(address, base));
  const linkedData = readJsonLd(document, (claim) => own.includes(placeOf(claim, base)));
  const common = {
    ...body,
    text: body.text.length < (linkedData.text ?? '').length * SHOWN ? linkedData.text : body.text,
    lang: body.lang || firstClaim([linkedData, meta], 'lang')?.replaceAll('_', '-'),
  };
  const address = (): string => credibleAddress([canonical, meta.url, linkedData.url], url, base);
  const heading = named && readHeading(named);
  const titles = [linkedData.title, meta.title];
  // the element named has a headline of its own: what the head of the page says may be about something else
  if (heading && !(titles.find(Boolean) ?? document.title).includes(heading)) {
    const isMain = heading === readHeading(document);
    // one of several articles on a page has a page of its own, too
    const link = resolve(readHeadingLink(named), base)?.href;
    const elsewhere = link && !own.includes(placeOf(link, base)) ? link : undefined;
    return {...common, url: isMain ? address() : elsewhere, title: heading, date: dateWithin(root)};
  }
  const item = readItemClaims(root);
  const entry = readEntryClaims(root);
  const sources = [linkedData, meta, item, entry];
  return {
    ...common,
    url: address(),
    title: readHeadline(root, {
      stated: [...titles, item.title, entry.title],
      siteNames: [...linkedData.siteNames, ...(tags.get('og:site_name') ?? []), here?.hostname ?? ''],
    }),
    summary: firstClaim(sources, 'summary'),
    tags: firstClaim(sources, 'tags'),
    date: firstDate(sources, 'date') ?? visibleDate(root, here?.pathname),
    modified: firstDate(sources, 'modified'),
    section: firstClaim(sources, 'section'),
    authors: firstClaim(sources, 'authors'),
    image:
      firstPicture([meta.image, linkedData.image, item.image, entry.image], base) ??
      firstPicture(picturesIn(root), base),
  };
}

/** Where on a site an address leads: a page may be read on another host than it states. */
function placeOf(address: string, base: string): string {
  const {origin, href} = resolve(address, base) ?? {origin: '', href: address};
  return urlKey('https://_' + href.slice(origin.length));
}
