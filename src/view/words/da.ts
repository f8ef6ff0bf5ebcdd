import type {Words} from '../words.ts';

/** Danish. */
export const words: Words = {
  related: 'Relaterede artikler',
  alsoSee: 'Læs også',
  latest: 'Seneste artikler',
  moreIn: 'Mere fra {label}',
  moreOn: 'Mere om {label}',
  alsoAbout: 'Handler også om: {terms}',
  readingTime: {
    one: '{n} min. læsetid',
    other: '{n} min. læsetid',
  },
  by: 'Af {authors}',
};
