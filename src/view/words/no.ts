import type {Words} from '../words.ts';

/** Norwegian (Bokmål). */
export const words: Words = {
  related: 'Relaterte artikler',
  alsoSee: 'Les også',
  latest: 'Siste artikler',
  moreIn: 'Mer fra {label}',
  moreOn: 'Mer om {label}',
  alsoAbout: 'Handler også om: {terms}',
  readingTime: {
    one: '{n} min lesetid',
    other: '{n} min lesetid',
  },
  by: 'Av {authors}',
};
