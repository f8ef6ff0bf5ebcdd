import {RelatedArticlesError} from '../../src/errors.ts';
import {readElements} from '../../src/sources/feed.ts';
import {dangerOf, readOddXml} from '../../src/sources/odd-xml.ts';
import {decodeRareEntities, parseFeedDate} from '../../src/sources/rare-feed.ts';
import type {SourceDocument} from '../../src/sources/source.ts';
import {parseXml} from '../../src/sources/xml-scanner.ts';

/** `readFeed` without waiting: with everything that only some feeds need. */
export function parseFeed(xml: string, url: string, maxArticles?: number): SourceDocument {
  const text = decodeRareEntities(xml);
  const elements = parseXml(text);
  const document =
    dangerOf(xml, url) ?? readElements(elements, url, maxArticles) ?? readOddXml(elements, text, url, maxArticles);
  if (typeof document === 'string') throw new RelatedArticlesError('unknown-format', document);
  const articles = document.articles.map((article) =>
    typeof article.date === 'string' ? {...article, date: parseFeedDate(article.date)} : article,
  );
  return {...document, articles};
}
