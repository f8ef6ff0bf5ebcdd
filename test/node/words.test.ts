import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ENGLISH, fill, withWords, wordsFor} from '../../src/view/words.ts';
import type {Words} from '../../src/view/words.ts';

const folder = fileURLToPath(new URL('../../src/view/words/', import.meta.url));
const tags = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('words', () => {
  it('are there in more than twenty languages', () => {
    assert.ok(tags.length >= 25, `${tags.length}`);
  });

  for (const tag of tags)
    it(`${tag}: all of them, with every plural that the language has`, async () => {
      const words = await wordsFor(tag);
      assert.notEqual(words, ENGLISH);
      for (const [name, text] of Object.entries(ENGLISH) as [keyof Words, Words[keyof Words]][]) {
        if (typeof text !== 'string') continue;
        const own = words[name] as string;
        assert.notEqual(own, text, name);
        assert.deepEqual(placeholders(own), placeholders(text), name);
      }
      const rules = new Intl.PluralRules(tag);
      const used = new Set(Array.from({length: 200}, (_, i) => rules.select(i + 1)));
      for (const category of [...used, 'other']) assert.ok(words.readingTime[category], category);
      for (const [category, text] of Object.entries(words.readingTime))
        if (!/^(zero|one|two)$/.test(category)) assert.deepEqual(placeholders(text), ['{n}'], category);
      assert.deepEqual(Object.keys(words).sort(), Object.keys(ENGLISH).sort());
    });

  for (const [lang, tag] of [
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['pt-BR', 'pt'],
    ['pt_PT', 'pt'],
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['iw', 'he'],
  ] as const)
    it(`${lang} says what ${tag} says`, async () => {
      assert.equal(await wordsFor(lang), await wordsFor(tag));
    });

  for (const lang of ['', 'en', 'en-GB', 'EN_us', 'tlh', 'x', '-', '../de', 'constructor', 'index'])
    it(`${JSON.stringify(lang)} is English`, async () => {
      assert.equal(await wordsFor(lang), ENGLISH);
    });

  it('can be replaced one by one; what is no text is passed over', () => {
    const replaced = {latest: 'Fresh', related: 5, by: null, readingTime: 'x', moreIn: undefined};
    assert.deepEqual(withWords(ENGLISH, replaced), {...ENGLISH, latest: 'Fresh'});
    assert.deepEqual(withWords(ENGLISH, {readingTime: {other: '{n} min.'}}).readingTime, {other: '{n} min.'});
    for (const nothing of [undefined, null, {}]) assert.deepEqual(withWords(ENGLISH, nothing), ENGLISH);
  });

  it('are filled in literally', () => {
    assert.equal(fill('More in {label}', {label: '$& {label}'}), 'More in $& {label}');
    assert.equal(fill('{x} and {label}', {label: 'a'}), '{x} and a');
  });
});
