/** One piece of markup in a text. What lies between two pieces is character data. */
export interface Markup {
  /** Where it begins. */
  readonly start: number;
  /** Where the text goes on behind it. */
  readonly end: number;
  /** The tag's name in lower case, prefix included; empty for comments, CDATA sections, declarations and instructions. */
  readonly name: string;
  /** Whether it is an end tag. */
  readonly closing: boolean;
  /** What stands behind the name, up to the `>`. */
  readonly attributes: string;
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The `>` that ends the tag begun at `from`, or what shows that it is none: the next `<`, or the end of the text. */
function tagEnd(text: string, from: number): number {
  const stop = /[<>]|=\s*(["'])/g;
  stop.lastIndex = from;
  for (let match; (match = stop.exec(text));) {
    if (!match[1]) return match.index;
    const close = text.indexOf(match[1], stop.lastIndex);
    if (close >= 0) stop.lastIndex = close + 1;
  }
  return text.length;
}

/**
 * Finds the tags, comments, CDATA sections, declarations and instructions of XML or HTML, in order, and never fails:
 * what is not markup is text. Needs time in proportion to the length, whatever the text.
 *
 * @param rawElements - Names of elements whose content is to be passed over, as browsers do with `script`.
 */
export function* scanMarkup(text: string, rawElements?: RegExp): Generator<Markup, void> {
  // An end that was not found once is not looked for again, or many beginnings would make the time quadratic.
  const absent = new Set<string>();
  const find = (what: string, from: number) => {
    const at = absent.has(what) ? -1 : text.indexOf(what, from);
    if (at < 0) absent.add(what);
    return at;
  };
  const findEndTag = (name: string, from: number) => {
    const endTag = new RegExp('</' + name, 'gi');
    endTag.lastIndex = from;
    const at = absent.has(name) ? -1 : (endTag.exec(text)?.index ?? -1);
    if (at < 0) absent.add(name);
    return at;
  };
  const opening = /<(\/?)([a-z_][^\s/<>]*)/iy;
  for (let start = 0, end = 0; (start = text.indexOf('<', end)) >= 0;) {
    opening.lastIndex = start;
    const [tag = '', slash, name = ''] = opening.exec(text) ?? [];
    const section = tag ? undefined : SECTIONS.find(([open]) => text.startsWith(open, start));
    end = start + 1;
    if (section) {
      const at = find(section[1], start + 2);
      end = at < 0 ? start + section[0].length : at + section[1].length;
      yield {start, end, name: '', closing: false, attributes: ''};
    } else if (tag) {
      const from = start + tag.length;
      end = tagEnd(text, from);
      if (text[end] !== '>') continue;
      const attributes = text.slice(from, end++);
      if (!slash && rawElements?.test(name)) end = Math.max(end, find('</' + name, end));
      yield {start, end, name: name.toLowerCase(), closing: !!slash, attributes};
    }
  }
}
