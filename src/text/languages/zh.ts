import {zho} from 'stopword';
import type {Language} from './language.ts';

/** Chinese. */
export const language: Language = {stopWords: zho};
