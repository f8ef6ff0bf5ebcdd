import type {Article} from '../corpus/article.ts';
import type {RankedArticle} from '../ranking/recommend.ts';
import type {Texts} from './texts.ts';

/** Marks the slots, and the clones in them. */
const SLOT = 'related-article-';

/** The name of the slot in which the clone for an article stands. */
export function slotOf({rank}: RankedArticle): string {
  return `${SLOT}${rank}`;
}

/** The `<template slot="article">` in a widget, if there is one. */
export function findTemplate(host: Element): HTMLTemplateElement | undefined {
  return host.querySelector<HTMLTemplateElement>(':scope > template[slot="article"]') ?? undefined;
}

/** Takes away the clones, also those that came with a copy of the widget. */
function removeClones(host: Element): void {
  for (const clone of host.querySelectorAll(`:scope > [slot^="${SLOT}"]`)) clone.remove();
}

/**
 * Where a widget has a template: puts a clone of it for each article into the widget's own light DOM, where the page's style sheets reach it.
 * Each element with `data-field` gets that field as its text; a link gets `url` as its address, a picture `image`, a
 * `<time>` its machine-readable date. One whose field the article lacks is taken away. Nothing else is set: no field can
 * become markup or a handler.
 */
export function fillTemplate(
  host: Element,
  articles: readonly RankedArticle[],
  textsOf: (ranked: RankedArticle) => Texts,
): void {
  const template = findTemplate(host);
  removeClones(host);
  if (!template) return;
  for (const ranked of articles) {
    const wrapper = host.ownerDocument.createElement('div');
    wrapper.slot = slotOf(ranked);
    wrapper.append(host.ownerDocument.importNode(template.content, true));
    const texts = textsOf(ranked);
    for (const element of wrapper.querySelectorAll('[data-field]')) fillField(element, ranked.article, texts);
    host.append(wrapper);
  }
}

function fillField(element: Element, article: Article, texts: Texts): void {
  // one place may show several: <a data-field="url title">
  for (const field of (element.getAttribute('data-field') ?? '').split(/\s+/).filter(Boolean)) {
    const text = Object.hasOwn(texts, field) ? texts[field as keyof Texts] : '';
    if (!text) {
      element.remove();
      return;
    }
    if (field === 'url' && isTag(element, 'a')) element.href = article.url;
    else if (field === 'image' && isTag(element, 'img')) {
      element.addEventListener('error', () => {
        element.hidden = true;
      });
      element.loading = 'lazy';
      element.alt ||= '';
      element.src = text;
    } else {
      if (field === 'date' && isTag(element, 'time') && article.date !== undefined)
        element.dateTime = new Date(article.date).toISOString();
      element.textContent = text;
    }
  }
}

/** Also where the element belongs to another window, whose classes are others. */
function isTag<Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] {
  return element.localName === name;
}
