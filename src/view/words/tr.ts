import type {Words} from '../words.ts';

/** Turkish. */
export const words: Words = {
  related: 'İlgili içerikler',
  alsoSee: 'Ayrıca okuyun',
  latest: 'En yeniler',
  moreIn: '{label} bölümünden daha fazlası',
  moreOn: '{label} hakkında daha fazlası',
  alsoAbout: 'Ortak konular: {terms}',
  readingTime: {
    one: '{n} dk okuma süresi',
    other: '{n} dk okuma süresi',
  },
  by: 'Yazan: {authors}',
};
