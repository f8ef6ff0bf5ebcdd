import type {Words} from '../words.ts';

/** All languages but English, each a file of its own. */
const LOADERS: Readonly<Record<string, () => Promise<{readonly words: Words}>>> = {
  ar: () => import('./ar.ts'),
  bg: () => import('./bg.ts'),
  ca: () => import('./ca.ts'),
  cs: () => import('./cs.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  es: () => import('./es.ts'),
  fa: () => import('./fa.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  hi: () => import('./hi.ts'),
  hu: () => import('./hu.ts'),
  id: () => import('./id.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  lt: () => import('./lt.ts'),
  nl: () => import('./nl.ts'),
  no: () => import('./no.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  ro: () => import('./ro.ts'),
  ru: () => import('./ru.ts'),
  sk: () => import('./sk.ts'),
  sv: () => import('./sv.ts'),
  th: () => import('./th.ts'),
  tr: () => import('./tr.ts'),
  uk: () => import('./uk.ts'),
  ur: () => import('./ur.ts'),
  vi: () => import('./vi.ts'),
  zh: () => import('./zh.ts'),
  'zh-hant': () => import('./zh-Hant.ts'),
};

/** Tags whose words stand under another: both forms of Norwegian, old tags, and where Chinese is written in which script. */
const SAME: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  in: 'id',
  iw: 'he',
  'zh-tw': 'zh-hant',
  'zh-hk': 'zh-hant',
  'zh-mo': 'zh-hant',
};

/** The words for a language tag, if there are any. */
export async function wordsIn(lang: string): Promise<Words | undefined> {
  const subtags = lang.toLowerCase().split(/[-_]/);
  // zh-Hant-TW, zh-Hant, zh
  for (let length = subtags.length; length; length--) {
    const tag = subtags.slice(0, length).join('-');
    const name = SAME[tag] ?? tag;
    if (Object.hasOwn(LOADERS, name)) return (await LOADERS[name]?.())?.words;
  }
  return undefined;
}
