import {isBlock, elementName} from './parts.ts';
import type {ProseMap} from './prose.ts';
import {walk} from './walk.ts';

/** Of the text of a block within an article, at most this share is in links; else it is a list of teasers. */
const MOST_LINKED = 0.7;
const FEWEST = 3;

/** Characters of a line that is reading matter: the text has begun. */
const BEGUN = 80;
/** Characters of a line that says who has written the article, and when. */
const BYLINE = 120;
/** Names of such lines: class or id. */
const BYLINE_NAME = /(?:^|[-_\s])(?:meta|date|time|author|published|posted)(?:[-_\s]|$)/i;

/**
 * The text of an article, blocks on lines of their own, and where its links lead. Its headline and the lines with author and date
 * above the text are no part of it.
 */
export function readText(root: Element, prose: ProseMap): {text: string; hrefs: string[]} {
  const parts: string[] = [];
  const hrefs: string[] = [];
  let muted: Element | undefined;
  let hasBegun = false;
  walk(root, {
    enter(element) {
      if (prose.isBeside(element)) return false;
      const isLine = isBlock(element) && ![...element.children].some(isBlock);
      const size = isLine && !hasBegun ? prose.of(element).length : 0;
      if (size && (element.localName === 'h1' || (size <= BYLINE && isByline(element)))) return false;
      hasBegun ||= size >= BEGUN;
      const href = element.localName === 'a' ? element.getAttribute('href') : null;
      if (href !== null) hrefs.push(href);
      if (isBlock(element)) {
        parts.push('\n');
        const {length, linked, links} = prose.of(element);
        if (links >= FEWEST && linked > length * MOST_LINKED) muted ??= element;
      }
      return true;
    },
    leave(element) {
      if (element === muted) muted = undefined;
      if (isBlock(element)) parts.push('\n');
    },
    text(data) {
      if (!muted) parts.push(data.replace(/\s+/g, ' '));
    },
  });
  const text = parts
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return {text, hrefs};
}

function isByline(element: Element): boolean {
  return element.localName !== 'li' && (BYLINE_NAME.test(elementName(element)) || !!element.querySelector('time'));
}
