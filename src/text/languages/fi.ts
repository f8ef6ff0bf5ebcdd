import {stemmer} from '@orama/stemmers/finnish';
import {fin} from 'stopword';
import type {Language} from './language.ts';

/** Finnish. */
export const language: Language = {stopWords: fin, stem: stemmer};
