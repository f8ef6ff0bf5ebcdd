import type {ArticleInput} from '../corpus/article-input.ts';
import {RelatedArticlesError} from '../errors.ts';
import {parseJsonArticles} from './json.ts';
import type {SourceFormat} from './source.ts';

/**
 * Reads articles from a text. What the text is, its first characters decide: JSON (an array of articles, a JSON Feed)
 * or XML (RSS, Atom). The reader of feeds is loaded only for XML.
 *
 * @param text - The text.
 * @param url - Its address, for relative links; without one they are left as they are.
 * @param format - `json` or `feed` refuses anything else.
 * @throws RelatedArticlesError `unknown-format` or `invalid-json`.
 */
export async function readArticles(text: string, url = '', format: SourceFormat = 'auto'): Promise<ArticleInput[]> {
  const isJson = looksLikeJson(text);
  if (isJson && format !== 'feed') return parseJsonArticles(text);
  if (isJson || format === 'json' || !text.includes('<')) {
    const what = format === 'auto' ? 'neither JSON nor a feed' : `no ${format}`;
    const beginning = text.trim().slice(0, 40);
    throw new RelatedArticlesError('unknown-format', `${url || 'The text'} is ${what}: it begins with "${beginning}".`);
  }
  const {parseFeed} = await import('./feed.ts');
  return parseFeed(text, url);
}

/** Whether a text begins as JSON does; a byte order mark is passed over. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(text);
}
