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

const CASES: readonly (readonly [what: string, input: Uint8Array, contentType: string, expected: string])[] = [
  ['UTF-8 without any statement', utf8('<rss>é 東京 😀'), '', '<rss>é 東京 😀'],
  ['a byte order mark, which it drops', utf8('\ufeff<rss>é'), 'text/xml; charset=iso-8859-1', '<rss>é'],
  ['UTF-16 with a mark', utf16('\ufeff<rss>é', 'big'), 'text/xml; charset=utf-8', '<rss>é'],
  ['UTF-16 without a mark, little end first', utf16('<rss>é', 'little'), '', '<rss>é'],
  ['UTF-16 without a mark, big end first', utf16('<rss>é', 'big'), '', '<rss>é'],
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
