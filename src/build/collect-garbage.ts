import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** Frees memory that nothing refers to any more, where the engine lets itself be told. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  collect?.();
}
