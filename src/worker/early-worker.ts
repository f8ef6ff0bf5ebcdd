import type {StartedWorker} from './start.ts';

/** A worker that is started for what is still on its way: to start it takes as long as some of that. */
export class EarlyWorker {
  #started: Promise<StartedWorker> | undefined;

  /** Starts it. */
  start(): void {
    this.#started = import('./remote.ts').then(({startWorker}) => startWorker());
    // whoever takes it is told
    this.#started.catch(() => undefined);
  }

  /** Gives it away; undefined where none was started. Rejects where that has failed. */
  take(): Promise<StartedWorker> | undefined {
    const started = this.#started;
    this.#started = undefined;
    return started;
  }

  /** Ends it, unless somebody has taken it. */
  end(): void {
    this.take()?.then(
      ({worker}) => {
        worker.terminate();
      },
      () => undefined,
    );
  }
}
