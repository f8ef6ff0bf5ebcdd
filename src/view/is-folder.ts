import type {ElementOptions} from './element-options.ts';

/** Feeds and CMSs have addresses that end as those of folders do. */
const NO_FOLDER = /\/(?:feeds?|rss|atom)\/$|\/(?:wp-json|ghost\/api)\//i;

/** Whether an element names a folder that `related-articles build` has written, as far as the address tells. */
export function namesFolder({articles, source, src, type}: ElementOptions): boolean {
  const address = src?.trim() ?? '';
  const isTyped = type === 'json' || type === 'feed';
  return !articles && !source && !isTyped && /^[^\s?#]+\/$/.test(address) && !NO_FOLDER.test(address);
}
