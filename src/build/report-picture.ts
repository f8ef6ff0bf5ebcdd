import {layOut} from './graph-layout.ts';
import type {Point} from './graph-layout.ts';
import {escapeHtml} from './escape.ts';
import {drawLabels} from './report-labels.ts';
import type {SiteReport} from './site-report.ts';

/** Dots drawn at most: more say nothing to an eye. */
const MOST_DOTS = 700;
/** Sections with a colour of their own. */
const COLOURS = 8;
const SIZE = 1000;
const EDGE = 20;

/** The picture of a report, and what it leaves out. */
export interface ReportPicture {
  readonly svg: string;
  readonly drawnCount: number;
  /** Sections by colour, from 1. */
  readonly legend: readonly string[];
}

/**
 * Draws which article is suggested on which as SVG: a dot for each, the larger the more often it is suggested, a line for each
 * suggestion, sections by colour, and the names of those that are suggested most. Where there are too many, those that are suggested most.
 */
export function drawReport({articles, sections}: SiteReport): ReportPicture {
  const drawn = [...articles.keys()]
    .sort((a, b) => (articles[b]?.suggestedOn ?? 0) - (articles[a]?.suggestedOn ?? 0) || a - b)
    .slice(0, MOST_DOTS);
  const dotOf = new Map(drawn.map((place, dot) => [place, dot]));
  const lines: [number, number][] = [];
  const seen = new Set<string>();
  for (const [dot, place] of drawn.entries())
    for (const other of articles[place]?.suggestions ?? []) {
      const end = dotOf.get(other);
      const key = end === undefined ? '' : [dot, end].sort((a, b) => a - b).join();
      if (end === undefined || seen.has(key)) continue;
      seen.add(key);
      lines.push([dot, end]);
    }
  const points = layOut(drawn.length, lines);
  const frame = frameOf(points);
  const xOf = ({x}: Point): number => EDGE + (x - frame.left) * frame.zoom;
  const yOf = ({y}: Point): number => EDGE + (y - frame.top) * frame.zoom;
  const height = Math.ceil(frame.height * frame.zoom + 2 * EDGE);
  const radiusOf = (suggestedOn: number): number => 2.5 + Math.sqrt(suggestedOn) * 1.2;
  const legend = sections
    .map(({section}) => section)
    .filter(Boolean)
    .slice(0, COLOURS);
  const path = lines
    .map(([from, to]) => {
      const [a, b] = [points[from], points[to]];
      return a && b ? `M${digits(xOf(a))} ${digits(yOf(a))}L${digits(xOf(b))} ${digits(yOf(b))}` : '';
    })
    .join('');
  const dots = drawn.map((place, dot) => {
    const article = articles[place];
    const point = points[dot];
    if (!article || !point) return '';
    const {title, url, section, suggestedOn} = article;
    const kind = suggestedOn ? `s${legend.indexOf(section) + 1}` : 'orphan';
    const radius = radiusOf(suggestedOn).toFixed(1);
    const label = escapeHtml(`${title} – suggested on ${suggestedOn}`);
    return `<a href="${escapeHtml(url)}" tabindex="-1"><circle class="${kind}" cx="${digits(xOf(point))}" cy="${digits(yOf(point))}" r="${radius}"><title>${label}</title></circle></a>`;
  });
  const named = drawn.flatMap((place, dot) => {
    const {title = '', suggestedOn = 0} = articles[place] ?? {};
    const point = points[dot];
    return suggestedOn && point ? [{title, x: xOf(point), y: yOf(point), radius: radiusOf(suggestedOn)}] : [];
  });
  const svg = `<svg viewBox="0 0 ${SIZE} ${height}" role="img" aria-label="Which articles are suggested on which"><path d="${path}"/>${dots.join('')}${drawLabels(named, SIZE)}</svg>`;
  return {svg, drawnCount: drawn.length, legend};
}

/** Where dots lie in the layout, and how much larger they are drawn: to fill the picture's width, or its height. */
function frameOf(points: readonly Point[]): {left: number; top: number; height: number; zoom: number} {
  const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return {left, top, height, zoom: (SIZE - 2 * EDGE) / Math.max(width, height, 1)};
}

const digits = (value: number): string => value.toFixed(1);
