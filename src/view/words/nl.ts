import type {Words} from '../words.ts';

/** Dutch. */
export const words: Words = {
  related: 'Gerelateerde artikelen',
  alsoSee: 'Lees ook',
  latest: 'Nieuwste artikelen',
  moreIn: 'Meer in {label}',
  moreOn: 'Meer over {label}',
  alsoAbout: 'Ook over: {terms}',
  readingTime: {
    one: '{n} min leestijd',
    other: '{n} min leestijd',
  },
  by: 'Door {authors}',
};
