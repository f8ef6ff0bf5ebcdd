import type {ErrorCode} from '../errors.ts';
import type {Recommender} from '../recommender.ts';
import type {FoundSource} from './find-source.ts';

/** What reads the host page. */
export function loadPageReader(): Promise<typeof import('../page/page.ts')> {
  return import('../page/page.ts').catch(chunkFailed);
}

/** Makes a recommender over what an element has found. */
export async function loadRecommender(
  found: FoundSource | undefined,
  {baseURI: baseUrl, ownerDocument}: Element,
): Promise<Recommender> {
  const core = await import('../core.ts').catch(chunkFailed);
  const articles = found?.json ? await core.readArticles(found.json, {url: baseUrl, format: 'json'}) : found?.articles;
  return core.createRecommender({
    ...found,
    ...found?.limits,
    articles,
    baseUrl,
    lang: ownerDocument.documentElement.lang,
  });
}

/** A part of this library that does not come is the network's fault, not a bug. */
function chunkFailed(): never {
  throw Object.assign(new Error('A part of this library could not be loaded.'), {code: 'network' satisfies ErrorCode});
}
