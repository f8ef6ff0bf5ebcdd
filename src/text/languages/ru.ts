import {stemmer} from '@orama/stemmers/russian';
import {rus} from 'stopword';
import type {Language} from './language.ts';

/** Russian. */
export const language: Language = {stopWords: rus, stem: stemmer};
