import assert from 'node:assert/strict';
import {register} from 'node:module';
import {describe, it} from 'node:test';
import {MessageChannel, receiveMessageOnPort} from 'node:worker_threads';
import type {ArticleInput} from '../../src/core.ts';

/** Notes which files of languages are loaded, and refuses Finnish as a lost connection would. */
const hook = `
let port;
export const initialize = (data) => { port = data.port; };
export async function load(url, context, next) {
  const name = /\\/languages\\/(\\w+)\\.ts/.exec(url)?.[1];
  if (name) port.postMessage(name);
  if (name === 'fi') throw new Error('refused');
  return next(url, context);
}`;
const channel = new MessageChannel();
register(`data:text/javascript,${encodeURIComponent(hook)}`, {
  parentURL: import.meta.url,
  data: {port: channel.port2},
  transferList: [channel.port2],
});
channel.port1.unref();

/** The files of languages loaded since the last call, without those that serve all of them. */
function loaded(): string[] {
  const names: string[] = [];
  for (let message; (message = receiveMessageOnPort(channel.port1));) names.push(String(message.message));
  return names.filter((name) => !['detect', 'language', 'segment'].includes(name)).sort();
}

// after the hook, which sees only what is asked for later
const {createRecommender} = await import('../../src/core.ts');
const {loadLanguages, onlyEnglish} = await import('../../src/text/language.ts');
const {createTokenizer} = await import('../../src/text/tokenize.ts');

type Texts = readonly (readonly [title: string, text: string])[];

const inputs = (texts: Texts, lang?: string): ArticleInput[] =>
  texts.map(([title, text], i) => ({url: `https://example.org/${i}`, title, text, lang}));

/** What is suggested beside the first text, best first, with the reasons for the best. */
async function related(articles: readonly ArticleInput[], lang?: string): Promise<{titles: string[]; terms: string}> {
  const recommender = createRecommender({articles, lang});
  const {articles: found} = await recommender.recommend({url: articles[0]!.url}, {threshold: 0});
  return {titles: found.map(({article}) => article.title), terms: found[0]?.matchedTerms.join(' ') ?? ''};
}

const written = (title: string, lang = ''): {lang: string; title: string; summary: string; text: string} => ({
  lang,
  title,
  summary: '',
  text: '',
});

/** The terms of a text by the rules of a language. */
async function termsIn(language: string, text: string): Promise<string[]> {
  const languages = await loadLanguages([written(text, language)]);
  return languages.tokenizerFor(language).terms(text);
}

const english: Texts = [
  ['Ferry crews walk out', 'Crews of the island ferry began a strike on Monday, and the harbour is quiet.'],
  ['Talks on the ferry', 'The owners of the ferry and the crews are to meet on Friday with a mediator.'],
  ['Soup for the winter', 'A soup of leeks and potatoes, with a little cream, warms you up.'],
];

const german: Texts = [
  ['Die Häuser am Fluss', 'Viele alte Häuser stehen leer, und die Bäume davor sind krank, sagt der Förster.'],
  ['Ein Haus wird gerettet', 'Der neue Besitzer pflegt auch den Baum im Hof, er hat einen Plan für das Dach.'],
  ['Die Suppe am Abend', 'Viele kochen am Abend eine Suppe, und die Kinder sind dann satt, sagt der Koch.'],
  ['Die Bahn am Morgen', 'Viele fahren am Morgen zur Schule, und die Züge sind dann voll, sagt der Lehrer.'],
];

describe('loading', () => {
  it('loads nothing for English, whether it says so or not', async () => {
    assert.deepEqual((await related(inputs(english))).titles[0], 'Talks on the ferry');
    await related(inputs(english, 'en-GB'));
    await related(inputs(english), 'en');
    // a headline alone is no reason to look closer
    await related(inputs([...english, ['Harbour rules', '']]));
    assert.deepEqual(loaded(), []);
  });

  it('loads the one language that is met, once', async () => {
    assert.deepEqual((await related(inputs(german))).titles[0], 'Ein Haus wird gerettet');
    assert.deepEqual(loaded(), ['de', 'index']);
    await related(inputs([...german, ...english]));
    assert.deepEqual(loaded(), []);
  });

  it('does without a language that cannot be loaded, or that nobody knows', async () => {
    const finnish: Texts = [
      ['Satama on hiljaa', 'Lakko alkoi eilen ja satama on hiljaa, koska kukaan ei ole töissä.'],
      ['Lakko jatkuu', 'Neuvottelija sanoi, että lakko voi kestää viikon ja että laivat odottavat.'],
      ['Keitto lämmittää', 'Vanha kokki keittää herneitä, vaikka ulkona paukkuu pakkanen.'],
    ];
    assert.equal((await related(inputs(finnish))).titles[0], 'Lakko jatkuu');
    assert.deepEqual(loaded(), ['fi']);
    const swahili: Texts = [
      ['Mgomo bandarini', 'Wafanyakazi wa bandari wameanza mgomo na meli zinasubiri.'],
      ['Sababu ya mgomo', 'Mwandishi anaeleza kwa nini mgomo ulianza wiki hii.'],
      ['Supu ya jioni', 'Mama anapika supu na watoto wanasubiri mezani.'],
    ];
    assert.equal((await related(inputs(swahili, 'sw'))).titles[0], 'Sababu ya mgomo');
    assert.deepEqual(loaded(), []);
  });
});

