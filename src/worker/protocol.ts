import type {ErrorCode} from '../errors.ts';
import type {Recommender} from '../recommender.ts';
import type {RecommenderConfig} from './local.ts';

/** What a recommender can be asked for. */
export type Method = keyof Recommender;

/** What a page tells its worker. The first message is `config`; `cancel` names a call that nobody waits for any more. */
export type ToWorker =
  | {readonly config: RecommenderConfig}
  | {readonly call: number; readonly method: Method; readonly args: readonly unknown[]}
  | {readonly cancel: number};

/** An error as it crosses: classes do not. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What a worker tells its page. `ready` comes first. */
export type FromWorker =
  | 'ready'
  | {readonly failure: Failure}
  | {readonly call: number; readonly value: unknown}
  | {readonly call: number; readonly error: Failure};
