import type {Words} from '../words.ts';

/** Arabic. */
export const words: Words = {
  related: 'مقالات ذات صلة',
  alsoSee: 'اقرأ أيضًا',
  latest: 'أحدث المقالات',
  moreIn: 'المزيد من {label}',
  moreOn: 'المزيد عن {label}',
  alsoAbout: 'يتناول أيضًا: {terms}',
  readingTime: {
    zero: 'أقل من دقيقة للقراءة',
    one: 'دقيقة واحدة للقراءة',
    two: 'دقيقتان للقراءة',
    few: '{n} دقائق للقراءة',
    many: '{n} دقيقة للقراءة',
    other: '{n} دقيقة للقراءة',
  },
  by: 'بقلم {authors}',
};