/**
 * The first article is being read. The second is about the same, but in the languages that are stemmed no word of it has
 * the same form; the third shares form words and endings only.
 */
const samples: Readonly<Record<string, Texts>> = {
  ar: [
    ['إضراب العمال', 'أعلن العمال الإضراب عن العمل وتوقفت السفن في الميناء منذ الصباح.'],
    ['ميناء هادئ', 'لم يدخل ميناء المدينة أحد، فقد بدأ اضراب جديد قبل يومين.'],
    ['حساء الأطفال', 'أعدت الأم حساء ساخنا وجلس الصغار عن يمينها في البيت منذ المساء.'],
  ],
  de: german,
  es: [
    ['Las huelgas en los puertos', 'Los trabajadores han votado más huelgas y los barcos no salen de las ciudades.'],
    ['Una huelga que dura', 'Un trabajador cuenta por qué eligió parar: su barco es viejo y la ciudad, cara.'],
    ['Las sopas en los mercados', 'Los cocineros han servido más platos y los niños no salen de las casas.'],
  ],
  fa: [
    ['اعتصاب در بندر', 'کارگران در بندر اعتصاب کردند و کشتی‌ها از این پس در دریا مانده‌اند.'],
    ['يك كشتي بزرگ', 'كشتي بزرگ دور از ساحل ايستاده است.'],
    ['آش در خانه', 'مادر در خانه آش پخت و مهمان‌ها از این پس در حیاط نشسته‌اند.'],
  ],
  fr: [
    [
      'Les grèves dans les ports',
      'Les dockers ont voté de nouvelles grèves et les navires ne sont pas partis du quai.',
    ],
    ['Une grève qui dure', 'Un docker raconte pourquoi il a choisi ce combat devant son navire vide.'],
    [
      'Les soupes dans les écoles',
      'Les cuisiniers ont servi de bonnes soupes et les enfants ne sont pas sortis du lit.',
    ],
  ],
  hi: [
    ['बंदरगाहों पर हड़तालें', 'मज़दूरों ने बंदरगाहों पर हड़तालें की हैं और जहाज़ समुद्र में खड़े हैं।'],
    ['पुराना बन्दरगाह', 'एक मजदूर बताता है कि बन्दरगाह कब बना था।'],
    ['घरों में सूप', 'माँ ने चूल्हों पर सूप की पतीली रखी और बच्चे आँगन में बैठे हैं।'],
  ],
  id: [
    ['Pemilihan kepala desa', 'Warga akan memilih kepala desa yang baru dan hasil itu diumumkan pada hari Minggu.'],
    ['Calon yang jujur', 'Mereka yang dipilih harus bekerja dengan jujur, kata seorang guru tua dari kota.'],
    ['Resep sup ayam', 'Sup yang gurih itu akan dimasak dengan jahe dan santan, lalu garam pada akhirnya.'],
  ],
  ja: [
    ['港でストライキ', '港の労働者がストライキを始め、船は海の上。'],
    ['ストライキの理由', '記者はなぜストライキになったのかを説明した。'],
    ['台所のスープ', '母が台所でスープを作り、子供は庭を走る。'],
  ],
  ko: [
    ['항만 파업', '항만 노동자들은 협상이 결렬되자 파업을 시작했다. 그러나 배는 바다에 있다.'],
    ['노동자들은 왜', '기자는 파업을 두고 노동자들은 무엇을 바라는지 물었다.'],
    ['부엌의 국', '어머니는 저녁마다 국을 끓였다. 그러나 아이는 마당에 있다.'],
  ],
  pt: [
    ['As greves nos portos', 'Os trabalhadores das cidades votaram mais greves e os navios não saíram.'],
    ['Uma greve que dura', 'Um trabalhador conta por que parou: o navio é velho e a cidade é cara.'],
    ['As sopas nos mercados', 'Os cozinheiros das aldeias serviram mais pratos e os meninos não comeram.'],
  ],
  ru: [
    ['Забастовки в портах', 'Рабочие объявили забастовки, и самолёты не вылетели из города.'],
    ['Как началась забастовка', 'О том, что было на борту самолета, рассказал пилот.'],
    ['Супы в столовых', 'Повара сварили супы, и дети не вышли из столовой.'],
  ],
  th: [
    ['คนงานนัดหยุดงาน', 'คนงานท่าเรือนัดหยุดงานและเรือจอดอยู่ในทะเล'],
    ['สาเหตุของการหยุดงาน', 'นักข่าวอธิบายว่าทำไมท่าเรือเงียบ'],
    ['แกงในครัว', 'แม่ทำแกงและเด็กนั่งอยู่ในสวน'],
  ],
  tr: [
    ['Limanlarda grevler', 'İşçiler grevler için oy verdi ve gemiler daha sonra da bekledi.'],
    ['GREVİN NEDENİ', 'Bir işçi, grevi neden seçtiğini ve gemiyi nasıl durdurduğunu anlattı.'],
    ['Pazarlarda çorbalar', 'Aşçılar çorbalar için su kaynattı ve çocuklar daha sonra da yedi.'],
  ],
  ur: [
    ['بندرگاہ میں ہڑتال', 'مزدوروں نے بندرگاہ میں ہڑتال کر دی ہے اور جہاز سمندر میں کھڑے ہیں۔'],
    ['پرانا جهاز', 'پرانے جهاز کو رنگ کیا گیا تاکہ وه نیا لگے۔'],
    ['گھر میں سوپ', 'ماں نے گھر میں یخنی تیار کر دی ہے اور بچے صحن میں بیٹھے ہیں۔'],
  ],
  vi: [
    ['Đình công tại cảng', 'Công nhân đã đình công tại cảng và những con tàu không được rời bến.'],
    ['Bến cũ', 'Một cảng cũ nằm cạnh rừng thông, nhiều năm rồi vắng tàu.'],
    ['Nấu súp tại nhà', 'Mẹ đã nấu súp tại nhà và những đứa trẻ không được ăn kẹo, cang cứng cả bên.'],
  ],
  zh: [
    ['港口工人罢工', '港口的工人都在罢工，他们的船只还在海上。'],
    ['罢工的原因', '一名记者解释罢工为何开始。'],
    ['厨房里的汤', '厨房的母亲都在煮汤，她的孩子还在院子。'],
  ],
};

