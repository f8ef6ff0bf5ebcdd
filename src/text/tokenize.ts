import {AsciiReader} from './read-ascii.ts';
import {createStopWords} from './stop-words.ts';

const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+/gi;
/** No longer than any word: ICU needs quadratic time for long runs without spaces. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\xad\u200d]{0,999}/gu;
/** Accents, and what is not seen: soft hyphens and joiners. */
const COMBINING = /[\u0300-\u036f\xad\u200d]/g;
/** More marks than any letter has: to put them in order takes quadratic time. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/** Turns text into terms. Stateless for the caller: the same text always gives the same terms. */
export interface Tokenizer {
  /** The terms of a text in order, folded, without stop words and single letters. */
  readonly terms: (text: string) => string[];
  /** Makes a reader of many texts: it gives the same terms as numbers, each the one that `toId` has given the term. */
  readonly reader: (toId: (term: string) => number) => TermReader;
  /** Some terms, as far as the text has them, with the first form in which it spells each. */
  readonly surfaces: (text: string, wanted: ReadonlySet<string>) => Map<string, string>;
}

/** The numbers of a text's terms, in order. */
export type TermReader = (text: string) => Uint32Array;

/** How a language makes terms. */
export interface WordRules {
  /** The words in a run of letters and digits: several where the script has no spaces. */
  readonly wordsOf: (run: string) => string | readonly string[];
  /** The term of a word as written; empty for a stop word. */
  readonly termOf: (word: string) => string;
}

/**
 * Lower case, compatibility forms joined (NFKC), accents of Latin, Greek and Cyrillic dropped; marks that are part of
 * the spelling in other scripts stay.
 */
export function fold(text: string): string {
  return (
    toAscii(text)?.toLowerCase() ??
    text.replace(PILE, '$1').normalize('NFKD').replace(COMBINING, '').normalize('NFKC').toLowerCase()
  );
}

/**
 * A text in ASCII, with spaces for typographic quotes, dashes and dots; undefined where it has anything else. Most English
 * texts are spared expressions with all letters of Unicode in them, which take a millisecond to compile.
 */
export function toAscii(text: string): string | undefined {
  const plain = text.replace(/[\u2010-\u203a]/g, ' ');
  return ASCII.test(plain) ? plain : undefined;
}

/**
 * Words are runs of letters, digits and marks; apostrophes and hyphens divide.
 *
 * @param rules - Those of another language. Default: every run is a word, its term is the folded word, and English stop
 * words have none.
 */
export function createTokenizer(rules?: WordRules): Tokenizer {
  const stopWords = rules ? new Set() : createStopWords();
  const keep = (term: string): boolean =>
    (term.length > 1 || term > '\u2e7f' || (term >= '0' && term <= '9')) && !stopWords.has(term);
  const split = (text: string): string[] => {
    const ascii = toAscii(text);
    const runs: string[] = (ascii === undefined ? text.match(WORD) : ascii.match(ASCII_WORD)) ?? [];
    return rules ? runs.flatMap(rules.wordsOf) : runs;
  };
  const terms = (text: string): string[] =>
    (rules ? split(text.replace(PILE, '$1').normalize('NFKC')).map(rules.termOf) : split(fold(text))).filter(keep);
  return {
    terms,
    reader: rules
      ? (toId) => (text) => new Uint32Array(terms(text).map(toId))
      : (toId) => {
          const reader = new AsciiReader({terms, keep, toId});
          return (text) => reader.read(text);
        },
    surfaces(text, wanted) {
      const found = new Map<string, string>();
      for (const surface of split(text)) {
        if (found.size === wanted.size) break;
        const made = rules || !ASCII.test(surface) ? terms(surface) : [surface.toLowerCase()];
        for (const term of made) if (wanted.has(term) && !found.has(term)) found.set(term, surface);
      }
      return found;
    },
  };
}
