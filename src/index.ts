/**
 * Importing this module registers `<related-articles>`, unless the tag is taken or there is no page.
 *
 * @module
 */
import {RelatedArticlesElement} from './view/related-articles-element.ts';

export * from './element.ts';

const TAG = 'related-articles';

const registry = (globalThis as {customElements?: CustomElementRegistry}).customElements;
if (registry && !registry.get(TAG)) registry.define(TAG, RelatedArticlesElement);
