import {RelatedArticlesError} from './errors.ts';

/**
 * Waits for a part of this library that is a file of its own in the files for script tags.
 *
 * @throws RelatedArticlesError `network` when it does not come.
 */
export async function part<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new RelatedArticlesError('network', `A part of this library did not load: ${String(cause)}`, {cause});
  }
}