describe('suggestions in each language', () => {
  for (const [lang, texts] of Object.entries(samples))
    it(lang, async () => {
      const articles = inputs(texts);
      const languages = await loadLanguages(
        texts.map(([title, text]) => ({...written(title), text})),
        lang,
      );
      assert.equal(languages.languageOf({...written(texts[0]![0]), text: texts[0]![1]}), lang);
      const {titles, terms} = await related(articles, lang);
      assert.equal(titles[0], texts[1]![0]);
      // reasons are words that stand in the article being read, not stems
      for (const term of terms.split(' ')) assert.ok(texts[0]!.join(' ').includes(term), term);
    });
});

describe('words', () => {
  const composed = (word: string): string => word.normalize('NFKC');
  const cases: [what: string, language: string, text: string, expected: string[]][] = [
    ['German: umlauts and ß serve the stem, then go', 'de', 'Häuser, Straßen, STRASSE', ['haus', 'strass', 'strass']],
    ['German: soft hyphens are not seen', 'de', 'Daten\u00adbank', ['datenbank']],
    ['French: elision, capitals with accents', 'fr', 'L’ÉLECTION qu’élections', ['elect', 'elect']],
    ['Turkish: I is ı, İ is i', 'tr', 'IŞIK İLAÇ ışık ilaç', ['isik', 'ilac', 'isik', 'ilac']],
    ['Russian: ё is е', 'ru', 'Самолётов самолеты', ['самолет', 'самолет']],
    ['Arabic: vowels, stretching, hamza, article', 'ar', 'الكِتَاب كتـــاب والكتاب', ['کتاب', 'کتاب', 'کتاب']],
    [
      'Persian: forms of yeh and kaf, what a non-joiner cuts off',
      'fa',
      'کتاب‌ها كتاب می‌خوانم',
      ['کتاب', 'کتاب', 'خوانم'],
    ],
    ['Hindi: nukta, chandrabindu, nasals', 'hi', 'बाज़ार बाजार हिन्दी हिंदी', ['बाजार', 'बाजार', 'हिंद', 'हिंद']],
    [
      'Vietnamese: tones stay, wherever they stand',
      'vi',
      'hoà hòa ma má mà\u0301 thuỷ',
      ['hòa', 'hòa', 'ma', 'má', 'mà́', 'thủy'],
    ],
    ['digits of all scripts are digits', 'fa', '۲۰۲۶ ٢٠٢٦ G20 HTTP2', ['2026', '2026', 'g20', 'http2']],
    ['Devanagari digits', 'hi', '२०२६', ['2026']],
    ['Japanese and Chinese have no spaces', 'ja', '東京のTypeScript入門', ['東京', 'typescript', '入門']],
    ['Thai: vowels stay whole; stop words have none', 'th', 'สำหรับน้ำท่วม', ['น้ำ', 'ท่วม'].map(composed)],
    ['Lao: vowels stay whole', 'lo', 'ແມ່ນ້ຳຂອງ', ['ແມ່', 'ນ້ຳ', 'ຂອງ'].map(composed)],
    ['English words in other scripts are code and quotations', 'ja', 'use the Fetch', ['use', 'fetch']],
  ];
  for (const [what, language, text, expected] of cases)
    it(what, async () => assert.deepEqual(await termsIn(language, text), expected));

  it('divides Lao, Khmer and Burmese', async () => {
    for (const [language, text] of [
      ['lo', 'ພາສາລາວງ່າຍ'],
      ['km', 'ភាសាខ្មែរងាយស្រួល'],
      ['my', 'မြန်မာစာလွယ်ကူသည်'],
    ] as const)
      assert.ok((await termsIn(language, text)).length > 1, language);
  });

  it('takes no longer for a long run without spaces', {timeout: 5000}, async () => {
    assert.ok((await termsIn('ja', '図書館港船'.repeat(20_000))).length > 1000);
  });

  it('takes no longer for a pile of marks on one letter', {timeout: 5000}, async () => {
    const pile = `a${'\u0301'.repeat(50_000)}${'\u0316'.repeat(50_000)} harbour`;
    for (const terms of [createTokenizer().terms(pile), await termsIn('de', pile), await termsIn('vi', pile)])
      assert.equal(terms.at(-1), 'harbour');
  });

  it('leaves out English stop words in English only', async () => {
    assert.deepEqual(createTokenizer().terms('an so no do'), []);
    assert.deepEqual(await termsIn('vi', 'an so no do'), ['an', 'no']);
  });
});

