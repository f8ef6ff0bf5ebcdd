import {stemmer} from '@orama/stemmers/german';
import {deu} from 'stopword';
import type {Language} from './language.ts';

/** German. */
export const language: Language = {stopWords: deu, stem: stemmer};
