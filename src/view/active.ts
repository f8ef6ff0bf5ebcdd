/**
 * What gets suggestions for a widget that was not given any, wherever they come from, as one file.
 *
 * @module
 */
export {release, suggest, watch} from './suggest.ts';
