import {fold} from '../tokenize.ts';
import type {WordRules} from '../tokenize.ts';
import {createSegmenter} from './segment.ts';

/** What is known of a language's words. */
export interface Language {
  /** Words that carry no subject, as they are spelt. */
  readonly stopWords: readonly string[];
  /** Cuts a lower-case word with its accents to what all its forms have in common. */
  readonly stem?: (word: string) => string;
  /** The locale whose rules of lower case differ. */
  readonly locale?: string;
  /** Whether accents make another word, as tones do. */
  readonly keepsAccents?: boolean;
}

/** Vowel signs of Arabic and Hebrew that are mostly left out, the line that stretches a word, hamza; nukta. */
const LEFT_OUT = /[\u0591-\u05c7\u0640]|[\u064b-\u0652\u0654\u0655\u0670\u093c]/g;

/** Letters with the one that stands for both: forms of kaf, yeh and heh, chandrabindu, and what NFKD leaves whole. */
const SAME = new Map(
  'كک يی ىی ةه ۃه ہه ەه \u0901\u0902 ßss æae œoe øo łl ıi'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);
const SAME_LETTERS = new RegExp([...SAME.keys()].join('|'), 'g');

/** Digits of Arabic, Persian, Devanagari, Bengali and Thai. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/** A nasal written out before a consonant of its own kind. */
const HOMORGANIC = /न्(?=[कखगघचछजझटठडढतथदध])|म्(?=[पफबभ])/g;

/** Folds a word further than English needs, so that different spellings of one word meet. */
function foldWord(word: string): string {
  const bare = fold(word.normalize('NFKD').replace(LEFT_OUT, ''));
  return bare
    .replace(HOMORGANIC, '\u0902')
    .replace(SAME_LETTERS, (letter) => SAME.get(letter) ?? letter)
    .replace(DIGITS, (digit) => String((digit.charCodeAt(0) - (/[\u0966-\u09ef]/.test(digit) ? 6 : 0)) & 15));
}

/** What a tokenizer needs of a language. Remembers the term of each word: stemming takes its time. */
export function createWordRules({stopWords, stem, locale, keepsAccents}: Language): WordRules {
  const folded = keepsAccents ? (word: string) => word : foldWord;
  const stops = new Set(stopWords.map(folded));
  const known = new Map<string, string>();
  const termOf = (word: string): string => {
    let term = known.get(word);
    if (term === undefined) {
      const plain = word.replace(/[\xad\u200d]/g, '');
      // to name a locale has its price, also that of English
      const lower = locale ? plain.toLocaleLowerCase(locale) : plain.toLowerCase();
      term = stops.has(folded(lower)) ? '' : folded(stem ? stem(lower) : lower);
      known.set(word, term);
    }
    return term;
  };
  return {wordsOf: createSegmenter(), termOf};
}
