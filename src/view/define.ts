import {RelatedArticlesElement} from './related-articles-element.ts';

const TAG = 'related-articles';

/**
 * Registers the widget under a name. Does nothing where there is no page; where the name is taken, by another copy of the
 * script or by something else, the console says so once and what is there stays.
 *
 * @param tag - A name with a hyphen. Default `related-articles`.
 * @throws DOMException when the name is none that an element may have.
 */
export function defineRelatedArticles(tag: string = TAG): void {
  const {customElements: registry} = globalThis as {customElements?: CustomElementRegistry};
  const taken = registry?.get(tag);
  if (!registry || taken?.prototype instanceof RelatedArticlesElement || taken === RelatedArticlesElement) return;
  if (taken) console.warn(`[related-articles] <${tag}> is taken.`);
  // a class can have one name only
  else registry.define(tag, tag === TAG ? RelatedArticlesElement : class extends RelatedArticlesElement {});
}
