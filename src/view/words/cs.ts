import type {Words} from '../words.ts';

/** Czech. */
export const words: Words = {
  related: 'Související články',
  alsoSee: 'Čtěte také',
  latest: 'Nejnovější články',
  moreIn: 'Více z rubriky {label}',
  moreOn: 'Více k tématu: {label}',
  alsoAbout: 'Společná témata: {terms}',
  readingTime: {
    one: '{n} minuta čtení',
    few: '{n} minuty čtení',
    other: '{n} minut čtení',
  },
  by: 'Text: {authors}',
};
