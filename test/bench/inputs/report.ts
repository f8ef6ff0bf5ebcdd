/** One statement about an input, beside what this library reads. */
export interface Check {
  /** The input's file. */
  readonly file: string;
  /** What is compared: `title`, `link`, `date` and the like. */
  readonly field: string;
  /** `expected` is the source's own statement, `reference` another tool's opinion. */
  readonly against: 'expected' | 'reference';
  /** What was stated. */
  readonly stated: string;
  /** What was read; empty for nothing. */
  readonly read: string;
  /** Whether the two say the same. */
  readonly agrees: boolean;
  /** Why they differ, where that can be told. */
  readonly reason?: string | undefined;
}

/** What came of a class of inputs. */
export interface ClassReport {
  readonly name: string;
  /** How many inputs were read. */
  readonly cases: number;
  readonly checks: readonly Check[];
  /** The least share of `expected` statements that must agree, by field. */
  readonly floors: Readonly<Record<string, number>>;
  /** Other figures, a line each. */
  readonly notes?: readonly string[];
  /** Floors of other kinds that were missed, a line each. */
  readonly missed?: readonly string[];
}

/** How many statements about a field agree. */
export interface Agreement {
  readonly field: string;
  readonly against: Check['against'];
  readonly stated: number;
  readonly agreed: number;
  /** The least share, where there is one. */
  readonly floor: number | undefined;
}

/** Agreement by field, in the order in which the fields come up; `expected` before `reference`. */
export function agreements({checks, floors}: ClassReport): Agreement[] {
  const found = new Map<string, Agreement>();
  for (const {field, against, agrees} of checks) {
    const key = `${against} ${field}`;
    const floor = against === 'expected' ? floors[field] : undefined;
    const {stated, agreed} = found.get(key) ?? {stated: 0, agreed: 0};
    found.set(key, {field, against, stated: stated + 1, agreed: agreed + Number(agrees), floor});
  }
  return [...found.values()].sort((a, b) => a.against.localeCompare(b.against));
}

/** What is below its floor, a line each; empty when all is well. */
export function missedFloors(report: ClassReport): string[] {
  const below = agreements(report).filter(({stated, agreed, floor = 0}) => agreed < floor * stated);
  return [
    ...below.map(({field, stated, agreed, floor}) => `${report.name} ${field}: ${agreed} of ${stated}, floor ${floor}`),
    ...(report.missed ?? []).map((line) => `${report.name} ${line}`),
  ];
}

/** A class's table and its deviations, for people. */
export function formatReport(report: ClassReport): string {
  const rows = agreements(report).map(({field, against, stated, agreed, floor}) =>
    [
      field.padEnd(16),
      against.padEnd(10),
      `${agreed}/${stated}`.padStart(11),
      (agreed / stated).toFixed(3).padStart(8),
      (floor === undefined ? '' : `≥ ${floor}`).padStart(8),
    ].join(''),
  );
  const deviations = report.checks.filter(({agrees}) => !agrees);
  const lines = deviations.map(
    ({file, field, against, stated, read, reason = 'not explained'}) =>
      `  ${file} ${field} (${against}): ${show(stated)}, read ${show(read)}: ${reason}`,
  );
  return [
    `${report.name}: ${report.cases} inputs`,
    ...rows,
    ...(report.notes ?? []),
    `deviations: ${deviations.length}`,
    ...lines,
  ].join('\n');
}

const show = (value: string): string => JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value);
