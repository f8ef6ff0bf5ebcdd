import {isCoded} from '../errors.ts';
import type {Recommender} from '../recommender.ts';
import {createLocal} from './local.ts';
import type {Failure, FromWorker, Method, ToWorker} from './protocol.ts';

/** The end of a channel that a worker has. */
export interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Answers for a recommender that it makes from the first message. */
export function serve(port: Port): void {
  let recommender: Recommender | undefined;
  const running = new Map<number, AbortController>();
  port.addEventListener('message', ({data}) => {
    if ('config' in data)
      recommender = createLocal(data.config, (error) => {
        port.postMessage({failure: toFailure(error)});
      });
    else if ('cancel' in data) running.get(data.cancel)?.abort();
    else void answer(data);
  });
  async function answer({call, method, args}: Extract<ToWorker, {method: Method}>): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const value = await ask(recommender as Recommender, method, args, controller.signal);
      port.postMessage({call, value});
    } catch (error) {
      port.postMessage({call, error: toFailure(error)});
    } finally {
      running.delete(call);
    }
  }
  port.postMessage('ready');
}

/** A signal does not cross: the worker's own takes its place. */
function ask(recommender: Recommender, method: Method, args: readonly unknown[], signal: AbortSignal): unknown {
  const [seed, second, third] = args as [never, never, never];
  switch (method) {
    case 'load':
      return recommender.load(signal);
    case 'recommend':
      return recommender.recommend(seed, {...(second as object), signal});
    case 'explain':
      return recommender.explain(seed, second, {...(third as object), signal});
    case 'find':
      return recommender.find(seed);
    case 'articles':
      return recommender.articles();
  }
}

function toFailure(error: unknown): Failure {
  return isCoded(error) ? {code: error.code, message: error.message} : {code: 'internal', message: String(error)};
}
