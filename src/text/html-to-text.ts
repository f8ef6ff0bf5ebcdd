import {decodeEntities} from './entities.ts';
import {foldSpace, mayBeHtml} from './plain-text.ts';
import {scanMarkup} from './scan-markup.ts';

/** Elements whose content is not for readers. */
const UNREAD = /^(script|style|template|noscript|iframe)$/i;

/** Elements within a line. Any other begins a new one. */
const INLINE =
  /^(a|abbr|b|bd[io]|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|r[bpt]|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;

/** Elements that a title may be wrapped or broken with, besides the inline ones. */
const AROUND_TITLE = /^(br|p|div|h[1-6])$/;

const fold = (text: string) => foldSpace(decodeEntities(text));

/**
 * The text of a piece of HTML, one line per block: tags, comments and the content of `script` and its like removed,
 * character references decoded, white space folded. Plain text passes through: `a < b & c` stays.
 * The result is text; to use it as HTML it must be escaped.
 */
export function htmlToText(html: string): string {
  if (!mayBeHtml(html)) return foldSpace(html);
  const source = html.replace(/<!\[CDATA\[|\]\]>/g, '');
  const lines: string[] = [];
  let line = '';
  let at = 0;
  for (const {start, end, name} of scanMarkup(source, UNREAD)) {
    line += source.slice(at, start);
    at = end;
    if (name && !INLINE.test(name.replace(/^.*:/, ''))) {
      lines.push(line);
      line = '';
    }
  }
  lines.push(line + source.slice(at));
  return lines.map(fold).filter(Boolean).join('\n');
}

/**
 * The text of a title or a name in one line: formatting such as `<em>…</em>` is removed, character references are
 * decoded, any other angle brackets are text. "Using <template> well" and "The <b> element" stay as they are: a tag
 * counts as formatting when it has an attribute or an end tag.
 */
export function inlineHtmlToText(html: string): string {
  if (!mayBeHtml(html)) return foldSpace(html);
  let text = '';
  let at = 0;
  const closed = new Set(html.toLowerCase().match(/<\/[a-z\d]+/g));
  for (const {start, end, name, closing, attributes} of scanMarkup(html)) {
    const formatting =
      (INLINE.test(name) || AROUND_TITLE.test(name)) &&
      (closing || attributes || /^w?br$/.test(name) || closed.has('</' + name));
    const kept = formatting || html.startsWith('<!--', start) ? '' : html.slice(start, end);
    text += html.slice(at, start) + (AROUND_TITLE.test(name) && formatting ? ' ' : kept);
    at = end;
  }
  return fold(text + html.slice(at));
}
