import v8 from 'node:v8';
import vm from 'node:vm';

/** Milliseconds that something took: on the clock, and of the processor. */
export interface Times {
  readonly wall: number;
  /** User and system time of the whole process, garbage collection and compilation on other threads included. */
  readonly cpu: number;
}

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc') as () => void;

/** Takes away what others have left behind, so that nobody pays for it. */
export function collectGarbage(): void {
  gc();
}

/** Bytes that are reachable now, buffers included. */
export function usedMemory(): number {
  gc();
  gc();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Times some work. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{value: T; times: Times}> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const wall = performance.now() - start;
  const {user, system} = process.cpuUsage(cpu);
  return {value, times: {wall, cpu: (user + system) / 1_000}};
}
