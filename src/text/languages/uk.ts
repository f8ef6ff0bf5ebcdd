import {stemmer} from '@orama/stemmers/ukrainian';
import {ukr} from 'stopword';
import type {Language} from './language.ts';

/** Ukrainian. */
export const language: Language = {stopWords: ukr, stem: stemmer};
