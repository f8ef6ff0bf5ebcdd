import {ces} from 'stopword';
import type {Language} from './language.ts';

/** Czech. */
export const language: Language = {stopWords: ces};
