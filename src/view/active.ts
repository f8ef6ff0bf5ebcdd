/**
 * What gets suggestions for a widget that was not given any, wherever they come from, and shows them, as one file.
 *
 * @module
 */
export {exhibit, prepared, redraw} from './exhibit.ts';
export {release, watch} from './suggest.ts';
