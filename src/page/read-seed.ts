import type {ArticleInput} from '../corpus/article-input.ts';
import {part} from '../part.ts';
import {linksAround} from './links-around.ts';
import {credibleAddress} from './page-address.ts';
import {readFacts, resolveAll} from './page-facts.ts';
import type {PageArticle} from './page-article.ts';
import type {PageFacts} from './page-facts.ts';

/**
 * What a page says of its article besides what the source knows. Where the source has the whole text, that is where its
 * links lead. Else the page is read for the text, and where the source does not have the article, for all else; the
 * readers are loaded for that.
 *
 * @param article - The element that holds the article, where the author of the page has named one.
 * @param find - Gives the source's article with an address.
 * @throws RelatedArticlesError `network` when a reader does not come.
 */
export async function readSeed(
  widget: Element,
  article: Element | undefined,
  find: (url: string) => Promise<Pick<ArticleInput, 'text'> | undefined>,
): Promise<PageArticle> {
  const document = widget.ownerDocument;
  const facts = readFacts(document);
  const {translations, editorial, base} = facts;
  const url = addressIn(facts);
  const known = article ? undefined : await find(url);
  const links = known?.text && linksAround(widget, known.text);
  if (links) return {url, translations, editorial, linked: resolveAll(links, base)};
  const [{readBody}, completing] = await part(
    Promise.all([import('./read-body.ts'), known ? undefined : import('./complete-article.ts')]),
  );
  const body = readBody(document, facts, {widget, article});
  if (completing) return completing.completeArticle(document, {...facts, ...body}, article);
  const {text, linked, lang} = body;
  return {url, translations, editorial, text, linked, lang};
}

/** The address by which the source is asked for a page's article. */
export function addressOfArticle(document: Document): string {
  return addressIn(readFacts(document));
}

function addressIn({canonical, url, base}: PageFacts): string {
  return credibleAddress([canonical], url, base);
}
