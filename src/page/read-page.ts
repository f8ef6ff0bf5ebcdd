import {completeArticle} from './complete-article.ts';
import {readFacts} from './page-facts.ts';
import type {PageArticle} from './page-article.ts';
import type {ReadPageOptions} from './page-facts.ts';
import {readBody} from './read-body.ts';

/** All that a page says of the article on it. Never throws on markup. */
export function readPage(document: Document, options: ReadPageOptions = {}): PageArticle {
  const facts = readFacts(document, options.url);
  return completeArticle(document, {...facts, ...readBody(document, facts, options)}, options.article);
}
