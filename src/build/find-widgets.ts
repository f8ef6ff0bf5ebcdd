import {attribute} from '../text/markup-attribute.ts';
import {scanMarkup} from '../text/scan-markup.ts';
import {BEGIN, END, RAW} from './page-file.ts';

/** A tag of the widget in the text of a page. */
export interface FoundWidget {
  /** Where a list goes: right behind the tag. */
  readonly start: number;
  /** Where what stands there ends: the list that was written before, or nothing. */
  readonly end: number;
  /** What the tag says. */
  readonly attributes: WidgetAttributes;
  /** Whether it has an end tag. Without one the element takes the rest of the page for its own. */
  readonly isClosed: boolean;
}

/** The attributes of a tag. */
export interface WidgetAttributes {
  /** The value of one; undefined where it is missing. */
  readonly get: (name: string) => string | undefined;
}

/**
 * Finds the tags `<related-articles>` of a page, in order; those in comments, scripts, templates and the like are none.
 *
 * @param html - May be bytes read as Latin-1.
 * @param decode - Makes text of its attributes.
 */
export function findWidgets(html: string, decode: (latin: string) => string): FoundWidget[] {
  const widgets: FoundWidget[] = [];
  /** Those whose end tag has not come, innermost last. */
  const open: {isClosed: boolean}[] = [];
  for (const {name, closing, attributes, end} of scanMarkup(html, RAW)) {
    if (name !== 'related-articles') continue;
    if (!closing) {
      const widget = {start: end, end: endOfList(html, end), attributes: read(decode(attributes)), isClosed: false};
      widgets.push(widget);
      open.push(widget);
      continue;
    }
    const ended = open.pop();
    if (ended) ended.isClosed = true;
  }
  return widgets;
}

function endOfList(html: string, start: number): number {
  if (!html.startsWith(BEGIN, start)) return start;
  const end = html.indexOf(END, start);
  return end < 0 ? start : end + END.length;
}

function read(attributes: string): WidgetAttributes {
  const names = new Set(
    [...attributes.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"']+)/g, ' ').matchAll(/[^\s/=]+/g)].map(([name]) =>
      name.toLowerCase(),
    ),
  );
  return {get: (name) => (names.has(name) ? attribute({attributes}, name) : undefined)};
}
