import type {Words} from '../words.ts';

/** Vietnamese. */
export const words: Words = {
  related: 'Bài viết liên quan',
  alsoSee: 'Đọc thêm',
  latest: 'Mới nhất',
  moreIn: 'Bài khác trong mục {label}',
  moreOn: 'Bài khác về {label}',
  alsoAbout: 'Cùng nói về: {terms}',
  readingTime: {
    other: '{n} phút đọc',
  },
  by: 'Tác giả: {authors}',
};
