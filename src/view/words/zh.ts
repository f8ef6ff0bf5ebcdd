import type {Words} from '../words.ts';

/** Chinese in simplified characters. */
export const words: Words = {
  related: '相关文章',
  alsoSee: '延伸阅读',
  latest: '最新文章',
  moreIn: '“{label}”栏目的更多文章',
  moreOn: '更多关于“{label}”的文章',
  alsoAbout: '同样涉及：{terms}',
  readingTime: {
    other: '阅读约 {n} 分钟',
  },
  by: '作者：{authors}',
};
