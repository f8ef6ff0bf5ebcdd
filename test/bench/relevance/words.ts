const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*/gu;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** English function words and what apostrophes leave of them, 150 of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'about above after again against all also am an and any are aren as at be because been before being below between ' +
    'both but by can cannot could couldn did didn do does doesn doing don down during each else ever few for from ' +
    'further had hadn has hasn have haven having he her here hers herself him himself his how however if in into is ' +
    'isn it its itself just let ll may me might more most much must my myself no nor not now of off on once one only ' +
    'or other our ours ourselves out over own per quite rather re same shall she should shouldn since so some such ' +
    'than that the their theirs them themselves then there these they this those through to too under until up upon ' +
    'us ve very was wasn we were weren what when where which while who whom why will with within without won would ' +
    'wouldn yet you your yours yourself yourselves'
  ).split(' '),
);

/**
 * The terms of a text for all baselines: lower-case words of two characters and more; a word in a script without spaces
 * gives its pairs of neighbouring characters instead.
 */
export function words(text: string): string[] {
  const found = text.toLowerCase().match(WORD) ?? [];
  const hasUnspaced = UNSPACED.test(text);
  return (hasUnspaced ? found.flatMap((word) => (UNSPACED.test(word) ? bigrams(word) : word)) : found).filter(
    (word) => word.length > 1,
  );
}

function bigrams(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
