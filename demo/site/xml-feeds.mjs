import {COURIER, PICTURE_SIZE} from './courier.mjs';
import {isoDate} from './dates.mjs';
import {feedItem} from './feed-items.mjs';
import {xml} from './html.mjs';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** RSS 2.0 of all articles, newest first; categories are the section and the tags. */
export function renderRss(articles, site) {
  const items = articles.map((article) => rssItem(feedItem(article, site)));
  return `${DECLARATION}
${xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${COURIER.name}</title>
<link>${site.url}/</link>
<description>${COURIER.description}</description>
<language>${COURIER.language}</language>
<lastBuildDate>${site.edition.toUTCString()}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${site.url}/rss.xml"/>
${items}</channel>
</rss>`}
`;
}

function rssItem(item) {
  return xml`<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="true">${item.url}</guid>
<pubDate>${item.date.toUTCString()}</pubDate>
<dc:creator>${item.author}</dc:creator>
${[item.section, ...item.tags].map((category) => xml`<category>${category}</category>\n`)}<description>${item.summary}</description>
<content:encoded>${item.content}</content:encoded>
${item.image && mediaContent(item)}</item>
`;
}

function mediaContent(item) {
  const {width, height} = PICTURE_SIZE;
  return xml`<media:content url="${item.image}" medium="image" type="image/svg+xml" width="${width}" height="${height}"><media:description>${item.caption}</media:description></media:content>
`;
}

/** Atom 1.0 of all articles, newest first. */
export function renderAtom(articles, site) {
  const entries = articles.map((article) => atomEntry(feedItem(article, site)));
  return `${DECLARATION}
${xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${COURIER.language}">
<title>${COURIER.name}</title>
<subtitle>${COURIER.description}</subtitle>
<id>${site.url}/</id>
<updated>${isoDate(site.edition)}</updated>
<link rel="self" type="application/atom+xml" href="${site.url}/atom.xml"/>
<link rel="alternate" type="text/html" href="${site.url}/"/>
${entries}</feed>`}
`;
}

function atomEntry(item) {
  return xml`<entry>
<title>${item.title}</title>
<id>${item.url}</id>
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.image && xml`<link rel="enclosure" type="image/svg+xml" href="${item.image}"/>\n`}<published>${item.published}</published>
<updated>${item.published}</updated>
<author><name>${item.author}</name></author>
${[item.section, ...item.tags].map((category) => xml`<category term="${category}"/>\n`)}<summary>${item.summary}</summary>
<content type="html">${item.content}</content>
</entry>
`;
}
