import type {Steps} from '../slices.ts';

/** Numbers that are gone through in one step where each is done in no time. */
const SPAN = 1 << 13;

/**
 * Goes through the numbers below `end`, some thousands in a step.
 *
 * @param work - Goes through those from one up to another, itself: a call for each would take longer than what is done there.
 */
export function* spanSteps(end: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < end; from += SPAN) {
    work(from, Math.min(from + SPAN, end));
    yield;
  }
}

/**
 * Goes through the numbers below `end`.
 *
 * @param atOnce - How many in a step.
 */
export function* rangeSteps(end: number, work: (i: number) => void, atOnce: number): Steps<void> {
  for (let from = 0; from < end; from += atOnce) {
    const to = Math.min(from + atOnce, end);
    for (let i = from; i < to; i++) work(i);
    yield;
  }
}
