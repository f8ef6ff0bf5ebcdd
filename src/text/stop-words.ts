/**
 * English function words, and the fragments that remain when an apostrophe splits a word ("don't" → don, t).
 * Words of one letter need no entry: the tokenizer drops them. Other languages have theirs in `languages/`.
 */
const ENGLISH =
  'about after all also an and any are as at be because been before being but by can cannot could did do does each ' +
  'even every for from had has have he her him his how if in into is it its just like may me might more most much ' +
  'must my no not now of on one only or other our out over said she should so some such than that the their them ' +
  'then there these they this those though to until up us very was we were what when where which while who whose ' +
  'why will with would yet you your ain aren couldn didn doesn don hadn hasn isn ll re shouldn ve wasn weren wouldn';

/** A fresh set of the words that carry no subject, lower case. */
export function createStopWords(): ReadonlySet<string> {
  return new Set(ENGLISH.split(' '));
}
