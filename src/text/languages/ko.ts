import {kor} from 'stopword';
import type {Language} from './language.ts';

/** Korean. */
export const language: Language = {stopWords: kor};
