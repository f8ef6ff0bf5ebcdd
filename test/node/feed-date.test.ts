import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFeedDate} from '../../src/sources/feed-date.ts';
import {readLines, skip} from './feed-reference.ts';

const iso = (value: string) => {
  const time = parseFeedDate(value);
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
};

const UNDERSTOOD: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'ISO 8601': [
    ['2024-02-29T18:14:55-08:00', '2024-03-01T02:14:55Z'],
    ['2024-02-29T18:14:55.5Z', '2024-02-29T18:14:55.500Z'],
    ['2024-02-29T18:14:55.123456+0530', '2024-02-29T12:44:55.123Z'],
    ['2024-02-29T18:14:55', '2024-02-29T18:14:55Z'],
    ['2024-02-29 18:14', '2024-02-29T18:14:00Z'],
    ['20240229T181455Z', '2024-02-29T18:14:55Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['2024-02-29+02:00', '2024-02-29T00:00:00Z'],
    ['20240229', '2024-02-29T00:00:00Z'],
    ['2024-2-9', '2024-02-09T00:00:00Z'],
    ['2024-02', '2024-02-01T00:00:00Z'],
    ['2024', '2024-01-01T00:00:00Z'],
    ['2024-02-29T24:00:00Z', '2024-03-01T00:00:00Z'],
  ],
  'mail and RSS': [
    ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
    ['Thu, 01 Jan 04 19:48 +0100', '2004-01-01T18:48:00Z'],
    ['1 January 1999 19:48:21 EST', '1999-01-02T00:48:21Z'],
    ['01 Jul 98 12:00:00 PDT', '1998-07-01T19:00:00Z'],
    ['Wed, 19 Feb 2012 22:40:00 GMT-01:01', '2012-02-19T23:41:00Z'],
    ['Mon, 26 Jan 2004 16:31:00 CEST', '2004-01-26T14:31:00Z'],
    ['Mon, 26 Jan 2004 16:31:00 IST', '2004-01-26T11:01:00Z'],
    ['Mon, 26 Jan 2004 16:31:00 Europe/Brussels', '2004-01-26T16:31:00Z'],
  ],
  'what programs print': [
    ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
    ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
    ['Thu Oct 29 2020 07:36:03 GMT+0100 (Central European Standard Time)', '2020-10-29T06:36:03Z'],
  ],
  'English prose': [
    ['October 6, 2023', '2023-10-06T00:00:00Z'],
    ['Friday, December 8, 2017 - 3:07pm', '2017-12-08T15:07:00Z'],
    ['Jan. 4, 2016, 12:37 a.m.', '2016-01-04T00:37:00Z'],
    ['Thu, June 22, 2023 at 01:11 PM EDT', '2023-06-22T17:11:00Z'],
    ['23rd Sept. 2023', '2023-09-23T00:00:00Z'],
    ['2023 Sep 12', '2023-09-12T00:00:00Z'],
    ['12-Sep-2023', '2023-09-12T00:00:00Z'],
    ['Nov. 2020', '2020-11-01T00:00:00Z'],
  ],
  'the ten most common languages of the web': [
    ['lunes, 6 de mayo de 2024 10:30', '2024-05-06T10:30:00Z'],
    ['12 dic. 2023', '2023-12-12T00:00:00Z'],
    ['Do, 29 Mär 2018 00:00:00 +0200', '2018-03-29T00:00:00Z'],
    ['6. Mai 2024', '2024-05-06T00:00:00Z'],
    ['3. Dezember 2023', '2023-12-03T00:00:00Z'],
    ['jeu., 02 avril 2020 00:00:00 +0200', '2020-04-02T00:00:00Z'],
    ['mar., 01 déc. 2020 16:11:02 +0000', '2020-12-01T16:11:02Z'],
    ['mar. 1er août 2023', '2023-08-01T00:00:00Z'],
    ['14 juin 2024', '2024-06-14T00:00:00Z'],
    ['14 juil. 2024', '2024-07-14T00:00:00Z'],
    ['mercoledì 25 luglio 2023', '2023-07-25T00:00:00Z'],
    ['7 ott 2023', '2023-10-07T00:00:00Z'],
    ['6 de março de 2024', '2024-03-06T00:00:00Z'],
    ['05 out 2023 12:00', '2023-10-05T12:00:00Z'],
    ['6 мая 2024 г., 12:00', '2024-05-06T12:00:00Z'],
    ['Пн, 06 Янв 2020 10:00:00 +0300', '2020-01-06T07:00:00Z'],
    ['17 июля 2023', '2023-07-17T00:00:00Z'],
    ['28 października 2023', '2023-10-28T00:00:00Z'],
    ['2 września 2023', '2023-09-02T00:00:00Z'],
    ['maandag 6 mei 2024', '2024-05-06T00:00:00Z'],
    ['1 maart 2024', '2024-03-01T00:00:00Z'],
    ['6 Mayıs 2024 Pazartesi', '2024-05-06T00:00:00Z'],
    ['Pzt, 19 Ağu 2024 08:00:00 +0300', '2024-08-19T05:00:00Z'],
    ['30 Kasım 2023', '2023-11-30T00:00:00Z'],
    ['mayo de 2024', '2024-05-01T00:00:00Z'],
    ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
  ],
  'East Asian forms': [
    ['2024年5月6日', '2024-05-06T00:00:00Z'],
    ['2024年05月06日 10:30', '2024-05-06T10:30:00Z'],
    ['2024年5月6日 下午3:05', '2024-05-06T15:05:00Z'],
    ['2024年5月6日 午前9:05', '2024-05-06T09:05:00Z'],
    ['2024年5月6日 10時30分', '2024-05-06T00:00:00Z'],
    ['2024년 5월 6일', '2024-05-06T00:00:00Z'],
    ['2004년 05월 28일  01:31:15', '2004-05-27T16:31:15Z'],
    ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17Z'],
  ],
  'older forms of ISO 8601': [
    ['-0312', '2003-12-01T00:00:00Z'],
    ['-03-12', '2003-12-01T00:00:00Z'],
    ['03-12-31', '2003-12-31T00:00:00Z'],
  ],
  'numbers that can mean one day only': [
    ['26/06/2020', '2020-06-26T00:00:00Z'],
    ['09/15/2014 4:20 pm PST', '2014-09-16T00:20:00Z'],
    ['07/07/2014', '2014-07-07T00:00:00Z'],
    ['05.06.2020', '2020-06-05T00:00:00Z'],
  ],
};

