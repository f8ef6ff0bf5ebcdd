import type {Article} from '../corpus/article.ts';
import type {RelatedArticlesError} from '../errors.ts';
import {load, toSource} from '../load.ts';
import type {Loaded, RecommenderOptions} from '../load.ts';
import {part} from '../part.ts';
import type {RankingIndex} from '../ranking/recommend.ts';
import {recommenderOver} from '../recommender.ts';
import type {Recommender} from '../recommender.ts';
import type {Resource} from '../sources/fetch-resource.ts';
import {readArticles} from '../sources/read-articles.ts';
import {findKept} from './find-kept.ts';
import type {Kept, KeptFacts} from './index-store.ts';
import type * as Keeping from './kept.ts';

/** Bytes that are looked at in one go. */
const PIECE = 500_000;

/** An answer in a form that crosses to a worker. */
export interface Download extends Omit<Resource<Blob>, 'headers'> {
  /** The address that was asked for. */
  readonly asked: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** What a recommender is made of: only what can cross to a worker, but for `articles` and a `source` that is a function. */
export interface RecommenderConfig extends Omit<RecommenderOptions, 'onFailure' | 'fetch'> {
  /** JSON with the articles, in place of `articles` and `source`. */
  readonly json?: string | undefined;
  /** The answer of a source's address that has been read already. */
  readonly download?: Download | undefined;
  /** Under what the index is kept on this device; undefined: nowhere. One that is kept is read where there is no `download`. */
  readonly key?: string | undefined;
  /** The address of a snapshot of the articles, which makes indexing them unnecessary. */
  readonly snapshot?: string | undefined;
  /** Whether a kept index must not be read: only a newer one is wanted. */
  readonly isStale?: boolean | undefined;
}

/**
 * Makes a recommender here, in a page or in a worker.
 *
 * @param found - What is kept under `key`, where that has been read already.
 */
export function createLocal(
  {json, download, key, isStale, snapshot, ...options}: RecommenderConfig,
  onFailure: (error: RelatedArticlesError) => void,
  found?: Kept,
): Recommender {
  /** What is known of an index that was made here, once it is kept, unless what it answers changes with time. */
  let settled: Promise<KeptFacts | undefined> | undefined;
  const recommender = recommenderOver(async (signal) => {
    // once: it may be large, and is old by the next time
    const known = download;
    download = undefined;
    if (key && !known && !isStale) {
      const kept = found ?? (await findKept(key));
      found = undefined;
      const opened = kept && (await (await keeping())?.openKept(key, kept));
      if (opened) return opened;
    }
    const articles = json ? await readArticles(json, {url: options.baseUrl, format: 'json'}) : options.articles;
    const complete = {...options, articles, onFailure, fetch: known && replay(known)};
    const open = snapshot
      ? async (articles: readonly Article[], ended: AbortSignal): Promise<RankingIndex | undefined> =>
          (await part(import('../prebuilt/open-prebuilt.ts'))).fetchPrebuilt(snapshot, articles, options, ended)
      : undefined;
    const loaded = await load(toSource(complete), complete, signal, open);
    if (key && loaded.isWhole) settled = keepIndex(key, known, loaded);
    return loaded;
  }, options.baseUrl);
  // a page has better things to do
  if (!key || 'document' in globalThis) return recommender;
  return {
    ...recommender,
    async recommend(seed, given = {}) {
      const answer = await recommender.recommend(seed, given);
      const kept = settled;
      // once: what comes next is on other pages
      settled = undefined;
      kept
        ?.then(
          async (facts) =>
            facts && (await import('./foresee.ts')).foresee({key, facts, recommender, seed, options: given, answer}),
        )
        // such pages open the index
        .catch(() => undefined);
      return answer;
    },
  };
}

/** What keeps indexes: a file of its own, which only large sources need; undefined where it does not come. */
export async function keeping(): Promise<typeof Keeping | undefined> {
  try {
    return await import('./kept.ts');
  } catch {
    return undefined;
  }
}

async function keepIndex(key: string, download: Download | undefined, loaded: Loaded): Promise<KeptFacts | undefined> {
  const tag = download ? await tagOf(download) : '';
  return (await keeping())?.keep(key, tag, loaded);
}

/** What tells one answer from the next: what the server says of it, or else a checksum. */
export async function tagOf({headers, body}: Download): Promise<string> {
  const said = new Map(headers);
  const stated = said.get('etag') ?? said.get('last-modified');
  if (stated) return stated;
  // FNV-1a, 32 bits
  let hash = 0x811c9dc5;
  for (let from = 0; from < body.size; from += PIECE) {
    const bytes = new Uint8Array(await body.slice(from, from + PIECE).arrayBuffer());
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  }
  return `${body.size} ${hash}`;
}

/** A `fetch` that has one answer already; a second request for it goes out. */
function replay(download: Download): typeof fetch {
  let held: Download | undefined = download;
  return (input, init) => {
    if (held?.asked !== input) return fetch(input, init);
    const {body, headers, url} = held;
    held = undefined;
    const response = new Response(body, {headers: headers as [string, string][]});
    return Promise.resolve(Object.defineProperty(response, 'url', {value: url}));
  };
}
