import type {Words} from '../words.ts';

/** Chinese in traditional characters. */
export const words: Words = {
  related: '相關文章',
  alsoSee: '延伸閱讀',
  latest: '最新文章',
  moreIn: '「{label}」的更多文章',
  moreOn: '更多關於「{label}」的文章',
  alsoAbout: '同樣提到：{terms}',
  readingTime: {
    other: '閱讀時間約 {n} 分鐘',
  },
  by: '文：{authors}',
};
