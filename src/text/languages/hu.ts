import {stemmer} from '@orama/stemmers/hungarian';
import {hun} from 'stopword';
import type {Language} from './language.ts';

/** Hungarian. */
export const language: Language = {stopWords: hun, stem: stemmer};
