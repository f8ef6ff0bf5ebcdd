import {stemmer} from '@orama/stemmers/portuguese';
import {por} from 'stopword';
import type {Language} from './language.ts';

/** Portuguese. */
export const language: Language = {stopWords: por, stem: stemmer};
