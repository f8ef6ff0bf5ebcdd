import {isBlock} from './parts.ts';
import type {ProseMap} from './prose.ts';
import {walk} from './walk.ts';

/** Of the text of a block within an article, at most this share is in links; else it is a list of teasers. */
const MOST_LINKED = 0.7;
const FEWEST = 3;

/** The text of an article, blocks on lines of their own, and where its links lead. */
export function readText(root: Element, prose: ProseMap): {text: string; hrefs: string[]} {
  const parts: string[] = [];
  const hrefs: string[] = [];
  let muted: Element | undefined;
  walk(root, {
    enter(element) {
      if (prose.isBeside(element)) return false;
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
