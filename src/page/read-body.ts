import {readText} from './article-text.ts';
import {findArticle} from './find-article.ts';
import {resolveAll} from './page-facts.ts';
import type {PageArticle} from './page-article.ts';
import type {PageFacts, ReadPageOptions} from './page-facts.ts';
import {measureProse} from './prose.ts';

/** The body of a page's article, and where it was found. */
export interface PageBody extends Pick<PageArticle, 'linked'> {
  readonly text: string;
  /** The language of the nearest element that states one, or empty. */
  readonly lang: string;
  /** The element that holds the article. */
  readonly root: Element;
}

/** Reads what a page shows of its article, without what its head and its markup state. */
export function readBody(document: Document, {base}: PageFacts, {widget, article}: ReadPageOptions): PageBody {
  const body = article ?? document.querySelector('body') ?? document.documentElement;
  const prose = measureProse(body, widget ?? body);
  const root = article ?? findArticle(body, widget ?? body, prose);
  const {text, hrefs} = readText(root, prose);
  return {
    root,
    text,
    linked: resolveAll(hrefs, base),
    lang: (root.closest('[lang]')?.getAttribute('lang') ?? '').replaceAll('_', '-'),
  };
}
