import type {Appearance} from './layouts.ts';

/** Fills any screen. */
const MOST = 12;

/** The lines of a card, in their order; the style sheet says how high each may become. */
const LINES = ['kicker', 'title', 'summary', 'reason', 'details'];

/**
 * The outline of suggestions that are on their way: it keeps their place and says nothing. Each line is as high as it
 * may become, for what comes must not push what stands below.
 *
 * Plain nodes: each page that loads has one, and to make it of templates takes several times as long.
 */
export function placeholder({layout, limit, parts}: Appearance, heading: string, isBusy: boolean): HTMLElement {
  const shows = (line: string): boolean =>
    line === 'title' ||
    parts.has(line) ||
    (line === 'details' && ['date', 'reading-time', 'author'].some((part) => parts.has(part)));
  const lines = LINES.filter(shows).map((line) => make('p', line, '\u00a0'));
  const item = make(
    'li',
    'item',
    ...(parts.has('image') ? [make('div', 'picture')] : []),
    make('div', 'body', ...lines),
  );
  const items = Array.from({length: Math.min(limit, MOST)}, () => item.cloneNode(true));
  const base = make('div', 'base placeholder', make('p', 'heading', heading), make('ul', 'list', ...items));
  base.className = layout + (isBusy ? ' busy' : '');
  base.setAttribute('aria-hidden', 'true');
  return base;
}

function make(name: string, part: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.setAttribute('part', part);
  element.append(...content);
  return element;
}
