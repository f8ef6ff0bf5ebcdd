import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Article} from '../corpus/article.ts';
import type {Texts} from './texts.ts';

/** What is in a card: the title, which is its only link and covers it, and of the other parts those that are wanted. */
export function articleCard(article: Article, texts: Texts, parts: ReadonlySet<string>): TemplateResult {
  const line = (name: 'kicker' | 'summary' | 'reason'): TemplateResult | typeof nothing =>
    parts.has(name) && texts[name] ? html`<p part=${name}><bdi>${texts[name]}</bdi></p>` : nothing;
  return html`${parts.has('image') && texts.image ? picture(article) : nothing}<div part="body">${line('kicker')}<p part="title"><a part="link" href=${texts.url} dir="auto">${texts.title}</a></p>${line('summary')}${line('reason')}${details(article, texts, parts)}</div>`;
}

/** The style sheet gives its shape, so that nothing moves when it comes. */
function picture({image, srcset}: Article): TemplateResult {
  return html`<div part="picture"><img part="image" src=${image ?? nothing} srcset=${srcset || nothing} sizes="20em" width="16" height="9" alt="" loading="lazy" decoding="async" fetchpriority="low" @load=${show} @error=${hide}></div>`;
}

function details({date}: Article, texts: Texts, parts: ReadonlySet<string>): TemplateResult | typeof nothing {
  const span = (name: 'author' | 'reading-time'): TemplateResult | typeof nothing =>
    parts.has(name) && texts[name] ? html`<span part=${name}><bdi>${texts[name]}</bdi></span> ` : nothing;
  const hasDate = parts.has('date') && date !== undefined;
  if (!hasDate && !['author', 'reading-time'].some((name) => parts.has(name) && texts[name as 'author']))
    return nothing;
  return html`<p part="details">${span('author')}${
    hasDate
      ? html`<time part="date" datetime=${new Date(date).toISOString()}><bdi>${texts.date}</bdi></time> `
      : nothing
  }${span('reading-time')}</p>`;
}

/** A picture that does not come leaves the tint behind it, not a broken icon. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function show(event: Event): void {
  (event.target as HTMLElement).hidden = false;
}
