import type {Words} from '../words.ts';

/** Hindi. */
export const words: Words = {
  related: 'संबंधित लेख',
  alsoSee: 'यह भी पढ़ें',
  latest: 'ताज़ा लेख',
  moreIn: 'और पढ़ें: {label}',
  moreOn: 'इस विषय पर और: {label}',
  alsoAbout: 'इन विषयों पर भी: {terms}',
  readingTime: {
    one: '{n} मिनट में पढ़ें',
    other: '{n} मिनट में पढ़ें',
  },
  by: 'लेखक: {authors}',
};
