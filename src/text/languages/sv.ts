import {stemmer} from '@orama/stemmers/swedish';
import {swe} from 'stopword';
import type {Language} from './language.ts';

/** Swedish. */
export const language: Language = {stopWords: swe, stem: stemmer};
