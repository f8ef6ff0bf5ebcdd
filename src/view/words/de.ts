import type {Words} from '../words.ts';

/** German. */
export const words: Words = {
  related: 'Ähnliche Artikel',
  alsoSee: 'Lesen Sie auch',
  latest: 'Neueste Artikel',
  moreIn: 'Mehr aus: {label}',
  moreOn: 'Mehr zum Thema: {label}',
  alsoAbout: 'Auch zum Thema: {terms}',
  readingTime: {
    one: '{n} Min. Lesezeit',
    other: '{n} Min. Lesezeit',
  },
  by: 'Von {authors}',
};
