import type {Words} from '../words.ts';

/** Romanian. */
export const words: Words = {
  related: 'Articole similare',
  alsoSee: 'Citește și',
  latest: 'Cele mai recente',
  moreIn: 'Mai multe din {label}',
  moreOn: 'Mai multe despre {label}',
  alsoAbout: 'Tot despre: {terms}',
  readingTime: {
    one: '{n} minut de lectură',
    few: '{n} minute de lectură',
    other: '{n} de minute de lectură',
  },
  by: 'De {authors}',
};
