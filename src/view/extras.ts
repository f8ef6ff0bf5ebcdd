/**
 * What only some widgets use, as one file: it is loaded where an attribute or a template asks for it.
 *
 * @module
 */
export {isHeldOut} from './holdout.ts';
export {prefetch} from './prefetch.ts';
export {dimsFor, hidesFor, marksFor} from './read-marks.ts';
export type {ReadMarks} from './read-marks.ts';
export {winnow} from './winnow.ts';
export {fillTemplate, findTemplate, slotOf} from './templates.ts';
