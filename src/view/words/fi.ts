import type {Words} from '../words.ts';

/** Finnish. */
export const words: Words = {
  related: 'Aiheeseen liittyvää',
  alsoSee: 'Lue myös',
  latest: 'Uusimmat',
  moreIn: 'Lisää osiosta {label}',
  moreOn: 'Lisää aiheesta: {label}',
  alsoAbout: 'Yhteisiä aiheita: {terms}',
  readingTime: {
    one: 'Lukuaika {n} min',
    other: 'Lukuaika {n} min',
  },
  by: 'Teksti: {authors}',
};
