import type {Words} from '../words.ts';

/** Swedish. */
export const words: Words = {
  related: 'Relaterade artiklar',
  alsoSee: 'Läs också',
  latest: 'Senaste artiklarna',
  moreIn: 'Mer från {label}',
  moreOn: 'Mer om {label}',
  alsoAbout: 'Handlar också om: {terms}',
  readingTime: {
    one: 'Lästid {n} min',
    other: 'Lästid {n} min',
  },
  by: 'Av {authors}',
};
