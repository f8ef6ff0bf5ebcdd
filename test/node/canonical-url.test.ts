import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {canonicalUrl, urlKey} from '../../src/corpus/canonical-url.ts';
import {inTime} from './in-time.ts';

describe('canonicalUrl: what may become a link', () => {
  const base = 'https://example.org/news/';
  const cases: [raw: string | undefined, expected: string | undefined][] = [
    ['a', 'https://example.org/news/a'],
    ['/a?b=1#c', 'https://example.org/a?b=1#c'],
    [' //cdn.example.org/x ', 'https://cdn.example.org/x'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['ftp://example.org/x', undefined],
    ['intent://example.org/#Intent;end', undefined],
    ['blob:https://example.org/x', undefined],
    ['mailto:a@example.org', undefined],
    ['https://user:secret@example.org/', undefined],
    ['https://', undefined],
    ['', undefined],
    ['   ', undefined],
    [undefined, undefined],
  ];
  for (const [raw, expected] of cases) it(`“${raw ?? ''}”`, () => assert.equal(canonicalUrl(raw, base), expected));
  it('needs a base for a relative address', () => assert.equal(canonicalUrl('/a'), undefined));
});

describe('urlKey: which addresses are one article', () => {
  const key = urlKey('https://example.org/2026/ferry');
  const same = [
    'http://example.org/2026/ferry',
    'https://www.example.org/2026/ferry/',
    'https://example.org:443/2026/ferry',
    'https://example.org/2026/ferry#comments',
    'https://example.org/2026/ferry?utm_source=x&fbclid=y',
    'https://example.org/2026/ferry/index.html',
    'https://example.org/2026/ferry/amp/',
    'https://example.org/2026/ferry.amp.html',
    'https://example.org/2026/ferry?amp=1',
    'https://amp.example.org/2026/ferry',
    'https://EXAMPLE.org/2026/ferry',
  ];
  for (const url of same) it(`${url} is the same`, () => assert.equal(urlKey(url), key));
  const others = [
    'https://example.org/2026/ferries',
    'https://example.org/2026/Ferry',
    'https://example.com/2026/ferry',
    'https://example.org/2026/ferry?p=2',
    'https://example.org/2026/ferry#/comments',
    'https://example.org:8080/2026/ferry',
  ];
  for (const url of others) it(`${url} is another`, () => assert.notEqual(urlKey(url), key));
  it('takes no longer for a million slashes', () => {
    const address = `https://a.org/${'/'.repeat(1_000_000)}x`;
    assert.equal(inTime(() => urlKey(address)).at(-1), 'x');
  });
  it('takes time in proportion to the length', () => {
    const before = process.cpuUsage();
    const names = Array.from({length: 500}, (_, i) => `utm_${i}`).join('&');
    for (const end of [`?${names}`, `${'/amp.html'.repeat(440)}x`, `${'.amp'.repeat(1000)}x`])
      for (let i = 0; i < 2000; i++) urlKey(`https://a.org/${i}${end}`);
    const milliseconds = process.cpuUsage(before).user / 1000;
    assert.ok(milliseconds < 6000, `${milliseconds} ms`);
  });
  it('does not care for the order of parameters or the case of escapes', () => {
    assert.equal(urlKey('https://a.org/?b=1&a=2'), urlKey('https://a.org/?a=2&b=1'));
    assert.equal(urlKey('https://a.org/%e4'), urlKey('https://a.org/%E4'));
  });
});
