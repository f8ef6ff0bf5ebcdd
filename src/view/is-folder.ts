import type {ElementOptions} from './element-options.ts';

/** Feeds and CMSs have addresses that end as those of folders do. */
const NO_FOLDER = /\/(?:feeds?|rss|atom|wp-json|posts)\/$/i;

/** Whether an element names a folder that `related-articles build` has written, as far as the address tells. */
export function namesFolder({articles, source, src, type}: ElementOptions): boolean {
  const address = src?.trim() ?? '';
  return !(articles ?? source ?? type) && /^[^\s?#]+\/$/.test(address) && !NO_FOLDER.test(address);
}
