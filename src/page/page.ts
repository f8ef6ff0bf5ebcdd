/**
 * Everything about the host page, as one file.
 *
 * @module
 */
export {readPage} from './read-page.ts';
export {watchPage} from './watch-page.ts';
