/** A list of web addresses, none longer than that of a picture may be, each with a width. */
const WIDTHS = /^(https?:\/\/[^\s,]{1,4088} \d+w(, |$))+$/;

/** Whether a text is a picture in several widths as HTML writes it, with absolute addresses of http and https alone. */
export function isSrcset(text: string): boolean {
  return WIDTHS.test(text);
}
