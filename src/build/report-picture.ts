import {layOut} from './graph-layout.ts';
import {escapeHtml} from './escape.ts';
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
 * suggestion, sections by colour. Where there are too many, those that are suggested most.
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
  const reach = Math.max(...points.map(({x, y}) => Math.max(Math.abs(x), Math.abs(y))), 1);
  const scale = (value: number): string => (SIZE / 2 + (value / reach) * (SIZE / 2 - EDGE)).toFixed(1);
  const legend = sections
    .map(({section}) => section)
    .filter(Boolean)
    .slice(0, COLOURS);
  const path = lines
    .map(([from, to]) => {
      const [a, b] = [points[from], points[to]];
      return a && b ? `M${scale(a.x)} ${scale(a.y)}L${scale(b.x)} ${scale(b.y)}` : '';
    })
    .join('');
  const dots = drawn.map((place, dot) => {
    const article = articles[place];
    const point = points[dot];
    if (!article || !point) return '';
    const {title, url, section, suggestedOn} = article;
    const kind = suggestedOn ? `s${legend.indexOf(section) + 1}` : 'orphan';
    const radius = (2.5 + Math.sqrt(suggestedOn) * 1.2).toFixed(1);
    const label = escapeHtml(`${title} – suggested on ${suggestedOn}`);
    return `<a href="${escapeHtml(url)}" tabindex="-1"><circle class="${kind}" cx="${scale(point.x)}" cy="${scale(point.y)}" r="${radius}"><title>${label}</title></circle></a>`;
  });
  const svg = `<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="Which articles are suggested on which"><path d="${path}"/>${dots.join('')}</svg>`;
  return {svg, drawnCount: drawn.length, legend};
}
