import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseInSteps} from '../../src/sources/parse-in-steps.ts';

/** Longer than what is looked at in one step, with all that could be taken for the end of something. */
const LONG = 'a "quoted\\" } ] , { [ : word – ü 日本 \u{1f600} '.repeat(9_000);

const DATA: Readonly<Record<string, unknown>> = {
  'an empty list': [],
  'an empty object': {},
  'a list of lists and objects': [[], {}, [[1], {a: {b: [2, null]}}], true, -1.5e3, 'x', ''],
  'an object with lists': {version: '1', items: [{id: 1}, {id: 2}], more: {items: [3]}, last: null},
  'texts longer than a step': [{text: LONG}, {text: 'short'}, {text: LONG.slice(1)}, LONG],
  'many short ones': Array.from({length: 20_000}, (_, i) => ({url: `/${i}`, title: `Title "${i}"`, tags: ['a', '}']})),
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces as a network delivers them, that end within letters, too. */
function cut(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let from = 0, length = 1; from < bytes.length; from += length, length = (length * 7) % 6_007)
    pieces.push(bytes.subarray(from, from + length));
  return pieces;
}

describe('JSON parsed in steps', () => {
  for (const [name, data] of Object.entries(DATA))
    it(`is what JSON.parse makes of ${name}, in a string and in bytes`, async () => {
      for (const text of [JSON.stringify(data), `\ufeff ${JSON.stringify(data, null, 2)}\n`])
        for (const parts of [[text], [encode(text)], cut(encode(text))])
          assert.deepEqual((await parseInSteps(parts))?.[0], data);
    });

  it('keeps fields of any name', async () => {
    const text = '{"__proto__":[1],"constructor":{"a":2}}';
    assert.deepEqual((await parseInSteps([text]))?.[0], JSON.parse(text));
  });

  it('is left to JSON.parse where it is none', async () => {
    for (const text of ['', '[1,]', '[1', '{"a" 1}', '{"a":1,}', '[1]]', '{"a":"b', '["\\', '[1 2]', '{a:1}', '[tru]'])
      assert.equal(await parseInSteps([text]), undefined, text);
  });

  it('is left to those who know encodings where it is not in UTF-8', async () => {
    assert.equal(await parseInSteps([Uint8Array.from([0x5b, 0x22, 0xe4, 0x22, 0x5d])]), undefined);
    // cut off within a letter
    assert.equal(await parseInSteps([encode('[1]'), Uint8Array.from([0xe2, 0x82])]), undefined);
    assert.equal(await parseInSteps([new Uint8Array(Buffer.from('[1]', 'utf16le'))]), undefined);
  });

  it('tells what other programs have written', async () => {
    const isSpecial = async (text: string): Promise<boolean> => (await parseInSteps([text]))![1] !== '';
    assert.equal(await isSpecial('[{"title":{"rendered":"A"}}]'), true);
    assert.equal(await isSpecial('{"next_url" : "/2","items":[]}'), true);
    assert.equal(await isSpecial('[{"title": ["A","B"]}]'), true);
    assert.equal(await isSpecial('[{"title":"A","tags":["rendered","pagination"]}]'), false);
  });
});
