import type {ElementOptions} from './element-options.ts';

/** One address that ends as those of folders do; feeds and CMSs have such, too. */
const FOLDER = /^\s*[^\s?#]+(?<!\/(?:feeds?|rss|atom|wp-json|posts))\/\s*$/i;

/** Whether an element names a folder that `related-articles build` has written, as far as the address tells. */
export function namesFolder({articles, source, src, type}: ElementOptions): boolean {
  return !(articles ?? source ?? type) && FOLDER.test(src ?? '');
}
