import {mapSteps, run} from '../slices.ts';
import {PLAIN, mayBeHtml} from '../text/plain-text.ts';
import type {TextReader} from '../text/plain-text.ts';
import type {ArticleInput} from './article-input.ts';

/**
 * What makes text of the strings of these articles. Where one may hold HTML, a reader of HTML is loaded.
 *
 * @throws what `import` throws when that does not come.
 */
export async function readerFor(inputs: readonly ArticleInput[]): Promise<TextReader> {
  const found = await run(mapSteps(inputs, mayHoldHtml));
  return found.includes(true) ? import('../text/html-to-text.ts') : PLAIN;
}

function mayHoldHtml(input: ArticleInput | null): boolean {
  const {id, title, summary, content, tags, authors, section, kicker} = input ?? {};
  return [id, title, summary, content, section, kicker, tags, authors]
    .flat()
    .some((value) => typeof value === 'string' && mayBeHtml(value));
}
