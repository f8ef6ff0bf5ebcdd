/** Each name with its character behind it: those that prose has. Rarer ones are the feed reader's. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\xa0 pound£ copy© deg° laquo« raquo» times× aeligæ oslashø szligß ndash– mdash— ' +
    'lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ bull• hellip… euro€ trade™'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const),
);

/** The names of accents; all but the last two are the combining marks from U+0300 in order. */
const ACCENTS = 'grave acute circ tilde macr - breve dot uml - ring dblac caron cedil ogon'.split(' ');

/** `eacute` and its like: a letter with the name of an accent. Covers Latin-1 and Latin Extended-A. */
function accented(name: string): string | undefined {
  const accent = ACCENTS.indexOf(name.slice(1));
  if (accent < 0) return undefined;
  const composed = (name.charAt(0) + String.fromCharCode(accent + (accent > 12 ? 0x31a : 0x300))).normalize('NFC');
  return composed.length === 1 ? composed : undefined;
}

/** The character of `#38` or `#x26`. */
function numbered(reference: string): string {
  const code = Number('0' + reference.slice(1));
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Replaces character references by their characters, once: `&amp;lt;` becomes `&lt;`. Knows the numeric ones, XML's five
 * and the HTML names that prose has (feeds know more); what it does not know stays as it is. As in browsers, the
 * semicolon may be missing after a number and after the old names (`&copy 2020`), but not where a URL's parameter looks
 * alike (`&copy=1`).
 */
export function decodeEntities(text: string): string {
  const reference = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31})(;|=|)/gi;
  return text.replace(reference, (whole, body: string, end: string) => {
    if (body.startsWith('#')) return numbered(body) + end.replace(';', '');
    const found = NAMED.get(body) ?? accented(body);
    if (!found || end === ';') return found ?? whole;
    const isOld = found < '\x80' ? /^(amp|lt|gt|quot)$/.test(body) : found <= '\xff';
    return isOld && !end ? found : whole;
  });
}

/** Makes literal text safe to be read as HTML: the inverse of what `htmlToText` does to `<`, `>` and `&`. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
