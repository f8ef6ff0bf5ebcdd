import {urlKey} from '../corpus/canonical-url.ts';
import type {RelatedArticlesError} from '../errors.ts';
import {resolveFetchLimits} from '../options.ts';
import type {Recommender} from '../recommender.ts';
import {shareWork} from '../shared-work.ts';
import {fetchResource, readBlob} from '../sources/fetch-resource.ts';
import {isCmsAddress} from '../sources/is-cms-address.ts';
import type {Kept, KeptFacts} from './index-store.ts';
import {EarlyWorker} from './early-worker.ts';
import {findKept} from './find-kept.ts';
import {createLocal, keeping, tagOf} from './local.ts';
import type {RecommenderConfig} from './local.ts';
import type {RemoteRecommender} from './remote.ts';

/** Bytes of a source up to which to start a worker costs more than it saves. */
const SMALL = 100_000;
/** Bytes of a kept index up to which the page opens it sooner than a worker starts. */
const SMALL_KEPT = 15_000_000;

/** A recommender that may hold a worker. */
export type Engine = RemoteRecommender;

/** What an engine is made with. */
export interface EngineOptions {
  readonly config: RecommenderConfig;
  /** Seconds for which a kept index is not compared with its source; below 0 none is kept. */
  readonly maxAge: number;
  /** See `RecommenderOptions`. */
  readonly onFailure: (error: RelatedArticlesError) => void;
  /** Called while the page waits for a kept index that it opens itself: what it will need to draw can be prepared. */
  readonly onWait: () => void;
  /** The address of the page's article. */
  readonly page: string;
}

/**
 * Makes a recommender that works in a worker where the source is large and a worker can be had, and in the page, in
 * slices, everywhere else. The page reads a single address itself, so that its size is known before a worker is started
 * and the download waits for nobody; but it does not look at the bytes of a large one. Other addresses the worker reads.
 * The index of a large source is kept on the device: the next page has its answers from there, and asks the source
 * afterwards whether it has changed.
 */
export function createEngine(options: EngineOptions): Engine {
  let current: Recommender | undefined;
  let isClosed = false;
  const use = (made: Recommender): Recommender => {
    release(current);
    current = isClosed ? undefined : made;
    return made;
  };
  /** Another one takes the place of what answers now: a newer one, or the index where an answer was enough until then. */
  const renew = (newer: Recommender): void => {
    if (isClosed) release(newer);
    else opening.replace(use(newer));
  };
  const opening = shareWork(async (ended) => {
    const made = await open(options, ended, renew);
    // all may have left in the meantime
    if (ended.aborted) release(made);
    ended.throwIfAborted();
    return use(made);
  });
  return {
    load: async (signal) => (await opening.join(signal)).load(signal),
    articles: async () => (await opening.join()).articles(),
    find: async (name) => (await opening.join()).find(name),
    recommend: async (seed, given) => (await opening.join(given?.signal)).recommend(seed, given),
    explain: async (seed, article, given) => (await opening.join(given?.signal)).explain(seed, article, given),
    close() {
      isClosed = true;
      release(current);
      current = undefined;
      opening.replace();
    },
  };
}

function release(recommender: Partial<RemoteRecommender> | undefined): void {
  recommender?.close?.();
}

