import type {Words} from '../words.ts';

/** Japanese. */
export const words: Words = {
  related: '関連記事',
  alsoSee: 'あわせて読みたい',
  latest: '新着記事',
  moreIn: '「{label}」のほかの記事',
  moreOn: '「{label}」に関する記事',
  alsoAbout: '共通の話題：{terms}',
  readingTime: {
    other: '{n}分で読めます',
  },
  by: '文：{authors}',
};
