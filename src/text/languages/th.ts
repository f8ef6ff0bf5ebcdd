import {tha} from 'stopword';
import type {Language} from './language.ts';

/** Thai. */
export const language: Language = {stopWords: tha};
