import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {RankedArticle} from '../ranking/recommend.ts';
import {articleCard} from './article-card.ts';
import type {Appearance} from './layouts.ts';
import {toTexts} from './texts.ts';
import type {Writing} from './texts.ts';

/** What a list of suggestions is made with. */
export interface SuggestionsContext extends Appearance, Writing {
  readonly articles: readonly RankedArticle[];
  /** How many of them are on the page by now. */
  readonly drawn: number;
  readonly heading: string;
  /** Whether the slot may replace the heading. */
  readonly canSlotHeading: boolean;
  /** 1 to 6; the small box has a label instead. */
  readonly headingLevel: number;
  /** `aside` or `section`; anything else is `nav`. */
  readonly landmark: string | null | undefined;
  isRead(ranked: RankedArticle): boolean;
  /** What is in a card in place of the widget's own, if anything. */
  replaceCard(ranked: RankedArticle): unknown;
}

/** The suggestions: a landmark with a name, a heading and a list. */
export function suggestions(context: SuggestionsContext): TemplateResult {
  const {articles, drawn, limit} = context;
  // fewer cards do not become larger ones: their place is measured
  const layout = context.layout + (articles.length < limit ? ' fewer' : '');
  // not before the list is whole: it would be pushed
  const after = drawn < articles.length ? nothing : html`<slot name="after"></slot>`;
  const content = html`${heading(context)}<slot name="before"></slot>${list(context)}${after}`;
  switch (context.landmark) {
    case 'aside':
      return html`<aside part="base" class=${layout} aria-labelledby="heading">${content}</aside>`;
    case 'section':
      return html`<section part="base" class=${layout} aria-labelledby="heading">${content}</section>`;
    default:
      return html`<nav part="base" class=${layout} aria-labelledby="heading">${content}</nav>`;
  }
}

/** A single one is no list. */
function list(context: SuggestionsContext): TemplateResult {
  const items = context.articles.slice(0, context.drawn).map((ranked) => {
    const {lang} = ranked.article;
    const isForeign = lang && lang !== context.lang;
    const own = isForeign ? context.lang : nothing;
    return {
      part: context.isRead(ranked) ? 'item read' : 'item',
      lang: isForeign ? lang : nothing,
      card: context.replaceCard(ranked) ?? articleCard(ranked.article, toTexts(ranked, context), context.parts, own),
    };
  });
  if (items.length === 1)
    return html`<div part="list">${items.map(({part, lang, card}) => html`<div part=${part} lang=${lang}>${card}</div>`)}</div>`;
  // Safari takes a list without bullets for none, unless it is told
  // eslint-disable-next-line lit-a11y/no-redundant-role
  return html`<ul part="list" role="list">${items.map(({part, lang, card}) => html`<li part=${part} lang=${lang}>${card}</li>`)}</ul>`;
}

/** Inside a text a heading would cut the article's outline in two: the small box has a plain label. */
function heading({layout, heading: text, canSlotHeading, headingLevel}: SuggestionsContext): TemplateResult {
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
