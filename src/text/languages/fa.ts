import {fas} from 'stopword';
import type {Language} from './language.ts';

/** What the package's list lacks: commonest verbs and pronouns, and the endings that a zero-width non-joiner cuts off. */
const MORE =
  'این آن است بود شد شده می نمی ها های هایی ام ای اند تر ترین یک دو خود کرد کرده کند کنند شود شوند دارد دارند داد داده ' +
  'گفت اما هر هیچ نیست هستند باشد بودند آنها ما شما او من ایشان نیز پیش پس دیگر همین';

/** Persian. */
export const language: Language = {stopWords: [...fas, ...MORE.split(' ')]};
