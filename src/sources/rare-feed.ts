/**
 * What only some feeds need: other encodings than UTF-8, dates that are written otherwise than the standards want, and
 * references that prose seldom has.
 *
 * @module
 */
export {decodeBytes} from './decode.ts';
export {parseFeedDate} from './feed-date.ts';
export {decodeRareEntities} from './feed-entities.ts';
