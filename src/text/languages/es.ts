import {stemmer} from '@orama/stemmers/spanish';
import {spa} from 'stopword';
import type {Language} from './language.ts';

/** The package's list is without most forms of the verbs to be and to have. */
const MORE =
  'es son ser sido fue fueron era eran está están estaba han había hay e u esta este esto estas estos entre todo todos ' +
  'toda todas otra otros otras cada tras así aún mientras';

/** Spanish. */
export const language: Language = {stopWords: [...spa, ...MORE.split(' ')], stem: stemmer};
