import type {Appearance} from './layouts.ts';

/** Fills any screen. */
const MOST = 12;

/** The lines of a card, in their order, each with what it can show; the style sheet says how high each may become. */
const LINES = [['kicker'], ['title'], ['summary'], ['reason'], ['details', 'date', 'reading-time', 'author']] as const;

/**
 * The outline of suggestions that are on their way: it keeps their place and says nothing. Each line is as high as it
 * may become, for what comes must not push what stands below.
 *
 * Plain nodes: each page that loads has one, and to make it of templates takes several times as long.
 */
export function placeholder({layout, limit, parts}: Appearance, heading: string, isBusy: boolean): HTMLElement {
  const lines = LINES.filter((line) => line.some((part) => parts.has(part)));
  const item = make('li', 'item', make('div', 'body', ...lines.map(([part]) => make('p', part, '\u00a0'))));
  if (parts.has('image')) item.prepend(make('div', 'picture'));
  const list = make('ul', 'list');
  for (let i = Math.min(limit, MOST); i--;) list.append(item.cloneNode(true));
  const base = make('div', 'base placeholder', make('p', 'heading', heading), list);
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
