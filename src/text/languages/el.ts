import {ell} from 'stopword';
import type {Language} from './language.ts';

/** Greek, unstemmed: the stemmer is several times as large as the others. */
export const language: Language = {stopWords: ell};
