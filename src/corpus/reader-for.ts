import {run} from '../slices.ts';
import type {Steps} from '../slices.ts';
import {PLAIN, mayBeHtml} from '../text/plain-text.ts';
import type {TextReader} from '../text/plain-text.ts';
import type {ArticleInput} from './article-input.ts';

/**
 * What makes text of the strings of these articles. Where one may hold HTML, a reader of HTML is loaded.
 *
 * @throws what `import` throws when that does not come.
 */
export async function readerFor(inputs: readonly ArticleInput[]): Promise<TextReader> {
  return (await run(anyHoldsHtml(inputs))) ? import('../text/html-to-text.ts') : PLAIN;
}

function* anyHoldsHtml(inputs: readonly ArticleInput[]): Steps<boolean> {
  for (const input of inputs) {
    if (mayHoldHtml(input)) return true;
    yield;
  }
  return false;
}

function mayHoldHtml(input: ArticleInput | null): boolean {
  const {id, title, summary, content, tags, authors, section, kicker} = input ?? {};
  return [id, title, summary, content, section, kicker, tags, authors]
    .flat()
    .some((value) => typeof value === 'string' && mayBeHtml(value));
}
