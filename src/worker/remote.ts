import {RelatedArticlesError} from '../errors.ts';
import {toNames} from '../options.ts';
import type {RecommendOptions} from '../options.ts';
import type {Recommender} from '../recommender.ts';
import type {RecommenderConfig} from './local.ts';
import type {Failure, FromWorker, Method, ToWorker} from './protocol.ts';
import {startWorker, untilReady} from './start.ts';
import type {StartedWorker} from './start.ts';

export {startWorker} from './start.ts';

/** Milliseconds without a question after which a worker is ended; the next question starts another. */
const IDLE = 60_000;
/** How often a question is put to a new worker, after one has crashed over it. */
const TRIES = 2;

/** A recommender in a worker. */
export interface RemoteRecommender extends Recommender {
  /** Ends the worker, and with it all that it holds, once no question is under way. A later one starts another for itself. */
  close(): void;
}

interface Call {
  resolve(value: never): void;
  reject(reason: unknown): void;
}

/**
 * Puts a recommender into a worker.
 *
 * @param config - `download` is read by the first worker only.
 * @param early - The first worker, where one has been started. Default: it is started.
 * @throws where there can be no worker.
 */
export async function createRemote(
  {download, isStale, ...config}: RecommenderConfig,
  onFailure: (error: RelatedArticlesError) => void,
  early?: StartedWorker,
): Promise<RemoteRecommender> {
  const calls = new Map<number, Call>();
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let worker: Promise<Worker> | undefined;
  let underWay = 0;
  let isClosed = false;
  const end = (): void => {
    void worker?.then((running) => {
      running.terminate();
    });
    worker = undefined;
    for (const call of calls.values()) call.reject('crashed');
  };
  const start = async (): Promise<Worker> => {
    const first = early;
    early = undefined;
    const started = await untilReady(first ?? startWorker());
    // once: another error of it must not end the worker that has taken its place
    started.addEventListener('error', end, {once: true});
    started.addEventListener('messageerror', end);
    started.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if (data === 'ready') return;
      if ('failure' in data) onFailure(toError(data.failure));
      else {
        const call = calls.get(data.call);
        if ('error' in data) call?.reject(toError(data.error));
        else call?.resolve(data.value as never);
      }
    });
    const message: ToWorker = {config: {...config, download, isStale}};
    started.postMessage(message);
    // a worker that is started anew takes what is kept by then
    download = isStale = undefined;
    return started;
  };
  const running = (): Promise<Worker> => {
    if (!worker) {
      const starting = start();
      worker = starting;
      starting.catch(() => {
        if (worker === starting) worker = undefined;
      });
    }
    return worker;
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (!underWay) end();
      },
      isClosed ? 0 : IDLE,
    );
  };
  const once = async <T>(method: Method, args: readonly unknown[], signal: AbortSignal | undefined): Promise<T> => {
    const target = await running();
    signal?.throwIfAborted();
    const call = ++last;
    const post = (message: ToWorker): void => {
      target.postMessage(message);
    };
    const cancel = (): void => {
      post({cancel: call});
      calls.get(call)?.reject(signal?.reason);
    };
    try {
      return await new Promise<T>((resolve, reject) => {
        calls.set(call, {resolve, reject});
        signal?.addEventListener('abort', cancel);
        post({call, method, args});
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
      calls.delete(call);
    }
  };
  const ask = async <T>(method: Method, args: readonly unknown[], signal?: AbortSignal): Promise<T> => {
    underWay++;
    try {
      for (let tries = TRIES; ; tries--)
        try {
          return await once(method, args, signal);
        } catch (error) {
          if (error !== 'crashed') throw error;
          if (!tries) throw new RelatedArticlesError('internal', 'The worker has crashed.');
        }
    } finally {
      underWay--;
      rest();
    }
  };
  await running();
  rest();
  return {
    close: () => {
      isClosed = true;
      rest();
    },
    load: (signal) => ask('load', [], signal),
    articles: () => ask('articles', []),
    find: (name) => ask('find', [name]),
    recommend: (seed, {signal, ...options} = {}) => ask('recommend', [seed, plain(options)], signal),
    explain: (seed, article, {signal, ...options} = {}) => ask('explain', [seed, article, plain(options)], signal),
  };
}

/** Lists as arrays: what else can be gone through may not cross. */
function plain<T extends RecommendOptions>(options: T): T {
  return {...options, exclude: toNames(options.exclude), pin: toNames(options.pin)};
}

function toError({code, message}: Failure): RelatedArticlesError {
  return new RelatedArticlesError(code, message);
}
