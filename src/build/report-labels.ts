import {excerpt} from '../text/excerpt.ts';
import {escapeHtml} from './escape.ts';

/** Names at most: more hide what they name. */
const MOST_LABELS = 24;
/** Characters of a name that are shown. */
const LONGEST = 32;
/** In units of the picture: the height of a line, about the width of a character, and the room between dot and name. */
const [LINE, CHARACTER, GAP] = [16, 6.6, 4];

/** A dot that may have a name beside it. */
export interface NamedDot {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name and the room that it takes. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Writes the names of dots beside them as SVG, where none hides another: the first dots first.
 *
 * @param size - Width of the picture: what would not fit on the right of its dot stands on the left.
 */
export function drawLabels(dots: readonly NamedDot[], size: number): string {
  const labels: Label[] = [];
  for (const {title, x, y, radius} of dots) {
    if (labels.length === MOST_LABELS) break;
    const text = excerpt(title, LONGEST);
    const width = widthOf(text);
    const right = x + radius + GAP;
    const label = {text, x: right + width > size ? x - radius - GAP - width : right, y, width};
    if (label.x >= 0 && !labels.some((other) => overlap(label, other))) labels.push(label);
  }
  return labels
    .map(({text, x, y}) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escapeHtml(text)}</text>`)
    .join('');
}

/** Characters of scripts such as Chinese are twice as wide. */
function widthOf(text: string): number {
  return (text.length + (text.match(/[\u1100-\u11ff\u2e80-\ud7af\uff00-\uff60]/g)?.length ?? 0)) * CHARACTER;
}

function overlap(a: Label, b: Label): boolean {
  return Math.abs(a.y - b.y) < LINE && a.x < b.x + b.width && b.x < a.x + a.width;
}
