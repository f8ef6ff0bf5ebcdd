import type {Words} from '../words.ts';

/** Italian. */
export const words: Words = {
  related: 'Articoli correlati',
  alsoSee: 'Leggi anche',
  latest: 'Ultimi articoli',
  moreIn: 'Altri articoli in {label}',
  moreOn: 'Altri articoli su: {label}',
  alsoAbout: 'Parla anche di: {terms}',
  readingTime: {
    one: '{n} min di lettura',
    other: '{n} min di lettura',
  },
  by: 'Di {authors}',
};
