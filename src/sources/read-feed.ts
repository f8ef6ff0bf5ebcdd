import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {part} from '../part.ts';
import {decodeEntities} from '../text/entities.ts';
import {readElements} from './feed.ts';
import type {SourceDocument} from './source.ts';
import {parseXml} from './xml-scanner.ts';

/** Characters of windows-1252 that were taken for Latin-1, and all references but those to other numbers. */
const REFERENCE = /[\x80-\x9f]|&(?:#1[2-5]\d|#x[89][\da-f]|[a-z][a-z\d]{1,9});/gi;

/**
 * Reads a feed, or a sitemap. What few are or have, dates and references among it, is left to readers that are loaded for it.
 *
 * @throws RelatedArticlesError `unknown-format` when the text is neither, or has an entity bomb, or `network` when such a
 * reader does not come.
 */
export async function readFeed(source: string, url: string, maxArticles?: number): Promise<SourceDocument> {
  const refusal = source.includes('<!ENTITY') && (await loadOddReader()).dangerOf(source, url);
  if (refusal) throw new RelatedArticlesError('unknown-format', refusal);
  const hasRare = [...new Set(source.match(REFERENCE))].some(
    (reference) => !/^&[a-z]/i.test(reference) || decodeEntities(reference) === reference,
  );
  const text = hasRare ? (await loadRareReader()).decodeRareEntities(source) : source;
  const elements = parseXml(text);
  const document =
    readElements(elements, url, maxArticles) ?? (await loadOddReader()).readOddXml(elements, text, url, maxArticles);
  if (typeof document === 'string') throw new RelatedArticlesError('unknown-format', document);
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
async function loadRareReader(): Promise<typeof import('./rare-feed.ts')> {
  return part(import('./rare-feed.ts'));
}

/** The reader of what is no feed. */
async function loadOddReader(): Promise<typeof import('./odd-xml.ts')> {
  return part(import('./odd-xml.ts'));
}
