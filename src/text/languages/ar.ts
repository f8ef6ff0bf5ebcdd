import {stemmer} from '@orama/stemmers/arabic';
import {ara} from 'stopword';
import type {Language} from './language.ts';

/** Arabic. The stemmer takes "and" off a noun, but not off one with an article. */
export const language: Language = {stopWords: ara, stem: (word) => stemmer(word.replace(/^[وف](?=ال\p{L}{2})/u, ''))};
