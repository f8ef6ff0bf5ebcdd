import {heb} from 'stopword';
import type {Language} from './language.ts';

/** Hebrew. */
export const language: Language = {stopWords: heb};
