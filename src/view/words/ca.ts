import type {Words} from '../words.ts';

/** Catalan. */
export const words: Words = {
  related: 'Articles relacionats',
  alsoSee: 'Llegiu també',
  latest: 'Darrers articles',
  moreIn: 'Més a {label}',
  moreOn: 'Més sobre {label}',
  alsoAbout: 'També sobre: {terms}',
  readingTime: {
    one: '{n} min de lectura',
    other: '{n} min de lectura',
  },
  by: 'Per {authors}',
};
