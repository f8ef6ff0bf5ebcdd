import {stemmer} from '@orama/stemmers/lithuanian';
import {lit} from 'stopword';
import type {Language} from './language.ts';

/** Lithuanian. */
export const language: Language = {stopWords: lit, stem: stemmer};
