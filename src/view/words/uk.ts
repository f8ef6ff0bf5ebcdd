import type {Words} from '../words.ts';

/** Ukrainian. */
export const words: Words = {
  related: 'Матеріали за темою',
  alsoSee: 'Читайте також',
  latest: 'Останні матеріали',
  moreIn: 'Ще в рубриці «{label}»',
  moreOn: 'Ще на тему «{label}»',
  alsoAbout: 'Спільні теми: {terms}',
  readingTime: {
    one: '{n} хвилина читання',
    few: '{n} хвилини читання',
    many: '{n} хвилин читання',
    other: '{n} хвилини читання',
  },
  by: 'Текст: {authors}',
};
