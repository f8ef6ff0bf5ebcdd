import {stemmer} from '@orama/stemmers/romanian';
import {ron} from 'stopword';
import type {Language} from './language.ts';

/** Romanian. */
export const language: Language = {stopWords: ron, stem: stemmer};
