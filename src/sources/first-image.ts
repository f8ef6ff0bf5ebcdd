import {scanMarkup} from '../text/scan-markup.ts';
import {attribute} from '../text/markup-attribute.ts';

/** Pictures less wide or high are smileys, logos and counters. */
const MIN_SIZE = 100;

/** The address of the first picture in some HTML that may stand for all of it, as it is written there. */
export function firstImage(html: string): string | undefined {
  for (const tag of scanMarkup(html)) {
    if (tag.name !== 'img') continue;
    const sizes = ['width', 'height'].map((name) => parseInt(attribute(tag, name) || String(MIN_SIZE), 10));
    if (sizes.some((size) => size < MIN_SIZE) || /smiley|emoji|gravatar\.com\/avatar/.test(tag.attributes)) continue;
    // pictures that a script loads have something else in src
    const source = [attribute(tag, 'data-src'), attribute(tag, 'src')].find((src) => src && !/^data:/.test(src));
    if (source) return source;
  }
  return undefined;
}
