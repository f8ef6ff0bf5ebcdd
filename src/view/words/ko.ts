import type {Words} from '../words.ts';

/** Korean. */
export const words: Words = {
  related: '관련 기사',
  alsoSee: '함께 보면 좋은 기사',
  latest: '최신 기사',
  moreIn: '{label}의 다른 기사',
  moreOn: '{label} 관련 기사',
  alsoAbout: '공통 주제: {terms}',
  readingTime: {
    other: '읽는 시간 {n}분',
  },
  by: '글: {authors}',
};
