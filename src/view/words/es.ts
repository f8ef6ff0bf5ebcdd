import type {Words} from '../words.ts';

/** Spanish. */
export const words: Words = {
  related: 'Artículos relacionados',
  alsoSee: 'Leer también',
  latest: 'Lo último',
  moreIn: 'Más en {label}',
  moreOn: 'Más sobre {label}',
  alsoAbout: 'También sobre: {terms}',
  readingTime: {
    one: '{n} min de lectura',
    other: '{n} min de lectura',
  },
  by: 'Por {authors}',
};
