import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {RankedArticle} from '../ranking/recommend.ts';
import {articleCard} from './article-card.ts';
import type {CardContext} from './article-card.ts';

/** The ways to show suggestions: picture cards side by side, picture beside text, or a small "Also see" box. */
export type Layout = 'grid' | 'list' | 'inline';

/** What a layout shows. */
export interface LayoutContext extends Pick<CardContext, 'lang' | 'hasReasons' | 'onSelect'> {
  readonly layout: Layout;
  readonly heading: string;
  /** Whether the slot may replace the heading. */
  readonly canSlotHeading: boolean;
  /** 1 to 6. */
  readonly headingLevel: number;
  readonly articles: readonly RankedArticle[];
}

/** The suggestions: a landmark with a name, a heading and a list. */
export function suggestions(context: LayoutContext): TemplateResult {
  const {layout, articles} = context;
  const card: CardContext = {...context, isFull: layout !== 'inline'};
  return html`<nav part="base" class=${layout} aria-labelledby="heading">${heading(context)}<ul part="list">${articles.map(
    (ranked) => articleCard(ranked, card),
  )}</ul></nav>`;
}

/** The outline of suggestions that are on their way: it keeps their place and says nothing. A dozen fills any screen. */
export function placeholder(layout: Layout, count: number): TemplateResult {
  const picture = layout === 'inline' ? nothing : html`<div part="picture"></div>`;
  const item = html`<li part="item">${picture}<div part="body"><p part="title">&nbsp;</p><p part="summary">&nbsp;</p></div></li>`;
  return html`<div part="base placeholder" class=${layout} aria-hidden="true"><p part="heading">&nbsp;</p><ul part="list">${Array<TemplateResult>(Math.min(count, 12)).fill(item)}</ul></div>`;
}

/** Inside a text a heading would cut the article's outline in two: the small box has a plain label. */
function heading({layout, heading: text, canSlotHeading, headingLevel}: LayoutContext): TemplateResult {
  const content = canSlotHeading ? html`<slot name="heading">${text}</slot>` : text;
  if (layout === 'inline') return html`<p id="heading" part="heading">${content}</p>`;
  switch (headingLevel) {
    case 1:
      return html`<h1 id="heading" part="heading">${content}</h1>`;
    case 3:
      return html`<h3 id="heading" part="heading">${content}</h3>`;
    case 4:
      return html`<h4 id="heading" part="heading">${content}</h4>`;
    case 5:
      return html`<h5 id="heading" part="heading">${content}</h5>`;
    case 6:
      return html`<h6 id="heading" part="heading">${content}</h6>`;
    default:
      return html`<h2 id="heading" part="heading">${content}</h2>`;
  }
}
