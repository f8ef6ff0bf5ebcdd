import type {Verdict} from './limits.ts';
import {digits} from './table.ts';
import type {Table} from './table.ts';

/** Limits beside what was measured. */
export function tabulateVerdicts(verdicts: readonly Verdict[]): Table {
  return [
    ['limit', 'at most', 'measured', 'holds'],
    ...verdicts.map(({name, atMost, unit, measured, holds}) => [
      name,
      unit === 'ms' ? `${atMost} ms` : String(atMost),
      digits(measured),
      holds === undefined ? 'not measured' : holds ? 'yes' : 'NO',
    ]),
  ];
}
