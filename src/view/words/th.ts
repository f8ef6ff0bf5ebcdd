import type {Words} from '../words.ts';

/** Thai. */
export const words: Words = {
  related: 'บทความที่เกี่ยวข้อง',
  alsoSee: 'อ่านเพิ่มเติม',
  latest: 'บทความล่าสุด',
  moreIn: 'เพิ่มเติมใน {label}',
  moreOn: 'เพิ่มเติมเกี่ยวกับ {label}',
  alsoAbout: 'หัวข้อที่ตรงกัน: {terms}',
  readingTime: {
    other: 'อ่าน {n} นาที',
  },
  by: 'โดย {authors}',
};
