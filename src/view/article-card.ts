import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {RankedArticle} from '../ranking/recommend.ts';
import {REASON, readingTime, shortDate} from './messages.ts';

/** Words named as reasons at most. */
const REASONS = 3;

/** What a card shows besides its title. */
export interface CardContext {
  /** Whether to show the picture, the line over the title, date and reading time. */
  readonly isFull: boolean;
  /** Whether to say what it has in common with the article. */
  readonly hasReasons: boolean;
  /** BCP 47 language of the page around, or empty. */
  readonly lang: string;
  /** The reader chose this article; `event` is the click on its link. */
  onSelect(ranked: RankedArticle, event: MouseEvent): void;
}

/** One suggestion as a list item. The title is its only link, and the link covers the card. */
export function articleCard(ranked: RankedArticle, context: CardContext): TemplateResult {
  const {article, matchedTerms} = ranked;
  const select = (event: MouseEvent): void => {
    context.onSelect(ranked, event);
  };
  const lang = article.lang && article.lang !== context.lang ? article.lang : nothing;
  return html`<li part="item" lang=${lang}>${
    context.isFull && article.image ? picture(article.image) : nothing
  }<div part="body">${
    context.isFull && article.kicker ? html`<p part="kicker"><bdi>${article.kicker}</bdi></p>` : nothing
  }<p part="title"><a part="link" href=${article.url} dir="auto" @click=${select} @auxclick=${select}>${article.title}</a></p>${
    article.summary ? html`<p part="summary"><bdi>${article.summary}</bdi></p>` : nothing
  }${
    context.hasReasons && matchedTerms.length
      ? html`<p part="reason">${REASON} <bdi>${matchedTerms.slice(0, REASONS).join(', ')}</bdi></p>`
      : nothing
  }${context.isFull ? details(ranked, context.lang) : nothing}</div></li>`;
}

/** The style sheet gives its shape, so that nothing moves when it comes. */
function picture(url: string): TemplateResult {
  return html`<div part="picture"><img part="image" src=${url} width="16" height="9" alt="" loading="lazy" decoding="async" fetchpriority="low" @load=${show} @error=${hide}></div>`;
}

function details({article: {date, readingMinutes}}: RankedArticle, lang: string): TemplateResult | typeof nothing {
  if (date === undefined && !readingMinutes) return nothing;
  return html`<p part="details">${
    date === undefined
      ? nothing
      : html`<time part="date" datetime=${new Date(date).toISOString()}><bdi>${shortDate(date, lang)}</bdi></time>`
  }${readingMinutes ? html`<span part="reading-time"><bdi>${readingTime(readingMinutes, lang)}</bdi></span>` : nothing}</p>`;
}

/** A picture that does not come leaves the tint behind it, not a broken icon. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function show(event: Event): void {
  (event.target as HTMLElement).hidden = false;
}
