import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {articleDate, parseDate} from '../../src/corpus/parse-date.ts';

const iso = (value: unknown): string | undefined => {
  const time = parseDate(value);
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
};

describe('parseDate', () => {
  const cases: [value: unknown, expected: string | undefined][] = [
    ['2026-02-03', '2026-02-03T00:00:00Z'],
    ['2026-02', '2026-02-01T00:00:00Z'],
    ['2026-02-03T10:20:30+02:00', '2026-02-03T08:20:30Z'],
    ['2026-02-03T10:20:30', '2026-02-03T10:20:30Z'],
    ['2026-02-03 10:20:30', '2026-02-03T10:20:30Z'],
    ['2026-02-03 10:20:30 +0200', '2026-02-03T08:20:30Z'],
    [' 2026-02-03T10:20:30.5Z ', '2026-02-03T10:20:30.500Z'],
    ['Tue, 03 Feb 2026 10:20:30 GMT', '2026-02-03T10:20:30Z'],
    ['Tue, 03 Feb 2026 10:20:30 -0500', '2026-02-03T15:20:30Z'],
    ['February 3, 2026', '2026-02-03T00:00:00Z'],
    ['February 3, 2026 10:00 PM', '2026-02-03T22:00:00Z'],
    ['3 Feb 2026', '2026-02-03T00:00:00Z'],
    [new Date('2026-02-03'), '2026-02-03T00:00:00Z'],
    [1_770_076_800_000, '2026-02-03T00:00:00Z'],
    [1_770_076_800, '2026-02-03T00:00:00Z'],
    ['1770076800', '2026-02-03T00:00:00Z'],
    ['2026-02-03 10:20:30 UTC', '2026-02-03T10:20:30Z'],
    ['2026-02-03T10:20:30.000+02', '2026-02-03T08:20:30Z'],
    ['2026-02-03 10:20:30+02', '2026-02-03T08:20:30Z'],
    ['2026.02.03', '2026-02-03T00:00:00Z'],
    ['2026.02.03 10:20', '2026-02-03T10:20:00Z'],
    ['Tue Feb 03 2026 10:20:30 GMT+0200 (Central European Summer Time)', '2026-02-03T08:20:30Z'],
    ['Tue Feb 03 2026 10:20:30 GMT+0200 (CEST)', '2026-02-03T08:20:30Z'],
    ['03.02.2026', '2026-02-03T00:00:00Z'],
    ['13.2.2026', '2026-02-13T00:00:00Z'],
    ['3.2.2026 10:20', '2026-02-03T10:20:00Z'],
    ['03.02.2026, 10:20 +0200', '2026-02-03T08:20:00Z'],
    ['02/13/2026', '2026-02-13T00:00:00Z'],
    ['13-Feb-2026', '2026-02-13T00:00:00Z'],
    ['02/02/2026', '2026-02-02T00:00:00Z'],
    ['02/03/2026', undefined],
    ['1/12/2026', undefined],
    ['2/3/2026, 10:20 PM', undefined],
    ['Chapter 3', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['9999-01-01', undefined],
    [0, undefined],
    [NaN, undefined],
    [new Date('invalid'), undefined],
    [{}, undefined],
    [null, undefined],
  ];
  for (const [value, expected] of cases)
    it(`${JSON.stringify(value)} is ${String(expected)}`, () => assert.equal(iso(value), expected));

  it('takes time in proportion to the length', () => {
    const from = performance.now();
    for (const zone of ['Z (', '+01:00 (']) parseDate(`2026${zone.repeat(100_000)}\nx`);
    assert.ok(performance.now() - from < 1000, 'takes seconds');
  });

  it('does not depend on the time zone of the machine', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      for (const [value, expected] of cases) assert.equal(iso(value), expected, String(value));
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('the date of an article', () => {
  for (const [value, expected] of [
    ['2026-03-10T00:00:00+01:00', '2026-03-10T00:00:00Z'],
    ['2026-03-10T00:00:00.000+13:00', '2026-03-10T00:00:00Z'],
    ['2026-03-10T00:00-05:00', '2026-03-10T00:00:00Z'],
    ['2026-03-10 00:00:00 +0100', '2026-03-10T00:00:00Z'],
    ['2026-03-10 00:00:00+01', '2026-03-10T00:00:00Z'],
    ['Tue, 10 Mar 2026 00:00:00 +0100', '2026-03-10T00:00:00Z'],
    ['Tue, 10 Mar 2026 00:00:00 EST', '2026-03-10T00:00:00Z'],
    ['2026-03-10T00:00:01+01:00', '2026-03-09T23:00:01Z'],
    ['2026-03-10T10:00:00+01:00', '2026-03-10T09:00:00Z'],
    ['2026-03-10T00:00:00Z', '2026-03-10T00:00:00Z'],
    ['2026-03-10', '2026-03-10T00:00:00Z'],
    [Date.parse('2026-03-10T00:00:00+01:00'), '2026-03-09T23:00:00Z'],
  ] as const)
    it(`is ${expected} where ${value} is stated: midnight is a day without a time`, () => {
      assert.equal(new Date(articleDate(value)!).toISOString().replace('.000Z', 'Z'), expected);
    });
});
