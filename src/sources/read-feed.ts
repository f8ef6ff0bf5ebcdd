import type {ArticleInput} from '../corpus/article-input.ts';
import {part} from '../part.ts';
import {decodeEntities} from '../text/entities.ts';
import {parseFeed} from './feed.ts';
import type {SourceDocument} from './source.ts';

/** Characters of windows-1252 that were taken for Latin-1, and all references but those to other numbers. */
const REFERENCE = /[\x80-\x9f]|&(?:#1[2-5]\d|#x[89][\da-f]|[a-z][a-z\d]{1,9});/gi;

/**
 * Reads a feed like `parseFeed`; what that does not understand, dates and references, is left to a reader that is loaded
 * for it.
 *
 * @throws RelatedArticlesError like `parseFeed`, or `network` when that reader does not come.
 */
export async function readFeed(source: string, url: string, maxArticles?: number): Promise<SourceDocument> {
  const hasRare = [...new Set(source.match(REFERENCE))].some(
    (reference) => !/^&[a-z]/i.test(reference) || decodeEntities(reference) === reference,
  );
  const text = hasRare ? (await loadRareReader()).decodeRareEntities(source) : source;
  const document = parseFeed(text, url, maxArticles);
  if (!document.articles.some(hasOddDate)) return document;
  const {parseFeedDate} = await loadRareReader();
  const articles = document.articles.map((article) =>
    hasOddDate(article) ? {...article, date: parseFeedDate(String(article.date))} : article,
  );
  return {...document, articles};
}

function hasOddDate({date}: ArticleInput): boolean {
  return typeof date === 'string';
}

/** The reader of what only some feeds have. */
export async function loadRareReader(): Promise<typeof import('./rare-feed.ts')> {
  return part(import('./rare-feed.ts'));
}
