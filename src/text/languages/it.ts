import {stemmer} from '@orama/stemmers/italian';
import {ita} from 'stopword';
import type {Language} from './language.ts';

/** Italian. */
export const language: Language = {stopWords: ita, stem: stemmer};
