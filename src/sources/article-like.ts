import type {ArticleInput} from '../corpus/article-input.ts';
import {toArticleInput} from './json.ts';

/**
 * An article as developers hand it in: fields may have any usual name; two of `ArticleInput` say what JSON cannot, a
 * literal text and a `Date`. Anything else gives an empty article.
 */
export function toKnownInput(input: ArticleInput | null): ArticleInput {
  const known = toArticleInput(input);
  return {...known, text: input?.text ?? known.text, date: known.date ?? input?.date};
}
