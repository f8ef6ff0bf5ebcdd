/** Work that several callers wait for. */
export interface SharedWork<T> {
  /**
   * Waits for the work, which begins with the first caller. Rejects early with the signal's reason when the signal ends this
   * caller's wait; work that its last caller has left is ended. What was ended or has failed begins anew with the next caller.
   */
  join(signal?: AbortSignal): Promise<T>;
  /** Gives something else to all callers to come; without anything the work begins anew with the next one. */
  replace(by?: T): void;
}

/** Makes work that several callers can wait for. */
export function shareWork<T>(start: (signal: AbortSignal) => Promise<T>): SharedWork<T> {
  let current: SharedWork<T>['join'] | undefined;
  const begin = (): SharedWork<T>['join'] => {
    const controller = new AbortController();
    let waiting = 0;
    let isDone = false;
    const work = start(controller.signal).finally(() => {
      isDone = true;
    });
    const join = async (signal?: AbortSignal): Promise<T> => {
      waiting++;
      try {
        return await (signal ? untilAborted(work, signal) : work);
      } finally {
        if (--waiting === 0 && !isDone) {
          controller.abort(signal?.reason);
          forget();
        }
      }
    };
    const forget = (): void => {
      if (current === join) current = undefined;
    };
    // those who wait are told; when they have left, nobody needs to be
    work.catch(forget);
    return join;
  };
  return {
    async join(signal) {
      signal?.throwIfAborted();
      return (current ??= begin())(signal);
    },
    replace(by) {
      current = by === undefined ? undefined : () => Promise.resolve(by);
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
