/** An event of Chromium's trace, as far as it is read. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
}

/** What the main thread of a page did, in milliseconds. */
export interface MainThread {
  /** Time of the processor from the task that defined the element up to where rendering the cards began. */
  readonly busy: number;
  /** The longest part of a task in that time, on the clock. */
  readonly longestSlice: number;
  /** The same as time of the processor. */
  readonly longestSliceCpu: number;
  /** The longest task from then on to the end of the trace, on the clock. */
  readonly longestTask: number;
  /** The same as time of the processor. */
  readonly longestTaskCpu: number;
}

interface Task {
  readonly from: number;
  readonly to: number;
  readonly cpu: number;
}

/**
 * Reads a trace. The marks `bench-start` and `bench-cards` must be in it; of the `bench-clone` marks the
 * first one within the task of the cards is where rendering begins.
 */
export function readTrace(events: readonly TraceEvent[]): MainThread {
  const marks = events.filter(({cat, name}) => cat.includes('blink.user_timing') && name.startsWith('bench-'));
  const mark = (name: string): TraceEvent => {
    const found = marks.find((event) => event.name === `bench-${name}`);
    if (!found) throw new Error(`no mark bench-${name} in the trace`);
    return found;
  };
  const start = mark('start');
  const tasks = events
    .filter(({name, pid, tid, dur}) => name === 'RunTask' && pid === start.pid && tid === start.tid && dur)
    .map(({ts, dur = 0, tdur = dur}): Task => ({from: ts, to: ts + dur, cpu: tdur}))
    .filter(({to}) => to >= start.ts);
  const cards = tasks.find(({from, to}) => from <= mark('cards').ts && mark('cards').ts <= to);
  const rendering =
    marks.find(({name, ts}) => name === 'bench-clone' && cards && ts >= cards.from && ts <= cards.to)?.ts ??
    mark('cards').ts;
  const slices = tasks
    .filter(({from}) => from < rendering)
    .map(({from, to, cpu}): Task => {
      const end = Math.min(to, rendering);
      return {from, to: end, cpu: (cpu * (end - from)) / (to - from)};
    });
  const longest = (of: readonly Task[], length: (task: Task) => number): number => Math.max(0, ...of.map(length)) / 1e3;
  const clock = ({from, to}: Task): number => to - from;
  const processor = ({cpu}: Task): number => cpu;
  return {
    busy: slices.reduce((sum, {cpu}) => sum + cpu, 0) / 1e3,
    longestSlice: longest(slices, clock),
    longestSliceCpu: longest(slices, processor),
    longestTask: longest(tasks, clock),
    longestTaskCpu: longest(tasks, processor),
  };
}
