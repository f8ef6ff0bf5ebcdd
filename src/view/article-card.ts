import {html, nothing} from 'lit/html.js';
import type {TemplateResult} from 'lit/html.js';
import type {Article} from '../corpus/article.ts';
import type {CardPart} from './layouts.ts';
import type {Texts} from './texts.ts';

/**
 * What is in a card: the title, which is its only link and covers it, and of the other parts those that are wanted.
 *
 * @param own - The language of what the widget says itself, where that is not the article's.
 */
export function articleCard(
  article: Article,
  texts: Texts,
  parts: ReadonlySet<string>,
  own: string | typeof nothing = nothing,
): TemplateResult {
  const text = (name: CardPart): string => (parts.has(name) ? texts[name] : '');
  const line = (name: CardPart, lang: string | typeof nothing = nothing): TemplateResult | '' =>
    text(name) && html`<p part=${name} dir="auto" lang=${lang}>${texts[name]}</p>`;
  const span = (name: CardPart): TemplateResult | '' =>
    text(name) && html`<span part=${name}><bdi>${texts[name]}</bdi></span> `;
  const details = [span('author'), text('date') && time(article, texts), span('reading-time')];
  return html`${text('image') && picture(article)}<div part="body">${line('kicker')}<p part="title" dir="auto"><a part="link" href=${texts.url}>${texts.title}</a></p>${line('summary')}${line('reason', own)}${details.find(Boolean) && html`<p part="details" lang=${own}>${details}</p>`}</div>`;
}

/** The style sheet gives its shape, so that nothing moves when it comes. */
function picture({image, srcset}: Article): TemplateResult {
  return html`<div part="picture"><img part="image" src=${image ?? nothing} srcset=${srcset || nothing} sizes="20em" width="16" height="9" alt="" loading="lazy" decoding="async" fetchpriority="low" @load=${hideBroken} @error=${hideBroken}></div>`;
}

function time({date}: Article, texts: Texts): TemplateResult {
  return html`<time part="date" datetime=${new Date(date as number).toISOString()}><bdi>${texts.date}</bdi></time> `;
}

/** A picture that does not come leaves the tint behind it, not a broken icon. */
function hideBroken({type, target}: Event): void {
  (target as HTMLElement).hidden = type === 'error';
}
