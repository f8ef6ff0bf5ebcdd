import type {Words} from '../words.ts';

/** Russian. */
export const words: Words = {
  related: 'Материалы по теме',
  alsoSee: 'Читайте также',
  latest: 'Последние материалы',
  moreIn: 'Ещё в рубрике «{label}»',
  moreOn: 'Ещё по теме «{label}»',
  alsoAbout: 'Общие темы: {terms}',
  readingTime: {
    one: '{n} минута чтения',
    few: '{n} минуты чтения',
    many: '{n} минут чтения',
    other: '{n} минуты чтения',
  },
  by: 'Текст: {authors}',
};
