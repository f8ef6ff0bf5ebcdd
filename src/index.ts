/**
 * Importing this module registers `<related-articles>`, unless the tag is taken or there is no page.
 *
 * @module
 */
import {defineRelatedArticles} from './view/define.ts';

export * from './element.ts';

defineRelatedArticles();
