import {createTrust} from '../trusted.ts';
import type {Trust} from '../trusted.ts';
import type {FromWorker} from './protocol.ts';

/** Milliseconds until a worker that says nothing counts as forbidden: a policy may stop it without a word. */
const PATIENCE = 5_000;

/** Whether a bundler may have put the worker elsewhere. The build says no in the files for script tags. */
const IS_BUNDLED: boolean = true;

let trust: Trust | undefined;

/** A worker that has been started. */
export interface StartedWorker {
  readonly worker: Worker;
  /** Resolves when it can be talked to. */
  readonly ready: Promise<void>;
}

/**
 * Starts the worker.
 *
 * @throws where the browser allows none.
 */
export function startWorker(): StartedWorker {
  const worker = open();
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', (event) => {
      // what happens here is dealt with: the console need not know
      event.preventDefault();
      reject(new Error(event.message));
    });
    worker.addEventListener(
      'message',
      ({data}: MessageEvent<FromWorker>) => {
        if (data === 'ready') resolve();
        else reject(new Error('The worker could not be loaded.'));
      },
      {once: true},
    );
  });
  // it may be long until somebody wants to know
  ready.catch(() => undefined);
  return {worker, ready};
}

/**
 * Waits until a worker can be talked to.
 *
 * @throws where the page's policy allows none, or its file does not come: the worker is ended.
 */
export async function untilReady({worker, ready}: StartedWorker): Promise<Worker> {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE);
  });
  try {
    await Promise.race([ready, late]);
    return worker;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function open(): Worker {
  const script = import.meta.url;
  const address = new URL('../worker.js', script).href;
  // webpack, Turbopack and Parcel say of scripts where they were built, and put the right address into the form that they see
  const isWhereBuilt = IS_BUNDLED && script.startsWith('file:');
  if (isWhereBuilt || new URL(script).origin === origin) {
    if (IS_BUNDLED)
      try {
        // in this form bundlers see that there is a worker
        return new Worker(new URL('../worker.js', import.meta.url), {type: 'module'});
      } catch {
        // Trusted Types take no address that is a string
      }
    return new Worker(trusted(address), {type: 'module'});
  }
  // no worker comes from another origin; one from here may load what it needs from there
  const shim = new Blob([`import(${JSON.stringify(address)}).catch(()=>postMessage(0))`], {type: 'text/javascript'});
  const url = URL.createObjectURL(shim);
  try {
    return new Worker(trusted(url));
  } finally {
    // the worker has its script by the time it says that it is ready, or never gets it
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, PATIENCE);
  }
}

function trusted(address: string): string {
  try {
    // first: to try an address as it is would be reported as a violation
    trust ??= createTrust('related-articles');
  } catch {
    // a policy that allows no name may still allow addresses
  }
  return trust?.createScriptURL(address) ?? address;
}
