/** Work under way that several callers wait for. */
export interface SharedWork<T> {
  /**
   * Waits for the work. Rejects early with the signal's reason when the signal ends this caller's wait; the work itself
   * is ended when its last caller has left.
   */
  join(signal?: AbortSignal): Promise<T>;
  /** Whether the work was ended because nobody waited: nobody can join it any more. */
  readonly abandoned: boolean;
}

/** Starts work at once, for as many callers as come. */
export function shareWork<T>(start: (signal: AbortSignal) => Promise<T>): SharedWork<T> {
  const controller = new AbortController();
  let waiting = 0;
  let isDone = false;
  const work = start(controller.signal).finally(() => {
    isDone = true;
  });
  // those who wait are told; when they have left, nobody needs to be
  work.catch(() => undefined);
  return {
    get abandoned() {
      return controller.signal.aborted;
    },
    async join(signal) {
      waiting++;
      try {
        return await (signal ? untilAborted(work, signal) : work);
      } finally {
        if (--waiting === 0 && !isDone) controller.abort(signal?.reason);
      }
    },
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, {once: true});
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}
