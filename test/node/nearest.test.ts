import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {distance, nearest, nearestUrl} from '../../src/build/nearest.ts';

describe('distance', () => {
  for (const [from, to, wanted] of [
    ['', '', 0],
    ['', 'abc', 3],
    ['build', 'build', 0],
    ['biuld', 'build', 2],
    ['limt', 'limit', 1],
    ['kitten', 'sitting', 3],
    ['flaw', 'lawn', 2],
  ] as const)
    it(`from "${from}" to "${to}" is ${wanted}`, () => {
      assert.equal(distance(from, to), wanted);
      assert.equal(distance(to, from), wanted);
      assert.equal(distance(from, to, wanted), wanted);
      assert.equal(distance(from, to, wanted - 1), Infinity);
    });
});

describe('the nearest name', () => {
  it('is what was probably meant, or none', () => {
    assert.equal(nearest('qeury', ['check', 'query', 'quote']), 'query');
    assert.equal(nearest('wrap', ['check', 'query']), undefined);
    assert.equal(nearest('', ['check']), undefined);
    assert.equal(nearest('a', []), undefined);
  });
});

describe('the nearest address', () => {
  const urls = ['/about.html', '/bread.html', '/sourdough-starter.html', '/2026/rye-loaf/', '/news/sourdough/'].map(
    (path) => `https://example.org${path}`,
  );
  for (const [name, wanted] of [
    ['/sourdough-starter', '/sourdough-starter.html'],
    ['https://other.example/sourdough-startr?x=1#y', '/sourdough-starter.html'],
    ['sourdough-starter', '/sourdough-starter.html'],
    ['/bred.html', '/bread.html'],
    ['/rye-loaf.html', '/2026/rye-loaf/'],
    ['/posts/rye-loav/index.html', '/2026/rye-loaf/'],
    ['/nothing-of-the-kind', undefined],
    ['/', undefined],
    ['', undefined],
  ] as const)
    it(`to "${name}" is ${wanted ?? 'none'}`, () => {
      assert.equal(nearestUrl(name, urls), wanted && `https://example.org${wanted}`);
    });
  it('is found at once among very many', () => {
    const many = Array.from({length: 100_000}, (_, i) => `https://example.org/posts/an-article-about-number-${i}.html`);
    const start = performance.now();
    assert.equal(nearestUrl('/posts/an-article-about-nmber-99999', many), many[99_999]);
    assert.ok(performance.now() - start < 3000);
  });
});
