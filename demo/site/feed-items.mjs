import {isoDate} from './dates.mjs';

/** What all three feeds say of an article, with absolute URLs; the text as HTML, without anything that belongs to the page. */
export function feedItem(article, site) {
  return {
    url: `${site.url}${article.path}`,
    title: article.title,
    summary: article.summary,
    content: article.blocks.map((block) => block.html.trim()).join('\n'),
    date: article.date,
    published: isoDate(article.date),
    author: article.author,
    section: article.section.name,
    kicker: article.kicker,
    tags: article.tags,
    image: article.picture && `${site.url}${article.picture.path}`,
    caption: article.picture?.caption,
  };
}
