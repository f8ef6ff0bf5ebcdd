import {vie} from 'stopword';
import type {Language} from './language.ts';

/** The tone of oa, oe and uy at the end of a syllable is written on either vowel: hoà, hòa. */
const TONE_ON_SECOND = /(o(?=[ae])|(?<!q)u(?=y))(.)([\u0300\u0301\u0303\u0309\u0323])$/;

/** Vietnamese. Its words have one form; tones tell them apart, so they stay. */
export const language: Language = {
  stopWords: vie,
  stem: (word) => word.normalize('NFD').replace(TONE_ON_SECOND, '$1$3$2').normalize('NFC'),
  keepsAccents: true,
};
