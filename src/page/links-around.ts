import {linksIn} from './page-facts.ts';

/** Elements that hold a paragraph of an article. */
const PARAGRAPHS = 'p,li,blockquote,pre,td,dd,h2,h3';
/** Characters from which on a paragraph is an article's own. */
const OWN = 20;
/** The page shows an article when it has this share of the text that is known of it. */
const SHOWN = 0.5;
/** What the page shows is all that matters as long as it is no longer than the known text by this factor. */
const MORE = 1.5;
/** The article is the smallest element with this share of the paragraphs known. */
const MOST = 0.9;

/**
 * The links in an article of which the text is known: it is found by that. Undefined where the page does not show the text
 * in paragraphs, or shows much more.
 *
 * @param widget - What is in one of its kind is no link of the article.
 */
export function linksAround(widget: Element, text: string): (string | null)[] | undefined {
  const known = squeeze(text);
  const found = [...widget.ownerDocument.querySelectorAll(PARAGRAPHS)].flatMap((element) => {
    const own = squeeze(element.textContent);
    return own.length > OWN && known.includes(own) ? {element, length: own.length} : [];
  });
  const lengthIn = (root: Element): number =>
    found.reduce((sum, {element, length}) => sum + (root.contains(element) ? length : 0), 0);
  const total = found.reduce((sum, {length}) => sum + length, 0);
  if (total < known.length * SHOWN || !total) return undefined;
  let root = found.reduce((longest, next) => (next.length > longest.length ? next : longest)).element;
  while (root.parentElement && lengthIn(root) < total * MOST) root = root.parentElement;
  if (squeeze(root.textContent).length > known.length * MORE) return undefined;
  return linksIn(root, widget);
}

/** Elements may or may not have white space between them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
