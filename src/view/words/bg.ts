import type {Words} from '../words.ts';

/** Bulgarian. */
export const words: Words = {
  related: 'Свързани статии',
  alsoSee: 'Прочетете още',
  latest: 'Най-нови',
  moreIn: 'Още от {label}',
  moreOn: 'Още по темата: {label}',
  alsoAbout: 'Общи теми: {terms}',
  readingTime: {
    one: '{n} мин. четене',
    other: '{n} мин. четене',
  },
  by: 'Автор: {authors}',
};
