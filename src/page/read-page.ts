import {completeArticle} from './complete-article.ts';
import {readBody} from './read-body.ts';
import type {PageArticle, ReadPageOptions} from './read-body.ts';

/** All that a page says of the article on it. Never throws on markup. */
export function readPage(document: Document, options: ReadPageOptions = {}): PageArticle {
  return completeArticle(document, readBody(document, options), options.article);
}
