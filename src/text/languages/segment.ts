/** Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const HIRAGANA = /^[\u3040-\u309f]$/;
/** A vowel of Thai and Lao in the two halves that NFKC makes of it, between which the browser would divide. */
const HALVES = /\u0e4d\u0e32|\u0ecd\u0eb2/g;

/** Divides runs of scripts that have no spaces between words; leaves others as they are. */
export function createSegmenter(): (run: string) => string | string[] {
  let segmenter: Intl.Segmenter | undefined;
  return (run) => {
    if (!UNSPACED.test(run)) return run;
    segmenter ??= new Intl.Segmenter(undefined, {granularity: 'word'});
    const words: string[] = [];
    const whole = run.replace(HALVES, (halves) => (halves < '\u0e80' ? '\u0e33' : '\u0eb3'));
    for (const {segment, isWordLike} of segmenter.segment(whole))
      // a lone hiragana character is a particle or an ending
      if (isWordLike && !HIRAGANA.test(segment)) words.push(segment);
    return words;
  };
}
