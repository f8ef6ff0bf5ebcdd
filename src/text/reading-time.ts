const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Words a minute, silent reading of non-fiction in English: the mean of Brysbaert's review of 190 studies (2019). */
const WORDS_PER_MINUTE = 238;
/** Characters a minute where words are not spaced: a common figure for Chinese and Japanese news. */
const CHARACTERS_PER_MINUTE = 500;

/** Minutes to read a text, at least 1; 0 for no text. Scripts without spaces are counted by characters. */
export function readingMinutes(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters ? text.replace(UNSPACED, ' ') : text).match(/\S+/g)?.length ?? 0;
  if (!characters && !words) return 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
