import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Appearance} from './layouts.ts';

/** Fills any screen. */
const MOST = 12;

/** The lines of a card, in their order; the style sheet says how high each may become. */
const LINES = ['kicker', 'title', 'summary', 'reason', 'details'];

/**
 * The outline of suggestions that are on their way: it keeps their place and says nothing. Each line is as high as it
 * may become, for what comes must not push what stands below.
 */
export function placeholder({layout, limit, parts}: Appearance, heading: string, isBusy: boolean): TemplateResult {
  const shows = (line: string): boolean =>
    line === 'title' ||
    parts.has(line) ||
    (line === 'details' && ['date', 'reading-time', 'author'].some((part) => parts.has(part)));
  const item = html`<li part="item">${parts.has('image') ? html`<div part="picture"></div>` : nothing}<div part="body">${LINES.filter(
    shows,
  ).map((line) => html`<p part=${line}>&nbsp;</p>`)}</div></li>`;
  return html`<div part="base placeholder" class="${layout}${isBusy ? ' busy' : ''}" aria-hidden="true"><p part="heading">${heading}</p><ul part="list">${Array<TemplateResult>(Math.min(limit, MOST)).fill(item)}</ul></div>`;
}
