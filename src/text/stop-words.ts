/**
 * English function words, and the fragments that remain when an apostrophe splits a word ("don't" → don, t).
 * Words of one letter need no entry: the tokenizer drops them. For other languages the ranking's document-frequency
 * cut-off does the same work from the corpus itself.
 */
const ENGLISH =
  'about above after again against all also although always am among an and another any are aren around as at ' +
  'be became because become been before being below between both but by can cannot could couldn did didn do does ' +
  'doesn doing don done down during each either else ever every few for from further get gets getting go goes going ' +
  'got had hadn has hasn have haven having he hence her here hers herself him himself his how however if in into is ' +
  'isn it its itself just let like ll made make makes many may me might mine more most much must my myself need no ' +
  'nor not now of off often on once one only or other others our ours ourselves out over own per perhaps quite ' +
  'rather re said same say says see seem seems several shall she should shouldn since so some still such than that ' +
  'the their theirs them themselves then there therefore these they this those though through thus to too under ' +
  'until up upon us use used uses using ve very via was wasn way we well were weren what when where whether which ' +
  'while who whom whose why will with within without won would wouldn yes yet you your yours yourself yourselves';

/** A fresh set of the words that carry no subject, lower case. */
export function createStopWords(): ReadonlySet<string> {
  return new Set(ENGLISH.split(' '));
}
