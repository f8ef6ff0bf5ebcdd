import {stemmer} from '@orama/stemmers/turkish';
import {tur} from 'stopword';
import type {Language} from './language.ts';

/** Turkish: the lower case of I is ı, that of İ is i. */
export const language: Language = {stopWords: tur, stem: stemmer, locale: 'tr'};
