import type {Words} from '../words.ts';

/** Slovak. */
export const words: Words = {
  related: 'Súvisiace články',
  alsoSee: 'Čítajte aj',
  latest: 'Najnovšie články',
  moreIn: 'Viac z rubriky {label}',
  moreOn: 'Viac k téme: {label}',
  alsoAbout: 'Spoločné témy: {terms}',
  readingTime: {
    one: '{n} minúta čítania',
    few: '{n} minúty čítania',
    other: '{n} minút čítania',
  },
  by: 'Text: {authors}',
};
