import type {Words} from '../words.ts';

/** Hungarian. */
export const words: Words = {
  related: 'Kapcsolódó cikkek',
  alsoSee: 'Olvassa el ezt is',
  latest: 'Legfrissebb cikkek',
  moreIn: 'További cikkek a rovatból: {label}',
  moreOn: 'További cikkek a témában: {label}',
  alsoAbout: 'Közös témák: {terms}',
  readingTime: {
    one: '{n} perc olvasás',
    other: '{n} perc olvasás',
  },
  by: 'Írta: {authors}',
};
