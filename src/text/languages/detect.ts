/** The first characters of Unicode are no letters, those that follow are Latin ones. */
const [NO_LETTER, LATIN] = [0x40, 0x36f];
/** The last character of each further stretch, and the ISO 15924 code of its script; empty where it tells nothing. */
const BLOCKS: readonly [last: number, script: string][] = [
  [0x3ff, 'Grek'],
  [0x52f, 'Cyrl'],
  [0x58f, ''],
  [0x5ff, 'Hebr'],
  [0x77f, 'Arab'],
  [0x8ff, ''],
  [0x97f, 'Deva'],
  [0xdff, ''],
  [0xe7f, 'Thai'],
  [0xeff, 'Laoo'],
  [0xfff, ''],
  [0x109f, 'Mymr'],
  [0x10ff, ''],
  [0x11ff, 'Kore'],
  [0x177f, ''],
  [0x17ff, 'Khmr'],
  [0x1dff, ''],
  [0x1eff, 'Latn'],
  [0x1fff, 'Grek'],
  [0x303f, ''],
  [0x9fff, 'Hans'],
  [0xabff, ''],
  [0xd7ff, 'Kore'],
];

/** The language that a script makes likely. */
const LIKELY: Readonly<Record<string, string>> = {
  Arab: 'ar',
  Cyrl: 'ru',
  Deva: 'hi',
  Grek: 'el',
  Hebr: 'he',
  Khmr: 'km',
  Kore: 'ko',
  Laoo: 'lo',
  Mymr: 'my',
  Thai: 'th',
  Hans: 'zh',
};

/** Letters that a language uses often and others of its script do not; the first that fits counts. */
const OWN_LETTERS: Readonly<Record<string, readonly [language: string, letters: RegExp][]>> = {
  Arab: [
    ['ur', /[ٹڈڑںےہ]/g],
    ['fa', /[پچژگکی]/g],
  ],
  Cyrl: [
    ['uk', /[іїєґ]/gi],
    ['sr', /[јљњћђ]/gi],
    ['ru', /[ыэё]/gi],
    ['bg', /ъ/gi],
  ],
  Hans: [['ja', /[\u3040-\u30ff]/g]],
};

/** Common words that it takes to be sure of a language; a name or two may look like any. */
export const SURE = 5;

/** Letters among which English has some of its common words, even in headlines. */
const WORDY = 200;

/** The commonest function words of two letters or more, those that other languages share included. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with on are from this you it be can or by as an we your',
  de: 'der die und das den ist nicht von mit ein eine auf für im zu dem des sich wie bei nach auch',
  fr: 'le la les des et est une du en dans pour que qui au sur par pas il aux ce plus avec sont',
  es: 'el la los de que en las por con para una del se es su lo al fue como más pero sus ha',
  pt: 'os de que do da em um para com não uma no na por as dos são ao foi como mais pelo seu',
  it: 'il di che la è per un una del della non con in sono le gli al dei lo si più come nel anche ha',
  nl: 'de het een van en is dat niet op te met voor zijn aan door bij ook naar om worden der',
  sv: 'och att det som en på är av för med den till inte har ett om från eller kan',
  da: 'og at det er en på af for med den til ikke har et der som fra eller kan',
  no: 'og at det er en på av for med den til ikke har et som fra eller kan',
  fi: 'ja on ei se että oli ovat hän mutta kun myös ole mukaan kuin',
  pl: 'na się nie że do jest to po od przez dla jak za oraz',
  cs: 'na se že je do to pro by jsou ale jako po nebo také',
  hu: 'az és hogy nem is egy van volt meg ez már csak el',
  ro: 'și în de la cu pe nu care este din un pentru mai că au',
  tr: 've bir bu için ile de da çok olarak daha olan gibi sonra kadar',
  id: 'yang dan di dengan untuk ini dari itu tidak pada dalam akan ke para',
  vi: 'và của là các trong cho được một có người không với những để này đã',
};

/** Function words, each with the languages that have it. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS))
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** Letters that all but give a language of the Latin script away; each is worth a function word. */
const TELLING = new Map([
  ['de', /ß/g],
  ['es', /[ñ¿¡]/g],
  ['pt', /[ãõ]/g],
  ['pl', /[łśżź]/g],
  ['cs', /[ěřů]/g],
  ['hu', /[őű]/g],
  ['ro', /[șțţ]/g],
  ['tr', /[ığş]/g],
  ['vi', /[ơưđ\u1ea0-\u1ef9]/g],
]);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Other names of a language. */
const ALIASES: Readonly<Record<string, string>> = {nb: 'no', nn: 'no', iw: 'he', in: 'id', mo: 'ro', yue: 'zh'};

