import {stemmer} from '@orama/stemmers/indonesian';
import {ind} from 'stopword';
import type {Language} from './language.ts';

/** Indonesian. */
export const language: Language = {stopWords: ind, stem: stemmer};
