import type {Words} from '../words.ts';

/** Hebrew. */
export const words: Words = {
  related: 'כתבות נוספות בנושא',
  alsoSee: 'קראו גם',
  latest: 'כתבות אחרונות',
  moreIn: 'עוד במדור {label}',
  moreOn: 'עוד בנושא {label}',
  alsoAbout: 'נושאים משותפים: {terms}',
  readingTime: {
    one: 'דקת קריאה אחת',
    two: 'שתי דקות קריאה',
    other: '{n} דקות קריאה',
  },
  by: 'מאת {authors}',
};
