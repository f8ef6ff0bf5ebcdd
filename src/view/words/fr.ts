import type {Words} from '../words.ts';

/** French. */
export const words: Words = {
  related: 'Articles similaires',
  alsoSee: 'À lire aussi',
  latest: 'Derniers articles',
  moreIn: 'Dans la rubrique {label}',
  moreOn: 'Sur le thème\u00a0: {label}',
  alsoAbout: 'Parle aussi de\u00a0: {terms}',
  readingTime: {
    one: '{n} min de lecture',
    other: '{n} min de lecture',
  },
  by: 'Par {authors}',
};
