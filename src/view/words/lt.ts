import type {Words} from '../words.ts';

/** Lithuanian. */
export const words: Words = {
  related: 'Susiję straipsniai',
  alsoSee: 'Taip pat skaitykite',
  latest: 'Naujausi straipsniai',
  moreIn: 'Daugiau rubrikoje „{label}“',
  moreOn: 'Daugiau tema „{label}“',
  alsoAbout: 'Bendros temos: {terms}',
  readingTime: {
    one: '{n} min. skaitymo',
    few: '{n} min. skaitymo',
    other: '{n} min. skaitymo',
  },
  by: 'Parengė {authors}',
};
