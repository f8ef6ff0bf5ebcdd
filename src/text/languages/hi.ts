import {stemmer} from '@orama/stemmers/indian';
import {hin} from 'stopword';
import type {Language} from './language.ts';

/** Hindi. */
export const language: Language = {stopWords: hin, stem: stemmer};