const NOT_UNDERSTOOD = [
  '',
  'invalid',
  'yesterday',
  '05/06/2020',
  '2023-02-30',
  '2023-13-01',
  'Sun, 99 Jun 2009 12:00:00 GMT',
  'Sun, 16 zzz 2012 11:47:32 GMT',
  '2003-12-31T25:14:55Z',
  '2003-12-31T23:59:59-99:99',
  '2013-01-28T09:00:00+00:xx',
  '2013-01-27-01',
  '2003-335',
  '03-12-11',
  'Sun, 16 Dec 2012 1:2:3:4 GMT',
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '9999-12-31T00:00:00Z',
  'Jan 1 '.repeat(100_000),
];

describe('parseFeedDate', () => {
  for (const [kind, dates] of Object.entries(UNDERSTOOD)) {
    it(`understands ${kind}`, () => {
      for (const [text, expected] of dates) assert.equal(iso(` ${text}\n`), expected, text);
    });
  }

  it('reads what other libraries state of the dates that were collected', {skip}, () => {
    type Line = {readonly text: string; readonly expected?: string; readonly expected_utc?: string | null};
    for (const {text, expected, expected_utc: utc} of readLines<Line>('text/dates.jsonl')) {
      const read = iso(text);
      if (expected === 'must parse') assert.ok(read, text);
      else assert.equal(read?.replace(/\.\d+Z$/, 'Z'), utc ?? undefined, text);
    }
  });

  it('gives nothing rather than a wrong date', () => {
    for (const text of NOT_UNDERSTOOD) assert.equal(iso(text), undefined, text.slice(0, 40));
  });

  it('tells seconds from milliseconds', () => {
    for (const value of ['1597245600', '1597245600000']) assert.equal(iso(value), '2020-08-12T15:20:00Z');
  });

  it('refuses what can only be a missing date', () => {
    for (const value of ['', '0', '1', 'NaN']) assert.equal(iso(value), undefined);
  });

  it('does not depend on the time zone of the machine', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      assert.equal(iso('2024-02-29 18:14'), '2024-02-29T18:14:00Z');
      assert.equal(iso('Feb 29, 2024 6:14 PM'), '2024-02-29T18:14:00Z');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
