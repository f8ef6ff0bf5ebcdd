import {pol} from 'stopword';
import type {Language} from './language.ts';

/** Polish. */
export const language: Language = {stopWords: pol};
