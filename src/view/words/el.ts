import type {Words} from '../words.ts';

/** Greek. */
export const words: Words = {
  related: 'Σχετικά άρθρα',
  alsoSee: 'Διαβάστε επίσης',
  latest: 'Τελευταία άρθρα',
  moreIn: 'Περισσότερα στην ενότητα {label}',
  moreOn: 'Περισσότερα για: {label}',
  alsoAbout: 'Κοινά θέματα: {terms}',
  readingTime: {
    one: '{n} λεπτό ανάγνωσης',
    other: '{n} λεπτά ανάγνωσης',
  },
  by: 'Κείμενο: {authors}',
};