async function open(
  {config, maxAge, onFailure, onWait, page}: EngineOptions,
  signal: AbortSignal,
  renew: (newer: Recommender) => void,
): Promise<Recommender> {
  const key = maxAge >= 0 ? keyOf(config) : undefined;
  const kept = key === undefined ? undefined : await findKept(key, {most: SMALL_KEPT, onWait, page: urlKey(page)});
  signal.throwIfAborted();
  if (key === undefined || !kept) {
    const early = new EarlyWorker();
    try {
      const complete = await withDownload(config, signal, {onLarge: () => early.start()});
      return await make(isLarge(complete) ? {...complete, key} : complete, onFailure, signal, early);
    } finally {
      early.end();
    }
  }
  const {facts} = kept;
  // a clock may have been set back
  if (Math.abs(Date.now() - facts.time) > maxAge * 1000) {
    const check = async (): Promise<void> => {
      const keeper = await keeping();
      await keeper?.rest();
      const newer = await readNewer(config, facts, onFailure, key);
      if (newer) renew(newer);
      else await keeper?.confirm(key, facts);
    };
    // an old index is better than none
    check().catch(() => undefined);
  }
  const complete = {...config, key};
  const openIndex = (known: Kept | undefined, ended: AbortSignal): Promise<Recommender> | Recommender =>
    known?.index ? createLocal(complete, onFailure, known) : make(complete, onFailure, ended);
  const {answer, names} = kept;
  if (names && answer)
    try {
      const {answerFrom} = await import('./ready-answer.ts');
      return answerFrom(answer, names, facts, async (ended) => {
        const known = await findKept(key, {most: SMALL_KEPT, onWait});
        ended.throwIfAborted();
        const index = await openIndex(known, ended);
        renew(index);
        return index;
      });
    } catch {
      // the index answers, too
    }
  return openIndex(kept, signal);
}

async function make(
  config: RecommenderConfig,
  onFailure: EngineOptions['onFailure'],
  signal?: AbortSignal,
  early?: EarlyWorker,
): Promise<Recommender> {
  if (isLarge(config))
    try {
      const {createRemote} = await import('./remote.ts');
      return await createRemote(config, onFailure, await early?.take());
    } catch {
      signal?.throwIfAborted();
      // the page does it, then
    }
  return createLocal(config, onFailure);
}

/** A recommender over what the source gives now; undefined where that is what is known already. */
async function readNewer(
  config: RecommenderConfig,
  facts: KeptFacts,
  onFailure: EngineOptions['onFailure'],
  key: string,
): Promise<Recommender | undefined> {
  const {signal} = new AbortController();
  const complete = await withDownload(config, signal, {cache: 'no-cache'});
  if (complete.download && (await tagOf(complete.download)) === facts.tag) return undefined;
  const newer = await make({...complete, key, isStale: true}, onFailure);
  try {
    await newer.load();
  } catch (error) {
    release(newer);
    throw error;
  }
  return newer;
}

/**
 * What a single address answers belongs to the configuration.
 *
 * @param onLarge - Called when the answer says beforehand that it is.
 */
async function withDownload(
  config: RecommenderConfig,
  signal: AbortSignal,
  {cache = 'default', onLarge}: {cache?: RequestCache; onLarge?: () => void},
): Promise<RecommenderConfig> {
  const {source, json, articles} = config;
  const [asked, second] = [source].flat();
  // what is no address is refused by those who read it
  const isPlain = typeof asked === 'string' && /^https?:/.test(asked) && !second && !isCmsAddress(asked);
  if (json || articles || !isPlain) return config;
  const request = {
    ...resolveFetchLimits(config),
    fetch: (address: RequestInfo | URL, init?: RequestInit) => fetch(address, {...init, cache}),
    signal,
  };
  const read: typeof readBlob = (response, check) => {
    if (Number(response.headers.get('content-length')) > SMALL) onLarge?.();
    return readBlob(response, check);
  };
  const {body, headers, url} = await fetchResource(asked, request, read);
  return {...config, download: {asked, url, body, headers: [...headers]}};
}

/** What cannot cross, articles and functions, stays in the page; what may be anything is large. */
function isLarge({articles, source, json, download}: RecommenderConfig): boolean {
  if (articles || [source].flat().some((entry) => typeof entry === 'function')) return false;
  return (json?.length ?? download?.body.size ?? Infinity) > SMALL;
}

/** All that decides what is read; undefined for what is not read from the network, or is no work to open. */
function keyOf({articles, json, source, snapshot, ...rest}: RecommenderConfig): string | undefined {
  const addresses = [source].flat();
  if (articles || json || snapshot || !addresses.length || !addresses.every((entry) => typeof entry === 'string'))
    return undefined;
  const {use, format, lang, maxBytes, maxPages, maxArticles} = rest;
  return JSON.stringify([addresses, use, format, lang, maxBytes, maxPages, maxArticles]);
}