/** `de` of `de-AT`; empty for an empty tag. */
function primarySubtag(tag: string): string {
  const primary = tag.toLowerCase().replace(/-.*/, '');
  return ALIASES[primary] ?? primary;
}

/** Whether a language is usually written in a script. */
export function isWrittenIn(tag: string, script: string): boolean {
  const [plain] = /^[a-z]{2,3}\b(?:-[a-z]{4}\b)?/i.exec(tag) ?? [];
  if (!plain) return false;
  const usual = new Intl.Locale(plain).maximize().script ?? script;
  return usual === script || (script === 'Hans' && /^(?:Hant|Jpan|Kore)$/.test(usual));
}

/** The script of most letters, and how many they are. A Chinese character says as much as three letters. */
function mainScript(text: string): [script: string, letters: number] {
  // first: of equals it counts
  const sizes = new Map([['Latn', 0]]);
  // nearly all there is in most texts
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= LATIN) {
      latin += Number(code > NO_LETTER);
      continue;
    }
    const script = BLOCKS.find(([last]) => code <= last)?.[1];
    if (script) sizes.set(script, (sizes.get(script) ?? 0) + (script === 'Hans' ? 3 : 1));
  }
  sizes.set('Latn', (sizes.get('Latn') ?? 0) + latin);
  return [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
}

/** How much speaks for each language of the Latin script, most first. */
function votes(text: string): [language: string, votes: number][] {
  const lower = text.toLowerCase();
  const sums = new Map<string, number>();
  for (const word of lower.match(/[\p{L}\p{M}]+/gu) ?? [])
    for (const language of LANGUAGES_OF.get(word) ?? []) sums.set(language, (sums.get(language) ?? 0) + 1);
  for (const [language, letters] of TELLING) {
    const found = count(lower, letters);
    if (found) sums.set(language, (sums.get(language) ?? 0) + found);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/**
 * The language of a text, or empty where it cannot be told. What the text says of itself counts, but for a language
 * that is written in another script, or one whose common words are missing where another's abound: content management
 * systems say `en` of everything.
 *
 * @param text - The beginning is enough.
 * @param tag - The BCP 47 tag that the text names, or empty.
 * @param least - How many common words it takes, where there is no tag: `SURE`, or 2 for a guess. Default 2.
 */
export function detectLanguage(text: string, tag: string, least = 2): string {
  const [script, letters] = mainScript(text);
  const named = tag && (!script || isWrittenIn(tag, script)) ? primarySubtag(tag) : '';
  if (script !== 'Latn') {
    const own = OWN_LETTERS[script]?.find(([, pattern]) => count(text, pattern) * 100 > letters)?.[0];
    // all in Cyrillic have such letters: without them nothing is sure
    const likely = script === 'Cyrl' && least >= SURE ? '' : LIKELY[script];
    return named || (own ?? likely ?? '');
  }
  const found = votes(text);
  const [[best, most] = ['', 0], [, next] = ['', 0]] = found;
  if (!named) return most >= least && most > next * 1.2 ? best : '';
  if (named === 'en' && letters > WORDY && !found.some(([language]) => language === named))
    return most >= SURE && most > next * 1.2 ? best : least < SURE ? named : '';
  return FUNCTION_WORDS[named] && most > 9 && most > next * 1.5 ? best : named;
}
