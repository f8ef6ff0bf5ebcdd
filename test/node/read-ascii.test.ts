import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {createTokenizer} from '../../src/text/tokenize.ts';
import {articles} from '../fixtures/articles.ts';

const blogs = new URL('../../../shared/relevance/govblogs/articles.jsonl', import.meta.url);

/** The terms that a reader finds in each of some texts, one after the other. */
function readAll(texts: readonly string[]): string[][] {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const read = createTokenizer().reader((term) => {
    if (!ids.has(term)) ids.set(term, words.push(term) - 1);
    return ids.get(term)!;
  });
  return texts.map((text) => Array.from(read(text), (id) => words[id]!));
}

function check(texts: readonly string[]): void {
  const {terms} = createTokenizer();
  assert.deepEqual(readAll(texts), texts.map(terms));
}

/** Two words that leave a hash of FNV's kind as it was at 0, so that any words made of them meet. */
function collisions(): string[] {
  const seen = new Map<number, string>();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let number = 0; ; number++) {
    let word = '';
    for (let rest = number, i = 0; i < 6; i++, rest = Math.floor(rest / 26)) word += letters.charAt(rest % 26);
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    const other = seen.get(hash);
    if (other) return [other, word];
    seen.set(hash, word);
  }
}

describe('reading texts into numbers', () => {
  it('finds the same terms as the tokenizer in real texts', () => {
    check(articles.map(({title, text}) => `${title}\n${text}`));
    if (existsSync(blogs))
      check(
        readFileSync(blogs, 'utf8')
          .split('\n', 500)
          .map((line) => (JSON.parse(line) as {text?: string}).text ?? ''),
      );
  });

  it('finds the same where letters are not ASCII', () => {
    check([
      'Café Zoë’s naïve — “quoted” text… a\u00a0b c\u00a0d',
      'soft\u00adhyphen and zero\u200dwidth, x²y, ½ cup, ﬁne ﬂow, ｗｉｄｅ',
      '東京の天気 and Ελληνικά, Straße, İstanbul, e\u0301te\u0301, =\u0338 sign',
      'emoji😀between words 😀 👩‍👩‍👧 end',
      '\ud83d lone surrogate \udc00 here',
      'éé éé éé Éé',
      '',
      'a',
      'Z',
      '7',
      'word',
      '\u0301start',
      'end\u0301',
    ]);
  });

  it('finds the same in random texts', () => {
    let seed = 1;
    const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const alphabet = Array.from('abcXYZ019 .,-’“\u00a0éß½東のÅ\u0301\u00ad😀\u2029_');
    check(
      Array.from({length: 2000}, () =>
        Array.from({length: random(40)}, () => alphabet[random(alphabet.length)]).join(''),
      ),
    );
  });

  it('is not held up by words made to meet in one place', () => {
    // without letters after them all of these have the same hash: their letters were drawn until it was so
    const block = collisions();
    assert.equal(block.length, 2);
    const words = Array.from({length: 4096}, (_, number) =>
      Array.from({length: 12}, (_, bit) => block[(number >> bit) & 1]).join(''),
    );
    check([words.join(' '), words.join(' ')]);
  });

  it('knows a hundred thousand different words apart', () => {
    const text = Array.from({length: 100_000}, (_, i) => `w${i.toString(36)}`).join(' ');
    check([text, text]);
  });
});
