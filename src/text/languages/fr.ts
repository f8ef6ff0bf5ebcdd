import {stemmer} from '@orama/stemmers/french';
import {fra} from 'stopword';
import type {Language} from './language.ts';

/** French. */
export const language: Language = {stopWords: fra, stem: stemmer};
