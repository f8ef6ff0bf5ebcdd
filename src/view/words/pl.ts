import type {Words} from '../words.ts';

/** Polish. */
export const words: Words = {
  related: 'Powiązane artykuły',
  alsoSee: 'Czytaj także',
  latest: 'Najnowsze',
  moreIn: 'Więcej w dziale: {label}',
  moreOn: 'Więcej na temat: {label}',
  alsoAbout: 'Wspólne tematy: {terms}',
  readingTime: {
    one: '{n} minuta czytania',
    few: '{n} minuty czytania',
    many: '{n} minut czytania',
    other: '{n} minuty czytania',
  },
  by: 'Tekst: {authors}',
};
