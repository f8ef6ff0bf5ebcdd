import type {Notice} from '../build/notices.ts';

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Numbers stand on the right. */
  readonly isNumber?: boolean;
  /** Characters at most; what is longer ends in "…". Default no limit. */
  readonly most?: number;
}

/** A table in plain text, with two spaces between its columns. Cells lose line breaks and control characters. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({head}) => head), ...rows].map((row) =>
    columns.map(({most = Infinity}, i) => shorten(plain(row[i] ?? ''), most)),
  );
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const space = ' '.repeat((widths[i] as number) - widthOf(cell));
        return columns[i]?.isNumber ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return [...[cells[0] as string[], rule, ...cells.slice(1)].map(line), ''].join('\n');
}

/** Text that cannot move the cursor or change colours: titles come from outside. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** Notices printed at most. */
const MOST_NOTICES = 10;

/** The first of some notices, a line each. `place`: where the others stand. */
export function noticeLines(notices: readonly Notice[], place: string): string[] {
  const lines = notices.slice(0, MOST_NOTICES).map(({where, message}) => `  ${plain(where)}: ${plain(message)}`);
  const more = notices.length - lines.length;
  return more ? [...lines, `  … and ${more} more, see ${place}.`] : lines;
}

/** Columns that a text takes: East Asian characters take two each. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) if (!/\p{M}/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function shorten(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) >= most) break;
    kept += character;
  }
  return `${kept}…`;
}
