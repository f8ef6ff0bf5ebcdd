import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {normalizeArticle} from '../core.ts';
import {RelatedArticlesError} from '../errors.ts';
import {openPrebuilt} from '../prebuilt/open-prebuilt.ts';
import {recommenderOver} from '../recommender.ts';
import type {Recommender} from '../recommender.ts';
import {readArticles} from '../sources/read-articles.ts';

/**
 * Ranks with what `build` has written, without the texts of the articles: for a page that is not among them, such as a draft.
 * Suggestions are those that the articles themselves give for the same text; for the address of one of them alone they are those for
 * its signature.
 *
 * @param folder - The folder that was written.
 * @throws RelatedArticlesError `no-source` where it has no snapshot, `unknown-format` where that is damaged or of another list.
 */
export async function openSnapshot(folder: string): Promise<Recommender> {
  const [bytes, list] = await Promise.all(
    ['snapshot.bin', 'articles.json'].map((name) =>
      readFile(path.join(folder, name)).catch(() => {
        throw new RelatedArticlesError('no-source', `${folder} has no ${name}: build it anew, without --no-snapshot.`);
      }),
    ),
  );
  const inputs = await readArticles(list ?? '');
  const cards = inputs.flatMap((input) => normalizeArticle(input) ?? []);
  try {
    const index = await openPrebuilt(bytes ?? new Uint8Array(), cards);
    const counts = {articleCount: cards.length, skippedCount: inputs.length - cards.length};
    return recommenderOver(() => Promise.resolve({index, isWhole: true, ...counts}), cards[0]?.url);
  } catch (cause) {
    throw new RelatedArticlesError('unknown-format', `The snapshot in ${folder} cannot be used: build it anew.`, {
      cause,
    });
  }
}
