import {parseFeed as parse} from '../../src/sources/feed.ts';
import {decodeRareEntities, parseFeedDate} from '../../src/sources/rare-feed.ts';
import type {SourceDocument} from '../../src/sources/source.ts';

/** `readFeed` without waiting: with everything that only some feeds need. */
export function parseFeed(xml: string, url: string, maxArticles?: number): SourceDocument {
  const document = parse(decodeRareEntities(xml), url, maxArticles);
  const articles = document.articles.map((article) =>
    typeof article.date === 'string' ? {...article, date: parseFeedDate(article.date)} : article,
  );
  return {...document, articles};
}
