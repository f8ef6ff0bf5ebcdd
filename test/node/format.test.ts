import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatDate, readingTime} from '../../src/view/format.ts';
import {ENGLISH} from '../../src/view/words.ts';

const LANGUAGES =
  'am ar ar-EG as az be bg bn bs ca ckb cs cy da de dz el en en-GB en-US es et eu fa ff fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ks ky lo lt lv mk ml mn mni mr ms my mzn nb ne nl no or pa pa-Arab pl ps pt ro ru sa sat sd si sk sl sq sr sv sw ta te th tk tr uk ur ur-IN uz uz-Arab vi yo zh zh-Hant zu en-u-nu-deva'.split(
    ' ',
  );

describe('what cards say in figures', () => {
  it('is what Intl says: dates, every day of a year, of years with more and fewer digits', () => {
    for (const lang of ['en', 'en-US', 'en-GB', 'de'])
      for (const start of ['2024-01-01', '0950-06-30', '1969-12-25'])
        for (let i = 0; i < 366; i++) {
          // midnight is a day, any other time a moment
          const time = Date.parse(start) + i * 864e5 + (i % 2 ? 0 : 5.4e6);
          const timeZone = i % 2 ? 'UTC' : undefined;
          const expected = new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeZone}).format(time);
          assert.equal(formatDate(time, lang, 'absolute'), expected);
        }
  });

  it('is what Intl says: minutes, in the digits of the language', () => {
    for (const lang of LANGUAGES)
      for (const minutes of [1, 4, 12, 365, 999, 1000, 12345])
        assert.equal(
          readingTime(minutes, ENGLISH, lang),
          `${new Intl.NumberFormat(lang).format(minutes)} min read`,
          `${lang} ${minutes}`,
        );
  });

  it('follows the plural rules of the language where its words have several forms', () => {
    const words = {...ENGLISH, readingTime: {one: '{n} minuta', few: '{n} minuty', other: '{n} minut'}};
    const texts = [1, 2, 5, 22].map((minutes) => readingTime(minutes, words, 'pl'));
    assert.deepEqual(texts, ['1 minuta', '2 minuty', '5 minut', '22 minuty']);
  });

  it('does not mind a language that is none', () => {
    assert.match(formatDate(0, 'x_y z', 'absolute'), /1970/);
    assert.match(readingTime(7, ENGLISH, '???'), /min read/);
  });
});
