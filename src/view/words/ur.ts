import type {Words} from '../words.ts';

/** Urdu. */
export const words: Words = {
  related: 'متعلقہ مضامین',
  alsoSee: 'یہ بھی پڑھیے',
  latest: 'تازہ ترین',
  moreIn: 'مزید تحریریں: {label}',
  moreOn: 'اس موضوع پر مزید: {label}',
  alsoAbout: 'مشترک موضوعات: {terms}',
  readingTime: {
    one: '{n} منٹ کا مطالعہ',
    other: '{n} منٹ کا مطالعہ',
  },
  by: 'تحریر: {authors}',
};
