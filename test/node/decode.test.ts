import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeBytes} from '../../src/sources/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** One byte per character, as in ISO 8859-1. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, byteOrder: 'little' | 'big') => {
  const littleEndian = Buffer.from(text, 'utf16le');
  return Uint8Array.from(byteOrder === 'little' ? littleEndian : littleEndian.swap16());
};
const utf32 = (text: string, byteOrder: 'little' | 'big') => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * points.length));
  points.forEach((point, i) => view.setUint32(4 * i, point, byteOrder === 'little'));
  return new Uint8Array(view.buffer);
};

const CASES: readonly (readonly [what: string, input: Uint8Array, contentType: string, expected: string])[] = [
  ['UTF-8 without any statement', utf8('<rss>é 東京 😀'), '', '<rss>é 東京 😀'],
  ['a byte order mark, which it drops', utf8('\ufeff<rss>é'), 'text/xml; charset=iso-8859-1', '<rss>é'],
  ['UTF-16 with a mark', utf16('\ufeff<rss>é', 'big'), 'text/xml; charset=utf-8', '<rss>é'],
  ['UTF-16 without a mark, little end first', utf16('<rss>é', 'little'), '', '<rss>é'],
  ['UTF-16 without a mark, big end first', utf16('<rss>é', 'big'), '', '<rss>é'],
  ['UTF-32, little end first', utf32('\ufeff<rss>é 東', 'little'), '', '<rss>é 東'],
  ['UTF-32 without a mark, big end first', utf32('<rss>é 東', 'big'), 'text/xml; charset=utf-32', '<rss>é 東'],
  ['the charset of the header', bytes('<rss>\xf0\xf3\xf1'), 'text/xml; charset="windows-1251"', '<rss>рус'],
  [
    'the header before the declaration',
    bytes('<?xml version="1.0" encoding="koi8-r"?>\xf0\xf3\xf1'),
    'text/xml;charset=windows-1251',
    '<?xml version="1.0" encoding="koi8-r"?>рус',
  ],
  [
    'the declaration',
    bytes("<?xml version='1.0' encoding='gb2312'?>\xb1\xb1"),
    '',
    "<?xml version='1.0' encoding='gb2312'?>北",
  ],
  [
    'white space before the declaration',
    bytes('\n <?xml encoding="windows-1251"?>\xf0'),
    '',
    '\n <?xml encoding="windows-1251"?>р',
  ],
  ['Latin-1 that claims to be UTF-8', bytes('<?xml encoding="utf-8"?>caf\xe9'), '', '<?xml encoding="utf-8"?>café'],
  [
    'what the declaration says where the header claims UTF-8 by default',
    bytes('<?xml version="1.0" encoding="windows-1251"?>\xf0\xf3\xf1'),
    'text/xml; charset=utf-8',
    '<?xml version="1.0" encoding="windows-1251"?>рус',
  ],
  ['the quotes of windows-1252', bytes('<p>\x93caf\xe9\x94 \x80 5'), 'text/xml; charset=iso-8859-1', '<p>“café” € 5'],
  ['UTF-8 that claims to be Latin-1', utf8('<p>“café”'), 'text/xml; charset=ISO-8859-1', '<p>“café”'],
  ['an unknown label', utf8('<rss>é'), 'text/xml; charset=bogus', '<rss>é'],
  ['UTF-16 that is none', utf8('<?xml encoding="utf-16"?>é'), '', '<?xml encoding="utf-16"?>é'],
  ['nothing', new Uint8Array(), '', ''],
];

describe('decodeBytes', () => {
  for (const [what, input, contentType, expected] of CASES) {
    it(`reads ${what}`, () => assert.equal(decodeBytes(input, contentType), expected));
  }

  it('reads a charset by the header, by the declaration, and by any of its names', () => {
    const samples: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
      'caf\xc8': [
        ['macintosh', 'caf»'],
        ['x-mac-roman', 'caf»'],
      ],
      '\xcf\xf0\xe8': [
        ['windows-1251', 'При'],
        ['cp1251', 'При'],
        ['x-cp1251', 'При'],
      ],
      '\xf0\xd2\xc9': [
        ['koi8-r', 'При'],
        ['KOI8_R', 'При'],
        ['koi8-u', 'При'],
      ],
      '\xbf\xe0\xd8': [
        ['iso-8859-5', 'При'],
        ['cyrillic', 'При'],
      ],
      '\xb1\xe6': [
        ['iso-8859-2', 'ąć'],
        ['latin2', 'ąć'],
      ],
      '\xb9\xe6': [['windows-1250', 'ąć']],
      '\xe1\xe2': [
        ['iso-8859-7', 'αβ'],
        ['windows-1253', 'αβ'],
        ['greek', 'αβ'],
      ],
      '\xfe\xf0': [
        ['iso-8859-9', 'şğ'],
        ['windows-1254', 'şğ'],
        ['latin5', 'şğ'],
      ],
      '\xe0\xe1': [
        ['windows-1255', 'אב'],
        ['iso-8859-8', 'אב'],
        ['iso-8859-8-i', 'אב'],
      ],
      '\xc7\xc8': [
        ['windows-1256', 'اب'],
        ['iso-8859-6', 'اب'],
      ],
      '\xa4': [
        ['iso-8859-15', '€'],
        ['l9', '€'],
      ],
      '\xe0\xe8': [
        ['windows-1257', 'ąč'],
        ['iso-8859-13', 'ąč'],
      ],
      '\xa1\xd2': [
        ['tis-620', 'กา'],
        ['windows-874', 'กา'],
      ],
      '\x93\xfa\x96\x7b': [
        ['shift_jis', '日本'],
        ['sjis', '日本'],
        ['windows-31j', '日本'],
      ],
      '\xc6\xfc\xcb\xdc': [['euc-jp', '日本']],
      '\x1b$BF|K\\\x1b(B': [['iso-2022-jp', '日本']],
      '\xb3\xe2': [
        ['euc-kr', '년'],
        ['ks_c_5601-1987', '년'],
        ['windows-949', '년'],
      ],
      '\xd6\xd0\xce\xc4': [
        ['gb18030', '中文'],
        ['gb2312', '中文'],
        ['gbk', '中文'],
      ],
      '\xa4\xa4\xa4\xe5': [
        ['big5', '中文'],
        ['big5-hkscs', '中文'],
      ],
      '\x80': [['ibm866', 'А']],
    };
    for (const [sample, names] of Object.entries(samples)) {
      for (const [label, expected] of names) {
        const declaration = `<?xml version="1.0" encoding="${label}"?>`;
        assert.equal(decodeBytes(bytes(declaration + sample)), declaration + expected, `${label} declared`);
        assert.equal(decodeBytes(bytes(sample), `text/xml; charset=${label}`), expected, `${label} served`);
      }
    }
  });

  it('keeps the rest when an excerpt cut one character in half', () => {
    const text = decodeBytes(Uint8Array.of(...utf8('Žluťoučký kůň'), 0xc5, ...utf8('</p>')));
    assert.equal(text, 'Žluťoučký kůň\ufffd</p>');
  });

  it('never throws', () => {
    for (let seed = 1; seed < 300; seed++) {
      const noise = Uint8Array.from({length: seed}, (_, i) => Math.imul(i + seed, 0x9e3779b1) >>> 24);
      for (const charset of ['', 'utf-16', 'utf-7', 'big5', 'iso-2022-jp', 'x-user-defined', '"']) {
        assert.equal(typeof decodeBytes(noise, `text/xml; charset=${charset}`), 'string');
      }
    }
  });
});
