import type {Words} from '../words.ts';

/** Indonesian. */
export const words: Words = {
  related: 'Artikel terkait',
  alsoSee: 'Baca juga',
  latest: 'Artikel terbaru',
  moreIn: 'Artikel lain di {label}',
  moreOn: 'Artikel lain tentang {label}',
  alsoAbout: 'Juga tentang: {terms}',
  readingTime: {
    other: 'Waktu baca {n} menit',
  },
  by: 'Oleh {authors}',
};
