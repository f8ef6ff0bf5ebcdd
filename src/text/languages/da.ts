import {stemmer} from '@orama/stemmers/danish';
import {dan} from 'stopword';
import type {Language} from './language.ts';

/** Danish. */
export const language: Language = {stopWords: dan, stem: stemmer};
