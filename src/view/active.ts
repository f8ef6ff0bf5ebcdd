/**
 * What gets suggestions for a widget that was not given any, wherever they come from, and shows them, as one file.
 *
 * @module
 */
export {Presenter} from './presenter.ts';
export {release, shorten, suggest, watch} from './suggest.ts';
