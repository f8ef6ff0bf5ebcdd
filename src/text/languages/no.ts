import {stemmer} from '@orama/stemmers/norwegian';
import {nob} from 'stopword';
import type {Language} from './language.ts';

/** Norwegian. */
export const language: Language = {stopWords: nob, stem: stemmer};
