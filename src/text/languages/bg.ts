import {bul} from 'stopword';
import type {Language} from './language.ts';

/** Bulgarian, unstemmed: the package's stemmer fails on most plurals. */
export const language: Language = {stopWords: bul};
