/** What a number is about. Those of a pair of words come behind those of a word. */
export const KIND = {
  language: 0,
  hub: 1,
  bound: 2,
  ratio: 3,
  pairs: 4,
  second: 5,
  together: 6,
  apart: 7,
  lists: 8,
} as const;
/** What a number of a list is about. */
export const LIST = {length: 0, excess: 1, gap: 2, level: 3, kinds: 4} as const;
/** Contexts of one kind at most. */
export const SUBS = 240;
/** How many contexts a coder of signatures needs. */
export const CONTEXTS = (KIND.lists + 2 * LIST.kinds) * SUBS;

/** What kind of number of occurrences in a card it is, up to 11. */
export const OFTEN = [0, 0, 0, 1, 1, 2, 2, 2, 3, 4, 4, 5];
