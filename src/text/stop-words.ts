/**
 * English function words, and the fragments that remain when an apostrophe splits a word ("don't" → don, t).
 * Words of one letter need no entry: the tokenizer drops them. For other languages the ranking's document-frequency
 * cut-off does the same work from the corpus itself.
 */
const ENGLISH =
  'about after all also an and any are as at be because been but by can could did do does for from had has have he ' +
  'her here his how if in into is it its just like ll may more most my no not now of on one only or other our out ' +
  'over re said she should so some such than that the their them then there these they this those to up us use was ' +
  've we were what when where which while who will with would you your';

/** A fresh set of the words that carry no subject, lower case. */
export function createStopWords(): ReadonlySet<string> {
  return new Set(ENGLISH.split(' '));
}
