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

/** What ends a section that begins so. */
const SECTION_ENDS: Readonly<Record<string, string>> = {'<!--': '-->', '<![CDATA[': ']]>', '<?': '?>', '<!': '>'};

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
  const opening = /<(?:!--|!\[CDATA\[|[!?]|(\/?)([a-z_][^\s/<>]*))/gi;
  // An end that was not found once is not looked for again, or many beginnings would make the time quadratic.
  const absent = new Set<string>();
  for (let match; (match = opening.exec(text));) {
    const [tag, slash, name = ''] = match;
    const close = SECTION_ENDS[tag];
    const from = opening.lastIndex;
    let end = from;
    let attributes = '';
    if (!close) {
      end = tagEnd(text, from);
      opening.lastIndex = end;
      if (text[end] !== '>') continue;
      attributes = text.slice(from, end++);
    }
    const isRaw = !slash && rawElements?.test(name);
    const until = close ?? '</' + name;
    if ((close ?? isRaw) && !absent.has(until)) {
      const at = close ? text.indexOf(close, match.index + 2) : indexOfEndTag(text, name, end);
      if (at < 0) absent.add(until);
      else end = at + (close ?? '').length;
    }
    yield {start: match.index, end, name: name.toLowerCase(), closing: !!slash, attributes};
    opening.lastIndex = end;
  }
}

function indexOfEndTag(text: string, name: string, from: number): number {
  const endTag = new RegExp('</' + name, 'gi');
  endTag.lastIndex = from;
  return endTag.exec(text)?.index ?? -1;
}
