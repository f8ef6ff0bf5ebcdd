import type {ArticleInput} from '../corpus/article-input.ts';
import {part} from '../part.ts';
import {mapSteps, run} from '../slices.ts';

/** Parts of an article that are one string. */
const STRINGS = [
  'id',
  'url',
  'title',
  'summary',
  'content',
  'text',
  'date',
  'image',
  'srcset',
  'section',
  'kicker',
  'lang',
];
/** Parts that are lists of strings. */
const LISTS = ['tags', 'authors'];

/** Whether all that an object says is under the very names of `ArticleInput`, in values of the usual types. */
export function isKnown(entry: unknown): entry is ArticleInput {
  return Object.entries(entry ?? {}).every(
    ([name, value]: [string, unknown]) =>
      value === undefined ||
      value === null ||
      (STRINGS.includes(name) && (/string|number/.test(typeof value) || value instanceof Date)) ||
      // a number is an id of something else
      (LISTS.includes(name) && Array.isArray(value) && value.every((entry) => typeof entry === 'string')),
  );
}

/**
 * Articles as developers hand them in: fields may have any usual name; two of `ArticleInput` say what JSON cannot, a
 * literal text and a `Date`. Anything else gives an empty article. Those in which every article is as it should be are
 * passed on as they are; for others a reader is loaded.
 *
 * @throws RelatedArticlesError `network` when that does not come.
 */
export async function toKnownInputs(inputs: readonly ArticleInput[]): Promise<readonly ArticleInput[]> {
  const known = await run(mapSteps(inputs, isKnown));
  if (known.every(Boolean)) return inputs;
  const {toKnownInput} = await part(import('./named-json.ts'));
  return run(mapSteps(inputs, toKnownInput));
}
