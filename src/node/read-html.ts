import {parseHTML} from 'linkedom';
import {readPage} from '../page/read-page.ts';
import type {PageArticle} from '../page/page-article.ts';
import {encodingOfHtml} from './html-encoding.ts';

/**
 * Reads the article of an HTML page as the element reads the page it stands on, but without a browser: scripts do not
 * run, styles do not count. Never throws, whatever the markup.
 *
 * @param html - Text, or bytes in the encoding that they have by `encodingOfHtml`.
 * @param url - The page's address.
 * @param contentType - The HTTP header of that name, where there is one.
 */
export function readHtml(html: string | Uint8Array, url: string, contentType?: string | null): PageArticle {
  const text = typeof html === 'string' ? html : new TextDecoder(encodingOfHtml(html, contentType ?? '')).decode(html);
  const page = parseHTML(complete(text)).document;
  // what ends in its first tag or comment has no element at all
  const document = page.querySelector('*') ? page : parseHTML('<html></html>').document;
  const title = document.querySelector('title');
  // where the tag of the head is left out, linkedom puts all into the body
  if (title && !title.closest('svg') && !document.title) document.head.append(title);
  return readPage(document, {url});
}

/** What does not begin as HTML does would become no page at all, and a body within another no text. */
function complete(text: string): string {
  if (/<html[\s>]/i.test(text)) return text;
  return `<html>${/<body[\s>]/i.test(text) ? text : `<body>${text}</body>`}</html>`;
}
