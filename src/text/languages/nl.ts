import {stemmer} from '@orama/stemmers/dutch';
import {nld} from 'stopword';
import type {Language} from './language.ts';

/** Dutch. */
export const language: Language = {stopWords: nld, stem: stemmer};
