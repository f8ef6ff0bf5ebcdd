import {LIMIT} from './checks.ts';
import {REFUSAL} from './generated.ts';
import type {Measured} from './generated.ts';
import type {Observation} from './observation.ts';

/** What came of one kind of inputs. */
export interface Group {
  readonly name: string;
  readonly observations: readonly Observation[];
  readonly measured?: readonly Measured[];
}

/** Something that must not be. */
export interface Failure {
  readonly id: string;
  readonly fault: string;
}

/** Answers whose very point is that they take long: until the element gives up by itself. */
const TIMEOUTS = /^http-(never-ends|slow)$/;
const TIMEOUT = 11_000;

/** Everything in a group that must not be. */
export function failuresOf({observations, measured = []}: Group): Failure[] {
  const faults = observations.flatMap(({id, faults}) => faults.map((fault) => ({id, fault})));
  const slow = observations
    .filter(({id, ms}) => Number.isFinite(ms) && ms > (TIMEOUTS.test(id) ? TIMEOUT : LIMIT))
    .map(({id, ms}) => ({id, fault: `took ${ms.toFixed(0)} ms`}));
  const refused = measured
    .filter(({outcome}) => outcome === 'error')
    .filter(({ms, growth}) => ms > REFUSAL.ms || (growth?.heap ?? 0) > REFUSAL.megabytes)
    .map(({id, ms, growth}) => ({
      id,
      fault: `refused in ${ms.toFixed(0)} ms and ${growth?.heap.toFixed(0) ?? '?'} MB`,
    }));
  return [...faults, ...slow, ...refused];
}

/** One line on a group. */
export function formatGroup({name, observations}: Group): string {
  const counts = new Map<string, number>();
  for (const {outcome = 'nothing', code} of observations) {
    const key = code ?? outcome;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const slowest = observations.reduce<Observation | undefined>(
    (worst, one) => (one.ms > (worst?.ms ?? -1) && !TIMEOUTS.test(one.id) ? one : worst),
    undefined,
  );
  const bad = observations.filter(({faults}) => faults.length).length;
  const outcomes = [...counts].map(([key, count]) => `${key} ${count}`).join(', ');
  return `${name}: ${observations.length} inputs, ${bad} with faults; slowest ${slowest?.ms.toFixed(0) ?? '-'} ms (${slowest?.id ?? '-'})
  ${outcomes}`;
}

/** A table of what the large and deep inputs took. */
export function formatMeasured(measured: readonly Measured[]): string {
  return measured
    .map(({id, ms, growth, outcome, code, megabytes, links}) => {
      const took = Number.isFinite(ms) ? `${ms.toFixed(0)} ms` : 'hung';
      const heap = growth ? `${growth.heap.toFixed(0)} MB heap, ${growth.process?.toFixed(0) ?? '?'} MB process` : '';
      const came = code ?? `${outcome ?? 'nothing'} (${links.length})`;
      return `${id.padEnd(48)} ${megabytes.toFixed(1).padStart(5)} MB  ${took.padStart(9)}  ${heap.padEnd(30)} ${came}`;
    })
    .join('\n');
}
