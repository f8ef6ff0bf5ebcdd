import {runInNewContext} from 'node:vm';

/** Milliseconds within which anything that is not quadratic ends, on slow machines too. */
const PATIENCE = 60_000;

/**
 * Does work that must not take for ever, or throws. A test's own `timeout` is no help there: it goes off only when the work
 * gives way.
 */
export function inTime<T>(work: () => T): T {
  return runInNewContext('work()', {work}, {timeout: PATIENCE}) as T;
}