describe('telling languages apart', () => {
  const tell = async (title: string, lang: string, page = ''): Promise<string> => {
    const article = written(title, lang);
    return (await loadLanguages([article], page)).languageOf(article);
  };
  const dutch = 'De staking van de havenarbeiders gaat door en het is niet duidelijk voor hoe lang, zegt de bond.';
  const cases: [what: string, title: string, lang: string, expected: string][] = [
    ['a region is no matter', dutch, 'nl-BE', 'nl'],
    ['Norwegian has three names', 'Streiken i havnen fortsetter', 'nb', 'no'],
    ['old names', 'שביתה בנמל', 'iw', 'he'],
    ['a tag for another script is seen through', 'إضراب في الميناء', 'en-US', 'ar'],
    ['so is one for another language, when the text is clear', dutch, 'en', 'nl'],
    ['a little is not clear', 'Sommerfest', 'da', 'da'],
    ['a language of the same script is believed', 'बंदरावर संप', 'mr', 'mr'],
    ['Ukrainian', 'Страйк докерів триває, місто чекає', '', 'uk'],
    ['Bulgarian', 'Пристанището е затворено от вчера, търсят съгласие', '', 'bg'],
    ['Japanese has kana', '港の労働者', '', 'ja'],
    ['Lao', 'ພາສາລາວງ່າຍ', 'en-US', 'lo'],
    ['Khmer', 'ភាសាខ្មែរងាយស្រួល', '', 'km'],
    ['Burmese', 'မြန်မာစာလွယ်ကူသည်', '', 'my'],
    ['Tibetan is none of these', 'བོད་སྐད།', '', ''],
    ['nonsense in the tag', dutch, 'x', 'nl'],
  ];
  for (const [what, title, lang, expected] of cases)
    it(what, async () => assert.equal(await tell(title, lang), expected));

  it('takes the page’s language where the article is silent', async () => {
    assert.equal(await tell('Sommerfest', '', 'de-AT'), 'de');
    assert.equal(await tell(dutch, '', 'en'), 'nl');
  });

  it('takes an article that is too short to tell for one in the others’ language', async () => {
    const articles = [written(dutch), written(`${dutch} Morgen`), written('Zomerfeest')];
    const {languageOf} = await loadLanguages(articles);
    assert.deepEqual(articles.map(languageOf), ['nl', 'nl', 'nl']);
  });

  it('takes Cyrillic without telling letters for the language of the others', async () => {
    const articles = [
      written('Пристанището е затворено от вчера, търсят съгласие'),
      written('Стачката продължава, корабът чака отвън'),
      written('Защитен крем за лице'),
    ];
    const {languageOf} = await loadLanguages(articles);
    assert.deepEqual(articles.map(languageOf), ['bg', 'bg', 'bg']);
    assert.equal(await tell('Крем за лице', ''), 'ru');
  });

  it('does not take what is in other letters for the language of the others', async () => {
    const english = written('The strike of the dockers goes on, and the city waits for a deal in the harbour.');
    const russian = ['Стачка в порту началась вчера', 'Рабочие и начальник порта ждут начала'].map((text) =>
      written(text),
    );
    const {languageOf} = await loadLanguages([...Array.from({length: 6}, () => ({...english})), ...russian]);
    assert.deepEqual(russian.map(languageOf), ['ru', 'ru']);
    assert.equal(languageOf(written('Рабочие порта ждут')), 'ru');
  });

  it('sees through one tag on all articles, also of those that say less', async () => {
    const clear =
      'Partai itu akan menggelar musyawarah pada bulan ini untuk memilih ketua yang baru, dan tidak ada calon dari daerah.';
    const names =
      'Ketua DPR Setya Novanto bawa kotak kacamata karena trauma bawa buku catatan, kata pengacara Firman Wijaya usai ' +
      'sidang kasus korupsi proyek KTP elektronik. Novanto sering membawa buku catatan hitam. Firman bilang buku catatan ' +
      'kini disimpan keluarga. Hakim Yanto memimpin sidang lanjutan, jaksa menghadirkan delapan saksi kasus elektronik.';
    const articles = [
      written(`${clear} ${clear}`, 'en-US'),
      written(`${clear} ${names}`, 'en-US'),
      written(names, 'en-US'),
    ];
    const {languageOf} = await loadLanguages(articles);
    assert.deepEqual(articles.map(languageOf), ['id', 'id', 'id']);
    assert.equal((await loadLanguages([written(names, 'en-US')])).languageOf(written(names, 'en-US')), 'en');
  });

  it('takes a name in other letters for no more than that', async () => {
    for (const title of ['CSS 新', 'PHPで'])
      assert.equal((await loadLanguages([written(title, 'en')])).languageOf(written(title, 'en')), 'en', title);
  });

  it('has nothing to keep where a closer look has found nothing but English', async () => {
    const figures = written(
      'Quarterly results: revenue, margins, dividends, forecasts; tables below. Figures audited.',
      'en',
    );
    const {state, languageOf} = await loadLanguages([figures]);
    assert.equal(languageOf(figures), 'en');
    assert.deepEqual(state, {});
    const mixed = await loadLanguages([figures, written(dutch)]);
    assert.deepEqual(mixed.state?.languages?.toSorted(), ['en', 'nl']);
  });

  it('knows a seed from outside by the languages of the corpus', async () => {
    const {languageOf} = await loadLanguages([written(dutch)]);
    assert.equal(languageOf(written('The strike of the dockers goes on, and the city waits for a deal.')), '');
    assert.equal(languageOf(written(dutch, 'nl')), 'nl');
    assert.equal(onlyEnglish().languageOf(written(dutch)), 'en');
  });

  it('needs a moment only for a thousand articles in English', async () => {
    const text = 'Crews of the island ferry began a strike on Monday, and the harbour is quiet. '.repeat(20);
    const articles = Array.from({length: 1000}, (_, i) => ({...written(`Ferry ${i}`), text: text + String(i)}));
    await loadLanguages(articles);
    const began = performance.now();
    await loadLanguages(articles);
    assert.ok(performance.now() - began < 50);
  });
});
