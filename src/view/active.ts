/**
 * All that gets suggestions for a widget once it comes near the viewport, as one file.
 *
 * @module
 */
export {release, suggest, watch} from './suggest.ts';
