import type {Words} from '../words.ts';

/** Persian. */
export const words: Words = {
  related: 'مطالب مرتبط',
  alsoSee: 'همچنین بخوانید',
  latest: 'تازه‌ترین مطالب',
  moreIn: 'مطالب بیشتر در {label}',
  moreOn: 'بیشتر دربارهٔ {label}',
  alsoAbout: 'موضوع‌های مشترک: {terms}',
  readingTime: {
    one: '{n} دقیقه مطالعه',
    other: '{n} دقیقه مطالعه',
  },
  by: 'نویسنده: {authors}',
};
