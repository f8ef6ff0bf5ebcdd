/**
 * All that a widget needs once it comes near the viewport, as one file.
 *
 * @module
 */
export {Presenter} from './presenter.ts';
export {release, suggest, watch} from './suggest.ts';
