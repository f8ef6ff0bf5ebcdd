import {COURIER} from './courier.mjs';
import {feedItem} from './feed-items.mjs';

/** JSON Feed 1.1 of all articles, newest first. */
export function renderJsonFeed(articles, site) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: COURIER.name,
    description: COURIER.description,
    home_page_url: `${site.url}/`,
    feed_url: `${site.url}/feed.json`,
    icon: `${site.url}/icon.svg`,
    language: COURIER.language,
    items: articles.map((article) => jsonItem(feedItem(article, site))),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function jsonItem(item) {
  return {
    id: item.url,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.content,
    image: item.image,
    date_published: item.published,
    authors: [{name: item.author}],
    tags: item.tags,
    language: COURIER.language,
    section: item.section,
    _courier: {section: item.section, kicker: item.kicker},
  };
}
