import type {Article} from '../corpus/article.ts';
import {resolveFetchLimits} from '../options.ts';
import type {FetchLimits} from '../options.ts';
import {openSteps} from '../ranking/open-signatures.ts';
import type {RankingIndex} from '../ranking/recommend.ts';
import {run} from '../slices.ts';
import {fetchResource, readBytes} from '../sources/fetch-resource.ts';
import {restoreLanguages} from '../text/language.ts';

/**
 * Makes an index of a snapshot and the articles that were written with it.
 *
 * @throws RangeError, SyntaxError or TypeError where it is damaged or of other articles.
 */
export async function openPrebuilt(
  bytes: Uint8Array,
  articles: readonly Article[],
  signal?: AbortSignal,
): Promise<RankingIndex> {
  const signatures = await run(openSteps(bytes), signal);
  return run(signatures.read(articles, await restoreLanguages(signatures.state)), signal);
}

/** Like `openPrebuilt`, of a snapshot at an address; undefined where there is none that can be used. */
export async function fetchPrebuilt(
  url: string,
  articles: readonly Article[],
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<RankingIndex | undefined> {
  const request = {...resolveFetchLimits(limits), signal, fetch};
  try {
    const {body} = await fetchResource(url, request, readBytes);
    return await openPrebuilt(body, articles, signal);
  } catch {
    signal.throwIfAborted();
    // the articles alone make an index, too
    return undefined;
  }
}
