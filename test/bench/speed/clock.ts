import {readFileSync} from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';

/** Milliseconds that something took. */
export interface Times {
  /** On the clock. */
  readonly wall: number;
  /** Of the processor, for the thread that does the work: what a page waits for. Where the system is not Linux: on the clock. */
  readonly thread: number;
  /** Of the processor, for all threads: compilation and collection of garbage beside the work, too. */
  readonly process: number;
}

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc') as () => void;

/** Nothing ever changes here. */
const NOTHING = new Int32Array(new SharedArrayBuffer(4));

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
  const before = now();
  const value = await work();
  return {value, times: combine([before, now()], ([from = NaN, to = NaN]) => to - from)};
}

/** Calculates with the times of one kind at a time. */
export function combine(all: readonly Times[], toOne: (times: number[]) => number): Times {
  const of = (kind: keyof Times): number => toOne(all.map((times) => times[kind]));
  return {wall: of('wall'), thread: of('thread'), process: of('process')};
}

function now(): Times {
  const {user, system} = process.cpuUsage();
  return {wall: performance.now(), thread: threadTime(), process: (user + system) / 1e3};
}

function threadTime(): number {
  if (process.platform !== 'linux') return performance.now();
  // the system writes it down every few milliseconds, and when the thread sleeps
  Atomics.wait(NOTHING, 0, 0, 0.1);
  // its first number: nanoseconds for which this thread has had a processor
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
}
