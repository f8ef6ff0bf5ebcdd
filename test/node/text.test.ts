import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normalizeArticle} from '../../src/corpus/article.ts';
import type {Article} from '../../src/corpus/article.ts';
import {excerpt} from '../../src/text/excerpt.ts';
import {PLAIN} from '../../src/text/plain-text.ts';
import {readingMinutes} from '../../src/text/reading-time.ts';
import {createTokenizer} from '../../src/text/tokenize.ts';

describe('tokenizer', () => {
  const {terms, surfaces} = createTokenizer();
  const cases: [what: string, text: string, expected: string[]][] = [
    ['lower case, no stop words', 'The Ferry and the Harbour', ['ferry', 'harbour']],
    ['accents folded, so that both spellings meet', 'Café Zürich naïve', ['cafe', 'zurich', 'naive']],
    ['apostrophes of both kinds divide', "Saltmere's crew’s", ['saltmere', 'crew']],
    ['French elision leaves the word', 'l’eau d’été', ['eau', 'ete']],
    ['hyphens divide', 'data-centre', ['data', 'centre']],
    ['digits stay', 'G20 and HTTP2 in 2026, 7 of them', ['g20', 'http2', '2026', '7', 'them'].slice(0, 4)],
    ['full-width letters are letters', 'ＡＢＣ', ['abc']],
    ['Arabic', 'المدينة والميناء', ['المدينة', 'والميناء']],
    ['marks of Indic scripts are part of the word', 'हिन्दी में', ['हिन्दी', 'में']],
    ['Korean syllables stay whole', '서울 항구', ['서울', '항구']],
    ['nothing', ' … — ', []],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(terms(text), expected));

  it('finds how the text first spells some terms', () => {
    assert.deepEqual(
      [...surfaces('Der Zürich ZÜRICH Hafen HAFEN Zug', new Set(['zurich', 'hafen', 'schiff']))],
      [
        ['zurich', 'Zürich'],
        ['hafen', 'Hafen'],
      ],
    );
  });
});

describe('reading time', () => {
  const words = (count: number): string => 'word '.repeat(count);
  const cases: [what: string, text: string, minutes: number][] = [
    ['none for no text', '', 0],
    ['at least a minute', 'Three short words', 1],
    ['238 words a minute', words(952), 4],
    ['characters where words are not spaced', '文'.repeat(2000), 4],
    ['both in one text', `${words(238)}${'文'.repeat(500)}`, 2],
  ];
  for (const [what, text, minutes] of cases) it(what, () => assert.equal(readingMinutes(text), minutes));

  it('are a part of an article like any other, though they are counted only when somebody asks', () => {
    const make = (): Article =>
      normalizeArticle({url: 'https://example.org/', title: 'T', content: 'word '.repeat(1190)}, undefined, PLAIN)!;
    assert.deepEqual([make().readingMinutes, {...make()}.readingMinutes], [5, 5]);
    assert.equal(structuredClone(make()).readingMinutes, 5);
    assert.equal((JSON.parse(JSON.stringify(make())) as Article).readingMinutes, 5);
    assert.equal(Object.freeze(make()).readingMinutes, 5);
    // JavaScript callers may change what they are given
    const changed = Object.assign(make(), {readingMinutes: 7, text: ''});
    assert.equal(changed.readingMinutes, 7);
    const asked = make();
    assert.equal(asked.readingMinutes, 5);
    assert.equal(Object.assign(asked, {text: ''}).readingMinutes, 5);
  });
});

describe('excerpt', () => {
  it('leaves a short text alone', () => assert.equal(excerpt('A short\n text', 20), 'A short text'));
  it('cuts between words', () => assert.equal(excerpt('The ferry sails at noon today', 20), 'The ferry sails at…'));
  it('drops punctuation before the ellipsis', () =>
    assert.equal(excerpt('The ferry, sails at noon', 12), 'The ferry…'));
  it('never cuts a character in two', () => {
    const family = '👨‍👩‍👧‍👦';
    assert.equal(excerpt(family.repeat(4), family.length * 2 + 3), `${family.repeat(2)}…`);
    assert.equal(excerpt('漢字'.repeat(20), 11), `${'漢字'.repeat(5)}…`);
  });
});
