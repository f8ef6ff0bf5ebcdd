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
  /**
   * Time of the processor from the task that defined the element up to where rendering the cards began, without style, layout
   * and paint: what frames of the page itself need. Layout that a script forces is in it.
   */
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

/** What a frame consists of. */
const FRAME =
  /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|UpdateLayerTree|CompositeLayers)$/;
/** What runs scripts. */
const SCRIPT = /^(?:FunctionCall|EvaluateScript|RunMicrotasks|TimerFire|FireAnimationFrame|v8\.)/;

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
  const inThread = events.filter(({pid, tid, dur}) => pid === start.pid && tid === start.tid && dur);
  const scripts = inThread.filter(({name}) => SCRIPT.test(name));
  const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
    outer !== inner && outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
  const frames = inThread.filter(
    (event) =>
      FRAME.test(event.name) &&
      slices.some(({from, to}) => event.ts >= from && event.ts < to) &&
      !scripts.some((script) => isWithin(event, script)),
  );
  // one may hold another
  const outermost = frames.filter((event) => !frames.some((other) => isWithin(event, other)));
  const drawing = outermost.reduce((sum, {dur = 0, tdur = dur}) => sum + tdur, 0);
  const longest = (of: readonly Task[], length: (task: Task) => number): number => Math.max(0, ...of.map(length)) / 1e3;
  const clock = ({from, to}: Task): number => to - from;
  const processor = ({cpu}: Task): number => cpu;
  return {
    busy: (slices.reduce((sum, {cpu}) => sum + cpu, 0) - drawing) / 1e3,
    longestSlice: longest(slices, clock),
    longestSliceCpu: longest(slices, processor),
    longestTask: longest(tasks, clock),
    longestTaskCpu: longest(tasks, processor),
  };
}
