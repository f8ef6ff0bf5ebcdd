/** Makes text of strings that may hold HTML. */
export interface TextReader {
  /** The text of a piece of HTML, one line per block. */
  readonly htmlToText: (html: string) => string;
  /** The text of a title or a name, on one line. */
  readonly inlineHtmlToText: (html: string) => string;
}

/** Whether a string may hold a tag, a comment, a CDATA section or a character reference: `a < b & c` does not. */
export function mayBeHtml(text: string): boolean {
  return /<[a-z_/!?]|]]>|&[#a-z][\w#]/i.test(text);
}

/** One space for any white space; control characters count as such, so that none gets into a page or an index. */
export function foldSpace(text: string): string {
  // single spaces, nearly all there is, are not touched: what has nothing else is not copied
  return text.replace(/[\s\p{Cc}](?:[\s\p{Cc}]+|(?<! ))/gu, ' ').trim();
}

/** What will do where no string holds HTML. */
export const PLAIN: TextReader = {htmlToText: foldSpace, inlineHtmlToText: foldSpace};
