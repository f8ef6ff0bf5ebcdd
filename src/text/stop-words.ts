/**
 * English function words, and the fragments that remain when an apostrophe splits a word ("don't" → don, t).
 * Words of one letter need no entry: the tokenizer drops them. Other languages have theirs in `languages/`.
 */
const ENGLISH =
  'about after all also an and are as at be been but by can could do for from had has have he her his how if in into ' +
  'is it its like more most no not now of on one or other our out over said she so some such than that the their them ' +
  'then there they this to up was we were what when where which while who why will with would you your';

/** A fresh set of the words that carry no subject, lower case. */
export function createStopWords(): ReadonlySet<string> {
  return new Set(ENGLISH.split(' '));
}
