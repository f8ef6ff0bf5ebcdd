import {foldSpace} from './plain-text.ts';

/**
 * The beginning of a text on one line, at most `length` UTF-16 units, with an ellipsis where something was cut. Cuts
 * between words where the script has spaces, and never inside a character.
 */
export function excerpt(text: string, length: number): string {
  const line = foldSpace(text.slice(0, length * 4));
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = line[length - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const end = space > length / 2 ? space : wholeCharacters(line, cut.length);
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** The largest index up to `end` that does not fall inside a user-perceived character. */
function wholeCharacters(line: string, end: number): number {
  return new Intl.Segmenter().segment(line).containing(end)?.index ?? end;
}
