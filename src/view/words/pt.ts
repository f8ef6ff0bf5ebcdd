import type {Words} from '../words.ts';

/** Portuguese, in words that Brazil and Portugal share. */
export const words: Words = {
  related: 'Artigos relacionados',
  alsoSee: 'Leia também',
  latest: 'Mais recentes',
  moreIn: 'Mais em {label}',
  moreOn: 'Mais sobre {label}',
  alsoAbout: 'Também sobre: {terms}',
  readingTime: {
    one: '{n} min de leitura',
    other: '{n} min de leitura',
  },
  by: 'Por {authors}',
};
