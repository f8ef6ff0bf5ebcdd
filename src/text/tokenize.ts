import {createStopWords} from './stop-words.ts';

const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
/** No longer than any word: ICU needs quadratic time for long runs without spaces. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,999}/gu;
const COMBINING = /[\u0300-\u036f]/g;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const HIRAGANA = /^[\u3040-\u309f]$/;

/** Turns text into terms. Stateless for the caller: the same text always gives the same terms. */
export interface Tokenizer {
  /** The terms of a text in order, folded, without stop words and single letters. */
  readonly terms: (text: string) => string[];
  /** The same, each term with the first form in which the text spells it. */
  readonly surfaces: (text: string) => Map<string, string>;
}

/**
 * Lower case, compatibility forms joined (NFKC), accents of Latin, Greek and Cyrillic dropped; marks that are part of
 * the spelling in other scripts stay.
 */
export function fold(text: string): string {
  // typographic quotes and dashes must not cost English texts the quick way
  const plain = text.replace(/[\u2010-\u203a]/g, ' ');
  if (ASCII.test(plain)) return plain.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING, '').normalize('NFKC').toLowerCase();
}

/**
 * Words are runs of letters, digits and marks; apostrophes and hyphens divide. Scripts without spaces between words
 * are divided by `Intl.Segmenter`.
 */
export function createTokenizer(): Tokenizer {
  const stopWords = createStopWords();
  const segment = createSegmenter();
  const keep = (term: string): boolean => (term.length > 1 || term > '\u2e7f' || isDigit(term)) && !stopWords.has(term);

  const terms = (text: string): string[] => {
    const folded = fold(text);
    if (ASCII.test(folded)) return (folded.match(ASCII_WORD) ?? []).filter(keep);
    const words = folded.match(WORD) ?? [];
    if (!UNSPACED.test(folded)) return words.filter(keep);
    return words.flatMap((word) => (UNSPACED.test(word) ? segment(word) : word)).filter(keep);
  };

  return {
    terms,
    surfaces(text) {
      const found = new Map<string, string>();
      for (const word of text.match(WORD) ?? [])
        for (const surface of UNSPACED.test(word) ? segment(word) : [word])
          for (const term of terms(surface)) if (!found.has(term)) found.set(term, surface);
      return found;
    },
  };
}

function isDigit(term: string): boolean {
  return term >= '0' && term <= '9';
}

function createSegmenter(): (word: string) => string[] {
  let segmenter: Intl.Segmenter | undefined;
  return (word) => {
    segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
    const words: string[] = [];
    for (const {segment, isWordLike} of segmenter.segment(word))
      // a lone hiragana character is a particle or an ending
      if (isWordLike && !HIRAGANA.test(segment)) words.push(segment);
    return words;
  };
}
